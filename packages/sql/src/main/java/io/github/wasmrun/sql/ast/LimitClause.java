// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** How many rows. Immutable. */
public sealed interface LimitClause extends SqlNode
    permits LimitClause.LimitOffset, LimitClause.OffsetCommaLimit {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(LimitClause node);

    default R visitLimitOffset(LimitOffset node) {
      return visitOther(node);
    }

    default R visitOffsetCommaLimit(OffsetCommaLimit node) {
      return visitOther(node);
    }
  }

  /** Limit offset. */
  record LimitOffset(Optional<Expr> limit, Optional<Offset> offset, List<Expr> limitBy)
      implements LimitClause {
    public LimitOffset {
      limitBy = List.copyOf(limitBy);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(limit, offset, limitBy);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LimitOffset", "limit", limit, "offset", offset, "limitBy", limitBy);
    }

    @Override
    public <R> R accept(LimitClause.Visitor<R> visitor) {
      return visitor.visitLimitOffset(this);
    }
  }

  /** {@code LIMIT offset, limit} */
  record OffsetCommaLimit(Expr offset, Expr limit) implements LimitClause {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(offset, limit);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OffsetCommaLimit", "offset", offset, "limit", limit);
    }

    @Override
    public <R> R accept(LimitClause.Visitor<R> visitor) {
      return visitor.visitOffsetCommaLimit(this);
    }
  }
}
