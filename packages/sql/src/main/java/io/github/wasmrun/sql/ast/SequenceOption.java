// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** An option of a sequence. Immutable. */
public sealed interface SequenceOption extends SqlNode
    permits SequenceOption.SequenceType,
        SequenceOption.IncrementBy,
        SequenceOption.MinValue,
        SequenceOption.MaxValue,
        SequenceOption.StartWith,
        SequenceOption.CacheSize,
        SequenceOption.Cycle,
        SequenceOption.OwnedBy {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(SequenceOption node);

    default R visitSequenceType(SequenceType node) {
      return visitOther(node);
    }

    default R visitIncrementBy(IncrementBy node) {
      return visitOther(node);
    }

    default R visitMinValue(MinValue node) {
      return visitOther(node);
    }

    default R visitMaxValue(MaxValue node) {
      return visitOther(node);
    }

    default R visitStartWith(StartWith node) {
      return visitOther(node);
    }

    default R visitCacheSize(CacheSize node) {
      return visitOther(node);
    }

    default R visitCycle(Cycle node) {
      return visitOther(node);
    }

    default R visitOwnedBy(OwnedBy node) {
      return visitOther(node);
    }
  }

  /** {@code AS type} */
  record SequenceType(DataType type) implements SequenceOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(type);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("SequenceType", "type", type);
    }

    @Override
    public <R> R accept(SequenceOption.Visitor<R> visitor) {
      return visitor.visitSequenceType(this);
    }
  }

  /** Increment by. */
  record IncrementBy(Expr increment, boolean by) implements SequenceOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(increment);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IncrementBy", "increment", increment, "by", by);
    }

    @Override
    public <R> R accept(SequenceOption.Visitor<R> visitor) {
      return visitor.visitIncrementBy(this);
    }
  }

  /** Min value. */
  record MinValue(Optional<Expr> value) implements SequenceOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MinValue", "value", value);
    }

    @Override
    public <R> R accept(SequenceOption.Visitor<R> visitor) {
      return visitor.visitMinValue(this);
    }
  }

  /** Max value. */
  record MaxValue(Optional<Expr> value) implements SequenceOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MaxValue", "value", value);
    }

    @Override
    public <R> R accept(SequenceOption.Visitor<R> visitor) {
      return visitor.visitMaxValue(this);
    }
  }

  /** Start with. */
  record StartWith(Expr start, boolean with) implements SequenceOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(start);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("StartWith", "start", start, "with", with);
    }

    @Override
    public <R> R accept(SequenceOption.Visitor<R> visitor) {
      return visitor.visitStartWith(this);
    }
  }

  /** {@code CACHE size} */
  record CacheSize(Expr size) implements SequenceOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(size);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CacheSize", "size", size);
    }

    @Override
    public <R> R accept(SequenceOption.Visitor<R> visitor) {
      return visitor.visitCacheSize(this);
    }
  }

  /** {@code [NO CYCLE|CYCLE]} */
  record Cycle(boolean no) implements SequenceOption {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Cycle", "no", no);
    }

    @Override
    public <R> R accept(SequenceOption.Visitor<R> visitor) {
      return visitor.visitCycle(this);
    }
  }

  /** Owned by. */
  record OwnedBy(Optional<ObjectName> owner) implements SequenceOption {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(owner);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OwnedBy", "owner", owner);
    }

    @Override
    public <R> R accept(SequenceOption.Visitor<R> visitor) {
      return visitor.visitOwnedBy(this);
    }
  }
}
