// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A filter, before or after the parent. Immutable. */
public sealed interface ShowFilterPosition extends SqlNode
    permits ShowFilterPosition.Infix, ShowFilterPosition.Suffix {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ShowFilterPosition node);

    default R visitInfix(Infix node) {
      return visitOther(node);
    }

    default R visitSuffix(Suffix node) {
      return visitOther(node);
    }
  }

  /** {@code filter} */
  record Infix(ShowFilter filter) implements ShowFilterPosition {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(filter);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Infix", "filter", filter);
    }

    @Override
    public <R> R accept(ShowFilterPosition.Visitor<R> visitor) {
      return visitor.visitInfix(this);
    }
  }

  /** {@code filter} */
  record Suffix(ShowFilter filter) implements ShowFilterPosition {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(filter);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Suffix", "filter", filter);
    }

    @Override
    public <R> R accept(ShowFilterPosition.Visitor<R> visitor) {
      return visitor.visitSuffix(this);
    }
  }
}
