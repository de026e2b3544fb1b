// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Where a column goes. Immutable. */
public sealed interface ColumnPosition extends SqlNode
    permits ColumnPosition.FirstColumn, ColumnPosition.AfterColumn {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ColumnPosition node);

    default R visitFirstColumn(FirstColumn node) {
      return visitOther(node);
    }

    default R visitAfterColumn(AfterColumn node) {
      return visitOther(node);
    }
  }

  /** {@code FIRST} */
  record FirstColumn() implements ColumnPosition {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("FirstColumn");
    }

    @Override
    public <R> R accept(ColumnPosition.Visitor<R> visitor) {
      return visitor.visitFirstColumn(this);
    }
  }

  /** {@code AFTER column} */
  record AfterColumn(Ident column) implements ColumnPosition {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(column);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AfterColumn", "column", column);
    }

    @Override
    public <R> R accept(ColumnPosition.Visitor<R> visitor) {
      return visitor.visitAfterColumn(this);
    }
  }
}
