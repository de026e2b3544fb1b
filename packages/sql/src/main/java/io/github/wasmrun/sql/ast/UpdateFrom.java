// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Other tables of an UPDATE. Immutable. */
public sealed interface UpdateFrom extends SqlNode
    permits UpdateFrom.BeforeSet, UpdateFrom.AfterSet {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(UpdateFrom node);

    default R visitBeforeSet(BeforeSet node) {
      return visitOther(node);
    }

    default R visitAfterSet(AfterSet node) {
      return visitOther(node);
    }
  }

  /** {@code FROM tables, …} */
  record BeforeSet(List<TableWithJoins> tables) implements UpdateFrom {
    public BeforeSet {
      tables = List.copyOf(tables);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tables);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BeforeSet", "tables", tables);
    }

    @Override
    public <R> R accept(UpdateFrom.Visitor<R> visitor) {
      return visitor.visitBeforeSet(this);
    }
  }

  /** {@code FROM tables, …} */
  record AfterSet(List<TableWithJoins> tables) implements UpdateFrom {
    public AfterSet {
      tables = List.copyOf(tables);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tables);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AfterSet", "tables", tables);
    }

    @Override
    public <R> R accept(UpdateFrom.Visitor<R> visitor) {
      return visitor.visitAfterSet(this);
    }
  }
}
