// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** What is before `.*`. Immutable. */
public sealed interface WildcardQualifier extends SqlNode
    permits WildcardQualifier.NameQualifier, WildcardQualifier.ExprQualifier {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(WildcardQualifier node);

    default R visitNameQualifier(NameQualifier node) {
      return visitOther(node);
    }

    default R visitExprQualifier(ExprQualifier node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record NameQualifier(ObjectName name) implements WildcardQualifier {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("NameQualifier", "name", name);
    }

    @Override
    public <R> R accept(WildcardQualifier.Visitor<R> visitor) {
      return visitor.visitNameQualifier(this);
    }
  }

  /** {@code expr} */
  record ExprQualifier(Expr expr) implements WildcardQualifier {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ExprQualifier", "expr", expr);
    }

    @Override
    public <R> R accept(WildcardQualifier.Visitor<R> visitor) {
      return visitor.visitExprQualifier(this);
    }
  }
}
