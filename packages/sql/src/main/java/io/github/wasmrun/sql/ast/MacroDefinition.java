// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What a macro stands for. Immutable. */
public sealed interface MacroDefinition extends SqlNode
    permits MacroDefinition.ExprMacro, MacroDefinition.TableMacro {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(MacroDefinition node);

    default R visitExprMacro(ExprMacro node) {
      return visitOther(node);
    }

    default R visitTableMacro(TableMacro node) {
      return visitOther(node);
    }
  }

  /** {@code AS expr} */
  record ExprMacro(Expr expr) implements MacroDefinition {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ExprMacro", "expr", expr);
    }

    @Override
    public <R> R accept(MacroDefinition.Visitor<R> visitor) {
      return visitor.visitExprMacro(this);
    }
  }

  /** {@code AS TABLE query} */
  record TableMacro(Query query) implements MacroDefinition {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TableMacro", "query", query);
    }

    @Override
    public <R> R accept(MacroDefinition.Visitor<R> visitor) {
      return visitor.visitTableMacro(this);
    }
  }
}
