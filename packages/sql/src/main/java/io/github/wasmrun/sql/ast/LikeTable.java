// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A table as another one. Immutable. */
public sealed interface LikeTable extends SqlNode
    permits LikeTable.LikeParenthesized, LikeTable.LikePlain {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(LikeTable node);

    default R visitLikeParenthesized(LikeParenthesized node) {
      return visitOther(node);
    }

    default R visitLikePlain(LikePlain node) {
      return visitOther(node);
    }
  }

  /** {@code LIKE name[ defaults DEFAULTS]} */
  record LikeParenthesized(ObjectName name, Optional<LikeDefaults> defaults) implements LikeTable {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LikeParenthesized", "name", name, "defaults", defaults);
    }

    @Override
    public <R> R accept(LikeTable.Visitor<R> visitor) {
      return visitor.visitLikeParenthesized(this);
    }
  }

  /** {@code LIKE name[ defaults DEFAULTS]} */
  record LikePlain(ObjectName name, Optional<LikeDefaults> defaults) implements LikeTable {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LikePlain", "name", name, "defaults", defaults);
    }

    @Override
    public <R> R accept(LikeTable.Visitor<R> visitor) {
      return visitor.visitLikePlain(this);
    }
  }
}
