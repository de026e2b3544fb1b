// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The tables of a DELETE. Immutable. */
public sealed interface DeleteFrom extends SqlNode
    permits DeleteFrom.WithFromKeyword, DeleteFrom.WithoutKeyword {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(DeleteFrom node);

    default R visitWithFromKeyword(WithFromKeyword node) {
      return visitOther(node);
    }

    default R visitWithoutKeyword(WithoutKeyword node) {
      return visitOther(node);
    }
  }

  /** {@code FROM tables, …} */
  record WithFromKeyword(List<TableWithJoins> tables) implements DeleteFrom {
    public WithFromKeyword {
      tables = List.copyOf(tables);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tables);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WithFromKeyword", "tables", tables);
    }

    @Override
    public <R> R accept(DeleteFrom.Visitor<R> visitor) {
      return visitor.visitWithFromKeyword(this);
    }
  }

  /** {@code tables, …} */
  record WithoutKeyword(List<TableWithJoins> tables) implements DeleteFrom {
    public WithoutKeyword {
      tables = List.copyOf(tables);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(tables);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WithoutKeyword", "tables", tables);
    }

    @Override
    public <R> R accept(DeleteFrom.Visitor<R> visitor) {
      return visitor.visitWithoutKeyword(this);
    }
  }
}
