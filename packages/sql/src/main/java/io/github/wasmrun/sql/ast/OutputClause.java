// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Rows that a statement gives. Immutable. */
public sealed interface OutputClause extends SqlNode
    permits OutputClause.Output, OutputClause.Returning {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(OutputClause node);

    default R visitOutput(Output node) {
      return visitOther(node);
    }

    default R visitReturning(Returning node) {
      return visitOther(node);
    }
  }

  /** {@code OUTPUT items, …[ into]} */
  record Output(List<SelectItem> items, Optional<SelectInto> into) implements OutputClause {
    public Output {
      items = List.copyOf(items);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(items, into);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Output", "items", items, "into", into);
    }

    @Override
    public <R> R accept(OutputClause.Visitor<R> visitor) {
      return visitor.visitOutput(this);
    }
  }

  /** {@code RETURNING items, …} */
  record Returning(List<SelectItem> items) implements OutputClause {
    public Returning {
      items = List.copyOf(items);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(items);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Returning", "items", items);
    }

    @Override
    public <R> R accept(OutputClause.Visitor<R> visitor) {
      return visitor.visitReturning(this);
    }
  }
}
