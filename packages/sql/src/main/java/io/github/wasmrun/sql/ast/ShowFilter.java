// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** Which entries SHOW gives. Immutable. */
public sealed interface ShowFilter extends SqlNode
    permits ShowFilter.ShowLike,
        ShowFilter.ShowILike,
        ShowFilter.ShowWhere,
        ShowFilter.ShowPattern {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ShowFilter node);

    default R visitShowLike(ShowLike node) {
      return visitOther(node);
    }

    default R visitShowILike(ShowILike node) {
      return visitOther(node);
    }

    default R visitShowWhere(ShowWhere node) {
      return visitOther(node);
    }

    default R visitShowPattern(ShowPattern node) {
      return visitOther(node);
    }
  }

  /** {@code LIKE pattern} */
  record ShowLike(String pattern) implements ShowFilter {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowLike", "pattern", pattern);
    }

    @Override
    public <R> R accept(ShowFilter.Visitor<R> visitor) {
      return visitor.visitShowLike(this);
    }
  }

  /** {@code ILIKE pattern} */
  record ShowILike(String pattern) implements ShowFilter {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowILike", "pattern", pattern);
    }

    @Override
    public <R> R accept(ShowFilter.Visitor<R> visitor) {
      return visitor.visitShowILike(this);
    }
  }

  /** {@code WHERE condition} */
  record ShowWhere(Expr condition) implements ShowFilter {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(condition);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowWhere", "condition", condition);
    }

    @Override
    public <R> R accept(ShowFilter.Visitor<R> visitor) {
      return visitor.visitShowWhere(this);
    }
  }

  /** {@code pattern} */
  record ShowPattern(String pattern) implements ShowFilter {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ShowPattern", "pattern", pattern);
    }

    @Override
    public <R> R accept(ShowFilter.Visitor<R> visitor) {
      return visitor.visitShowPattern(this);
    }
  }
}
