// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;

/** The format of a plan. Immutable. */
public sealed interface ExplainFormat extends SqlNode
    permits ExplainFormat.FormatKeyword, ExplainFormat.FormatAssignment {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(ExplainFormat node);

    default R visitFormatKeyword(FormatKeyword node) {
      return visitOther(node);
    }

    default R visitFormatAssignment(FormatAssignment node) {
      return visitOther(node);
    }
  }

  /** {@code FORMAT format} */
  record FormatKeyword(PlanFormat format) implements ExplainFormat {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("FormatKeyword", "format", format);
    }

    @Override
    public <R> R accept(ExplainFormat.Visitor<R> visitor) {
      return visitor.visitFormatKeyword(this);
    }
  }

  /** {@code FORMAT=format} */
  record FormatAssignment(PlanFormat format) implements ExplainFormat {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("FormatAssignment", "format", format);
    }

    @Override
    public <R> R accept(ExplainFormat.Visitor<R> visitor) {
      return visitor.visitFormatAssignment(this);
    }
  }
}
