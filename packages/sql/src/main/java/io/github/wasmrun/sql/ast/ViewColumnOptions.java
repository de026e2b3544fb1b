// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Properties of a view's column. Immutable. */
public sealed interface ViewColumnOptions extends SqlNode
    permits ViewColumnOptions.CommaSeparated, ViewColumnOptions.SpaceSeparated {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ViewColumnOptions node);

    default R visitCommaSeparated(CommaSeparated node) {
      return visitOther(node);
    }

    default R visitSpaceSeparated(SpaceSeparated node) {
      return visitOther(node);
    }
  }

  /** {@code options, …} */
  record CommaSeparated(List<ColumnOption> options) implements ViewColumnOptions {
    public CommaSeparated {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CommaSeparated", "options", options);
    }

    @Override
    public <R> R accept(ViewColumnOptions.Visitor<R> visitor) {
      return visitor.visitCommaSeparated(this);
    }
  }

  /** {@code options, …} */
  record SpaceSeparated(List<ColumnOption> options) implements ViewColumnOptions {
    public SpaceSeparated {
      options = List.copyOf(options);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(options);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SpaceSeparated", "options", options);
    }

    @Override
    public <R> R accept(ViewColumnOptions.Visitor<R> visitor) {
      return visitor.visitSpaceSeparated(this);
    }
  }
}
