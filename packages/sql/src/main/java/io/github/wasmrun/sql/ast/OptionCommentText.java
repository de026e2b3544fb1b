// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** A comment among options. Immutable. */
public sealed interface OptionCommentText extends SqlNode
    permits OptionCommentText.OptionWithEq, OptionCommentText.OptionWithoutEq {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(OptionCommentText node);

    default R visitOptionWithEq(OptionWithEq node) {
      return visitOther(node);
    }

    default R visitOptionWithoutEq(OptionWithoutEq node) {
      return visitOther(node);
    }
  }

  /** {@code COMMENT = 'text'} */
  record OptionWithEq(String text) implements OptionCommentText {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OptionWithEq", "text", text);
    }

    @Override
    public <R> R accept(OptionCommentText.Visitor<R> visitor) {
      return visitor.visitOptionWithEq(this);
    }
  }

  /** {@code COMMENT 'text'} */
  record OptionWithoutEq(String text) implements OptionCommentText {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OptionWithoutEq", "text", text);
    }

    @Override
    public <R> R accept(OptionCommentText.Visitor<R> visitor) {
      return visitor.visitOptionWithoutEq(this);
    }
  }
}
