// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A comment on a table. Immutable. */
public sealed interface CommentText extends SqlNode
    permits CommentText.CommentWithEq, CommentText.CommentWithoutEq {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(CommentText node);

    default R visitCommentWithEq(CommentWithEq node) {
      return visitOther(node);
    }

    default R visitCommentWithoutEq(CommentWithoutEq node) {
      return visitOther(node);
    }
  }

  /** {@code text} */
  record CommentWithEq(String text) implements CommentText {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CommentWithEq", "text", text);
    }

    @Override
    public <R> R accept(CommentText.Visitor<R> visitor) {
      return visitor.visitCommentWithEq(this);
    }
  }

  /** {@code text} */
  record CommentWithoutEq(String text) implements CommentText {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CommentWithoutEq", "text", text);
    }

    @Override
    public <R> R accept(CommentText.Visitor<R> visitor) {
      return visitor.visitCommentWithoutEq(this);
    }
  }
}
