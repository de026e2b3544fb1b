// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** Which rows FETCH takes. Immutable. */
public sealed interface FetchDirection extends SqlNode
    permits FetchDirection.Count,
        FetchDirection.Next,
        FetchDirection.Prior,
        FetchDirection.First,
        FetchDirection.Last,
        FetchDirection.Absolute,
        FetchDirection.Relative,
        FetchDirection.All,
        FetchDirection.Forward,
        FetchDirection.ForwardAll,
        FetchDirection.Backward,
        FetchDirection.BackwardAll {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(FetchDirection node);

    default R visitCount(Count node) {
      return visitOther(node);
    }

    default R visitNext(Next node) {
      return visitOther(node);
    }

    default R visitPrior(Prior node) {
      return visitOther(node);
    }

    default R visitFirst(First node) {
      return visitOther(node);
    }

    default R visitLast(Last node) {
      return visitOther(node);
    }

    default R visitAbsolute(Absolute node) {
      return visitOther(node);
    }

    default R visitRelative(Relative node) {
      return visitOther(node);
    }

    default R visitAll(All node) {
      return visitOther(node);
    }

    default R visitForward(Forward node) {
      return visitOther(node);
    }

    default R visitForwardAll(ForwardAll node) {
      return visitOther(node);
    }

    default R visitBackward(Backward node) {
      return visitOther(node);
    }

    default R visitBackwardAll(BackwardAll node) {
      return visitOther(node);
    }
  }

  /** {@code limit} */
  record Count(Literal limit) implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(limit);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Count", "limit", limit);
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitCount(this);
    }
  }

  /** {@code NEXT} */
  record Next() implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Next");
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitNext(this);
    }
  }

  /** {@code PRIOR} */
  record Prior() implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Prior");
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitPrior(this);
    }
  }

  /** {@code FIRST} */
  record First() implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("First");
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitFirst(this);
    }
  }

  /** {@code LAST} */
  record Last() implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Last");
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitLast(this);
    }
  }

  /** {@code ABSOLUTE limit} */
  record Absolute(Literal limit) implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(limit);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Absolute", "limit", limit);
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitAbsolute(this);
    }
  }

  /** {@code RELATIVE limit} */
  record Relative(Literal limit) implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(limit);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Relative", "limit", limit);
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitRelative(this);
    }
  }

  /** {@code ALL} */
  record All() implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("All");
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitAll(this);
    }
  }

  /** {@code FORWARD[ limit]} */
  record Forward(Optional<Literal> limit) implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(limit);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Forward", "limit", limit);
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitForward(this);
    }
  }

  /** {@code FORWARD ALL} */
  record ForwardAll() implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ForwardAll");
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitForwardAll(this);
    }
  }

  /** {@code BACKWARD[ limit]} */
  record Backward(Optional<Literal> limit) implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(limit);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Backward", "limit", limit);
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitBackward(this);
    }
  }

  /** {@code BACKWARD ALL} */
  record BackwardAll() implements FetchDirection {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BackwardAll");
    }

    @Override
    public <R> R accept(FetchDirection.Visitor<R> visitor) {
      return visitor.visitBackwardAll(this);
    }
  }
}
