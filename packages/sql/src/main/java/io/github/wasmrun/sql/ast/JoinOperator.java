// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** How tables are joined. Immutable. */
public sealed interface JoinOperator extends SqlNode
    permits JoinOperator.PlainJoin,
        JoinOperator.Inner,
        JoinOperator.Left,
        JoinOperator.LeftOuter,
        JoinOperator.Right,
        JoinOperator.RightOuter,
        JoinOperator.FullOuter,
        JoinOperator.CrossJoin,
        JoinOperator.Semi,
        JoinOperator.LeftSemi,
        JoinOperator.RightSemi,
        JoinOperator.Anti,
        JoinOperator.LeftAnti,
        JoinOperator.RightAnti,
        JoinOperator.StraightJoin,
        JoinOperator.CrossApply,
        JoinOperator.OuterApply,
        JoinOperator.AsOf,
        JoinOperator.ArrayJoin,
        JoinOperator.LeftArrayJoin,
        JoinOperator.InnerArrayJoin {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** Which rows belong together. */
  default Optional<JoinConstraint> constraint() {
    return Optional.empty();
  }

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(JoinOperator node);

    default R visitPlainJoin(PlainJoin node) {
      return visitOther(node);
    }

    default R visitInner(Inner node) {
      return visitOther(node);
    }

    default R visitLeft(Left node) {
      return visitOther(node);
    }

    default R visitLeftOuter(LeftOuter node) {
      return visitOther(node);
    }

    default R visitRight(Right node) {
      return visitOther(node);
    }

    default R visitRightOuter(RightOuter node) {
      return visitOther(node);
    }

    default R visitFullOuter(FullOuter node) {
      return visitOther(node);
    }

    default R visitCrossJoin(CrossJoin node) {
      return visitOther(node);
    }

    default R visitSemi(Semi node) {
      return visitOther(node);
    }

    default R visitLeftSemi(LeftSemi node) {
      return visitOther(node);
    }

    default R visitRightSemi(RightSemi node) {
      return visitOther(node);
    }

    default R visitAnti(Anti node) {
      return visitOther(node);
    }

    default R visitLeftAnti(LeftAnti node) {
      return visitOther(node);
    }

    default R visitRightAnti(RightAnti node) {
      return visitOther(node);
    }

    default R visitStraightJoin(StraightJoin node) {
      return visitOther(node);
    }

    default R visitCrossApply(CrossApply node) {
      return visitOther(node);
    }

    default R visitOuterApply(OuterApply node) {
      return visitOther(node);
    }

    default R visitAsOf(AsOf node) {
      return visitOther(node);
    }

    default R visitArrayJoin(ArrayJoin node) {
      return visitOther(node);
    }

    default R visitLeftArrayJoin(LeftArrayJoin node) {
      return visitOther(node);
    }

    default R visitInnerArrayJoin(InnerArrayJoin node) {
      return visitOther(node);
    }
  }

  /** {@code JOIN} */
  record PlainJoin(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PlainJoin", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitPlainJoin(this);
    }
  }

  /** {@code INNER JOIN} */
  record Inner(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Inner", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitInner(this);
    }
  }

  /** {@code LEFT JOIN} */
  record Left(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Left", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitLeft(this);
    }
  }

  /** {@code LEFT OUTER JOIN} */
  record LeftOuter(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LeftOuter", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitLeftOuter(this);
    }
  }

  /** {@code RIGHT JOIN} */
  record Right(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Right", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitRight(this);
    }
  }

  /** {@code RIGHT OUTER JOIN} */
  record RightOuter(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RightOuter", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitRightOuter(this);
    }
  }

  /** {@code FULL JOIN} */
  record FullOuter(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("FullOuter", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitFullOuter(this);
    }
  }

  /** {@code CROSS JOIN} */
  record CrossJoin(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CrossJoin", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitCrossJoin(this);
    }
  }

  /** {@code SEMI JOIN} */
  record Semi(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Semi", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitSemi(this);
    }
  }

  /** {@code LEFT SEMI JOIN} */
  record LeftSemi(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LeftSemi", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitLeftSemi(this);
    }
  }

  /** {@code RIGHT SEMI JOIN} */
  record RightSemi(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RightSemi", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitRightSemi(this);
    }
  }

  /** {@code ANTI JOIN} */
  record Anti(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Anti", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitAnti(this);
    }
  }

  /** {@code LEFT ANTI JOIN} */
  record LeftAnti(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LeftAnti", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitLeftAnti(this);
    }
  }

  /** {@code RIGHT ANTI JOIN} */
  record RightAnti(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("RightAnti", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitRightAnti(this);
    }
  }

  /** {@code STRAIGHT_JOIN} */
  record StraightJoin(Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("StraightJoin", "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitStraightJoin(this);
    }
  }

  /** {@code CROSS APPLY} */
  record CrossApply() implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CrossApply");
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitCrossApply(this);
    }
  }

  /** {@code OUTER APPLY} */
  record OuterApply() implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OuterApply");
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitOuterApply(this);
    }
  }

  /** {@code ASOF JOIN} */
  record AsOf(Expr matchCondition, Optional<JoinConstraint> constraint) implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(matchCondition, constraint);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AsOf", "matchCondition", matchCondition, "constraint", constraint);
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitAsOf(this);
    }
  }

  /** {@code ARRAY JOIN} */
  record ArrayJoin() implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("ArrayJoin");
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitArrayJoin(this);
    }
  }

  /** {@code LEFT ARRAY JOIN} */
  record LeftArrayJoin() implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("LeftArrayJoin");
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitLeftArrayJoin(this);
    }
  }

  /** {@code INNER ARRAY JOIN} */
  record InnerArrayJoin() implements JoinOperator {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("InnerArrayJoin");
    }

    @Override
    public <R> R accept(JoinOperator.Visitor<R> visitor) {
      return visitor.visitInnerArrayJoin(this);
    }
  }
}
