// Written by packages/sql/ast/ast.mjs.
package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** An expression. Immutable. */
public sealed interface Expr extends SqlNode
    permits Expr.Identifier,
        Expr.CompoundIdentifier,
        Expr.FieldAccess,
        Expr.JsonAccess,
        Expr.IsFalse,
        Expr.IsNotFalse,
        Expr.IsTrue,
        Expr.IsNotTrue,
        Expr.IsNull,
        Expr.IsNotNull,
        Expr.IsUnknown,
        Expr.IsNotUnknown,
        Expr.IsDistinctFrom,
        Expr.IsNotDistinctFrom,
        Expr.IsJson,
        Expr.IsNormalized,
        Expr.In,
        Expr.Between,
        Expr.BinaryOp,
        Expr.Like,
        Expr.ILike,
        Expr.SimilarTo,
        Expr.RLike,
        Expr.AnyOp,
        Expr.AllOp,
        Expr.UnaryOp,
        Expr.Convert,
        Expr.Cast,
        Expr.AtTimeZone,
        Expr.Extract,
        Expr.Ceil,
        Expr.Floor,
        Expr.Position,
        Expr.Substring,
        Expr.Trim,
        Expr.Overlay,
        Expr.Collate,
        Expr.Nested,
        Expr.Value,
        Expr.Prefixed,
        Expr.TypedString,
        Expr.Case,
        Expr.Exists,
        Expr.Subquery,
        Expr.GroupingSets,
        Expr.Cube,
        Expr.Rollup,
        Expr.Tuple,
        Expr.Struct,
        Expr.Named,
        Expr.Dictionary,
        Expr.MapLiteral,
        Expr.Array,
        Expr.Interval,
        Expr.MatchAgainst,
        Expr.WildcardExpr,
        Expr.QualifiedWildcardExpr,
        Expr.OuterJoin,
        Expr.PriorExpr,
        Expr.Lambda,
        Expr.MemberOf,
        FunctionCall {
  /** Calls the visitor's method for what this is. */
  <R> R accept(Visitor<R> visitor);

  /** A method for each kind; those that are not overridden call {@link #visitOther}. */
  interface Visitor<R> {
    /** What has no method of its own. */
    R visitOther(Expr node);

    default R visitIdentifier(Identifier node) {
      return visitOther(node);
    }

    default R visitCompoundIdentifier(CompoundIdentifier node) {
      return visitOther(node);
    }

    default R visitFieldAccess(FieldAccess node) {
      return visitOther(node);
    }

    default R visitJsonAccess(JsonAccess node) {
      return visitOther(node);
    }

    default R visitIsFalse(IsFalse node) {
      return visitOther(node);
    }

    default R visitIsNotFalse(IsNotFalse node) {
      return visitOther(node);
    }

    default R visitIsTrue(IsTrue node) {
      return visitOther(node);
    }

    default R visitIsNotTrue(IsNotTrue node) {
      return visitOther(node);
    }

    default R visitIsNull(IsNull node) {
      return visitOther(node);
    }

    default R visitIsNotNull(IsNotNull node) {
      return visitOther(node);
    }

    default R visitIsUnknown(IsUnknown node) {
      return visitOther(node);
    }

    default R visitIsNotUnknown(IsNotUnknown node) {
      return visitOther(node);
    }

    default R visitIsDistinctFrom(IsDistinctFrom node) {
      return visitOther(node);
    }

    default R visitIsNotDistinctFrom(IsNotDistinctFrom node) {
      return visitOther(node);
    }

    default R visitIsJson(IsJson node) {
      return visitOther(node);
    }

    default R visitIsNormalized(IsNormalized node) {
      return visitOther(node);
    }

    default R visitIn(In node) {
      return visitOther(node);
    }

    default R visitBetween(Between node) {
      return visitOther(node);
    }

    default R visitBinaryOp(BinaryOp node) {
      return visitOther(node);
    }

    default R visitLike(Like node) {
      return visitOther(node);
    }

    default R visitILike(ILike node) {
      return visitOther(node);
    }

    default R visitSimilarTo(SimilarTo node) {
      return visitOther(node);
    }

    default R visitRLike(RLike node) {
      return visitOther(node);
    }

    default R visitAnyOp(AnyOp node) {
      return visitOther(node);
    }

    default R visitAllOp(AllOp node) {
      return visitOther(node);
    }

    default R visitUnaryOp(UnaryOp node) {
      return visitOther(node);
    }

    default R visitConvert(Convert node) {
      return visitOther(node);
    }

    default R visitCast(Cast node) {
      return visitOther(node);
    }

    default R visitAtTimeZone(AtTimeZone node) {
      return visitOther(node);
    }

    default R visitExtract(Extract node) {
      return visitOther(node);
    }

    default R visitCeil(Ceil node) {
      return visitOther(node);
    }

    default R visitFloor(Floor node) {
      return visitOther(node);
    }

    default R visitPosition(Position node) {
      return visitOther(node);
    }

    default R visitSubstring(Substring node) {
      return visitOther(node);
    }

    default R visitTrim(Trim node) {
      return visitOther(node);
    }

    default R visitOverlay(Overlay node) {
      return visitOther(node);
    }

    default R visitCollate(Collate node) {
      return visitOther(node);
    }

    default R visitNested(Nested node) {
      return visitOther(node);
    }

    default R visitValue(Value node) {
      return visitOther(node);
    }

    default R visitPrefixed(Prefixed node) {
      return visitOther(node);
    }

    default R visitTypedString(TypedString node) {
      return visitOther(node);
    }

    default R visitCase(Case node) {
      return visitOther(node);
    }

    default R visitExists(Exists node) {
      return visitOther(node);
    }

    default R visitSubquery(Subquery node) {
      return visitOther(node);
    }

    default R visitGroupingSets(GroupingSets node) {
      return visitOther(node);
    }

    default R visitCube(Cube node) {
      return visitOther(node);
    }

    default R visitRollup(Rollup node) {
      return visitOther(node);
    }

    default R visitTuple(Tuple node) {
      return visitOther(node);
    }

    default R visitStruct(Struct node) {
      return visitOther(node);
    }

    default R visitNamed(Named node) {
      return visitOther(node);
    }

    default R visitDictionary(Dictionary node) {
      return visitOther(node);
    }

    default R visitMapLiteral(MapLiteral node) {
      return visitOther(node);
    }

    default R visitArray(Array node) {
      return visitOther(node);
    }

    default R visitInterval(Interval node) {
      return visitOther(node);
    }

    default R visitMatchAgainst(MatchAgainst node) {
      return visitOther(node);
    }

    default R visitWildcardExpr(WildcardExpr node) {
      return visitOther(node);
    }

    default R visitQualifiedWildcardExpr(QualifiedWildcardExpr node) {
      return visitOther(node);
    }

    default R visitOuterJoin(OuterJoin node) {
      return visitOther(node);
    }

    default R visitPriorExpr(PriorExpr node) {
      return visitOther(node);
    }

    default R visitLambda(Lambda node) {
      return visitOther(node);
    }

    default R visitMemberOf(MemberOf node) {
      return visitOther(node);
    }

    default R visitFunctionCall(FunctionCall node) {
      return visitOther(node);
    }
  }

  /** {@code name} */
  record Identifier(Ident name) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Identifier", "name", name);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIdentifier(this);
    }
  }

  /** {@code parts, …} */
  record CompoundIdentifier(List<Ident> parts) implements Expr {
    public CompoundIdentifier {
      parts = List.copyOf(parts);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(parts);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("CompoundIdentifier", "parts", parts);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitCompoundIdentifier(this);
    }
  }

  /** Field access. */
  record FieldAccess(Expr root, List<Access> chain) implements Expr {
    public FieldAccess {
      chain = List.copyOf(chain);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(root, chain);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("FieldAccess", "root", root, "chain", chain);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitFieldAccess(this);
    }
  }

  /** {@code valuepath} */
  record JsonAccess(Expr value, JsonPath path) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value, path);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("JsonAccess", "value", value, "path", path);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitJsonAccess(this);
    }
  }

  /** {@code expr IS FALSE} */
  record IsFalse(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsFalse", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsFalse(this);
    }
  }

  /** {@code expr IS NOT FALSE} */
  record IsNotFalse(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsNotFalse", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsNotFalse(this);
    }
  }

  /** {@code expr IS TRUE} */
  record IsTrue(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsTrue", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsTrue(this);
    }
  }

  /** {@code expr IS NOT TRUE} */
  record IsNotTrue(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsNotTrue", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsNotTrue(this);
    }
  }

  /** {@code expr IS NULL} */
  record IsNull(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsNull", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsNull(this);
    }
  }

  /** {@code expr IS NOT NULL} */
  record IsNotNull(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsNotNull", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsNotNull(this);
    }
  }

  /** {@code expr IS UNKNOWN} */
  record IsUnknown(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsUnknown", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsUnknown(this);
    }
  }

  /** {@code expr IS NOT UNKNOWN} */
  record IsNotUnknown(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsNotUnknown", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsNotUnknown(this);
    }
  }

  /** {@code left IS DISTINCT FROM right} */
  record IsDistinctFrom(Expr left, Expr right) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(left, right);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsDistinctFrom", "left", left, "right", right);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsDistinctFrom(this);
    }
  }

  /** {@code left IS NOT DISTINCT FROM right} */
  record IsNotDistinctFrom(Expr left, Expr right) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(left, right);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsNotDistinctFrom", "left", left, "right", right);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsNotDistinctFrom(this);
    }
  }

  /** {@code expr IS [NOT] JSON[ kind][ uniqueKeys]} */
  record IsJson(
      Expr expr, boolean negated, Optional<JsonPredicate> kind, Optional<JsonUniqueness> uniqueKeys)
      implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "IsJson", "expr", expr, "negated", negated, "kind", kind, "uniqueKeys", uniqueKeys);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsJson(this);
    }
  }

  /** {@code expr IS [NOT] [form ]NORMALIZED} */
  record IsNormalized(Expr expr, boolean negated, Optional<NormalizationForm> form)
      implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("IsNormalized", "expr", expr, "negated", negated, "form", form);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIsNormalized(this);
    }
  }

  /** {@code expr [GLOBAL] [NOT] IN target} */
  record In(Expr expr, boolean global, boolean negated, InTarget target) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, target);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "In", "expr", expr, "global", global, "negated", negated, "target", target);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitIn(this);
    }
  }

  /** {@code expr [NOT] BETWEEN low AND high} */
  record Between(Expr expr, boolean negated, Expr low, Expr high) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, low, high);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Between", "expr", expr, "negated", negated, "low", low, "high", high);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitBetween(this);
    }
  }

  /** {@code left operator right} */
  record BinaryOp(Expr left, BinaryOperator operator, Expr right) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(left, right);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("BinaryOp", "left", left, "operator", operator, "right", right);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitBinaryOp(this);
    }
  }

  /** {@code expr [NOT] LIKE [ANY] pattern[ ESCAPE escape]} */
  record Like(Expr expr, boolean negated, boolean any, Expr pattern, Optional<Expr> escape)
      implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, pattern, escape);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Like", "expr", expr, "negated", negated, "any", any, "pattern", pattern, "escape",
          escape);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitLike(this);
    }
  }

  /** {@code expr [NOT] ILIKE [ANY] pattern[ ESCAPE escape]} */
  record ILike(Expr expr, boolean negated, boolean any, Expr pattern, Optional<Expr> escape)
      implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, pattern, escape);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "ILike", "expr", expr, "negated", negated, "any", any, "pattern", pattern, "escape",
          escape);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitILike(this);
    }
  }

  /** {@code expr [NOT] SIMILAR TO pattern[ ESCAPE escape]} */
  record SimilarTo(Expr expr, boolean negated, Expr pattern, Optional<Expr> escape)
      implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, pattern, escape);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "SimilarTo", "expr", expr, "negated", negated, "pattern", pattern, "escape", escape);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitSimilarTo(this);
    }
  }

  /** {@code expr [NOT] [REGEXP|RLIKE] pattern} */
  record RLike(Expr expr, boolean negated, boolean regexp, Expr pattern) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, pattern);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "RLike", "expr", expr, "negated", negated, "regexp", regexp, "pattern", pattern);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitRLike(this);
    }
  }

  /** Any op. */
  record AnyOp(Expr left, BinaryOperator operator, boolean isSome, Expr right) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(left, right);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "AnyOp", "left", left, "operator", operator, "isSome", isSome, "right", right);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitAnyOp(this);
    }
  }

  /** All op. */
  record AllOp(Expr left, BinaryOperator operator, Expr right) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(left, right);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AllOp", "left", left, "operator", operator, "right", right);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitAllOp(this);
    }
  }

  /** Unary op. */
  record UnaryOp(UnaryOperator operator, Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("UnaryOp", "operator", operator, "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitUnaryOp(this);
    }
  }

  /** Convert. */
  record Convert(
      boolean isTry,
      Expr expr,
      Optional<DataType> dataType,
      Optional<ObjectName> charset,
      boolean targetBeforeValue,
      List<Expr> styles)
      implements Expr {
    public Convert {
      styles = List.copyOf(styles);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, dataType, charset, styles);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Convert",
          "isTry",
          isTry,
          "expr",
          expr,
          "dataType",
          dataType,
          "charset",
          charset,
          "targetBeforeValue",
          targetBeforeValue,
          "styles",
          styles);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitConvert(this);
    }
  }

  /** Cast. */
  record Cast(CastKind kind, Expr expr, DataType dataType, Optional<CastFormat> format)
      implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, dataType, format);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Cast", "kind", kind, "expr", expr, "dataType", dataType, "format", format);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitCast(this);
    }
  }

  /** {@code timestamp AT TIME ZONE timeZone} */
  record AtTimeZone(Expr timestamp, Expr timeZone) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(timestamp, timeZone);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("AtTimeZone", "timestamp", timestamp, "timeZone", timeZone);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitAtTimeZone(this);
    }
  }

  /** Extract. */
  record Extract(String field, ExtractSyntax syntax, Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Extract", "field", field, "syntax", syntax, "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitExtract(this);
    }
  }

  /** {@code CEIL(exprtarget)} */
  record Ceil(Expr expr, RoundTarget target) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, target);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Ceil", "expr", expr, "target", target);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitCeil(this);
    }
  }

  /** {@code FLOOR(exprtarget)} */
  record Floor(Expr expr, RoundTarget target) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, target);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Floor", "expr", expr, "target", target);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitFloor(this);
    }
  }

  /** {@code POSITION(expr IN in)} */
  record Position(Expr expr, Expr in) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, in);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Position", "expr", expr, "in", in);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitPosition(this);
    }
  }

  /** Substring. */
  record Substring(
      Expr expr, Optional<Expr> from, Optional<Expr> length, boolean special, boolean shorthand)
      implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, from, length);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Substring",
          "expr",
          expr,
          "from",
          from,
          "length",
          length,
          "special",
          special,
          "shorthand",
          shorthand);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitSubstring(this);
    }
  }

  /** Trim. */
  record Trim(
      Optional<TrimWhere> where, Optional<Expr> what, Expr expr, Optional<List<Expr>> characters)
      implements Expr {
    public Trim {
      characters = characters.map(List::copyOf);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(what, expr, characters);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Trim", "where", where, "what", what, "expr", expr, "characters", characters);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitTrim(this);
    }
  }

  /** {@code OVERLAY(expr PLACING what FROM from[ FOR length])} */
  record Overlay(Expr expr, Expr what, Expr from, Optional<Expr> length) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, what, from, length);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Overlay", "expr", expr, "what", what, "from", from, "length", length);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitOverlay(this);
    }
  }

  /** {@code expr COLLATE collation} */
  record Collate(Expr expr, ObjectName collation) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, collation);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Collate", "expr", expr, "collation", collation);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitCollate(this);
    }
  }

  /** {@code (expr)} */
  record Nested(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Nested", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitNested(this);
    }
  }

  /** {@code literal} */
  record Value(Literal literal) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(literal);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Value", "literal", literal);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitValue(this);
    }
  }

  /** {@code prefix value} */
  record Prefixed(Ident prefix, Expr value) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(prefix, value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Prefixed", "prefix", prefix, "value", value);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitPrefixed(this);
    }
  }

  /** Typed string. */
  record TypedString(DataType dataType, Literal value, boolean odbc) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(dataType, value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("TypedString", "dataType", dataType, "value", value, "odbc", odbc);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitTypedString(this);
    }
  }

  /** {@code CASE[ operand]conditions, …[ ELSE elseResult] END} */
  record Case(Optional<Expr> operand, List<CaseWhen> conditions, Optional<Expr> elseResult)
      implements Expr {
    public Case {
      conditions = List.copyOf(conditions);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(operand, conditions, elseResult);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Case", "operand", operand, "conditions", conditions, "elseResult", elseResult);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitCase(this);
    }
  }

  /** {@code [NOT] EXISTS (subquery)} */
  record Exists(boolean negated, Query subquery) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(subquery);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Exists", "negated", negated, "subquery", subquery);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitExists(this);
    }
  }

  /** {@code (query)} */
  record Subquery(Query query) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(query);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Subquery", "query", query);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitSubquery(this);
    }
  }

  /** Grouping sets. */
  record GroupingSets(List<ExprList> sets) implements Expr {
    public GroupingSets {
      sets = List.copyOf(sets);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(sets);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("GroupingSets", "sets", sets);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitGroupingSets(this);
    }
  }

  /** Cube. */
  record Cube(List<ExprList> sets) implements Expr {
    public Cube {
      sets = List.copyOf(sets);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(sets);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Cube", "sets", sets);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitCube(this);
    }
  }

  /** Rollup. */
  record Rollup(List<ExprList> sets) implements Expr {
    public Rollup {
      sets = List.copyOf(sets);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(sets);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Rollup", "sets", sets);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitRollup(this);
    }
  }

  /** {@code (exprs, …)} */
  record Tuple(List<Expr> exprs) implements Expr {
    public Tuple {
      exprs = List.copyOf(exprs);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(exprs);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Tuple", "exprs", exprs);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitTuple(this);
    }
  }

  /** {@code STRUCT[<fields>](values, …)} */
  record Struct(List<StructField> fields, List<Expr> values) implements Expr {
    public Struct {
      fields = List.copyOf(fields);
      values = List.copyOf(values);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(fields, values);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Struct", "fields", fields, "values", values);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitStruct(this);
    }
  }

  /** {@code expr AS name} */
  record Named(Expr expr, Ident name) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr, name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Named", "expr", expr, "name", name);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitNamed(this);
    }
  }

  /** Dictionary. */
  record Dictionary(List<DictionaryField> fields) implements Expr {
    public Dictionary {
      fields = List.copyOf(fields);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(fields);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Dictionary", "fields", fields);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitDictionary(this);
    }
  }

  /** Map literal. */
  record MapLiteral(List<MapEntry> entries) implements Expr {
    public MapLiteral {
      entries = List.copyOf(entries);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(entries);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MapLiteral", "entries", entries);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitMapLiteral(this);
    }
  }

  /** Array. */
  record Array(boolean named, List<Expr> elements) implements Expr {
    public Array {
      elements = List.copyOf(elements);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(elements);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Array", "named", named, "elements", elements);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitArray(this);
    }
  }

  /** Interval. */
  record Interval(
      Expr value,
      Optional<String> leadingField,
      Optional<Long> leadingPrecision,
      Optional<String> lastField,
      Optional<Long> fractionalPrecision)
      implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "Interval",
          "value",
          value,
          "leadingField",
          leadingField,
          "leadingPrecision",
          leadingPrecision,
          "lastField",
          lastField,
          "fractionalPrecision",
          fractionalPrecision);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitInterval(this);
    }
  }

  /** {@code MATCH (columns, …) AGAINST (value[ modifier])} */
  record MatchAgainst(List<ObjectName> columns, Literal value, Optional<SearchModifier> modifier)
      implements Expr {
    public MatchAgainst {
      columns = List.copyOf(columns);
    }

    @Override
    public List<SqlNode> children() {
      return Nodes.list(columns, value);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "MatchAgainst", "columns", columns, "value", value, "modifier", modifier);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitMatchAgainst(this);
    }
  }

  /** {@code *} */
  record WildcardExpr() implements Expr {
    @Override
    public List<SqlNode> children() {
      return List.of();
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("WildcardExpr");
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitWildcardExpr(this);
    }
  }

  /** {@code name.*} */
  record QualifiedWildcardExpr(ObjectName name) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(name);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("QualifiedWildcardExpr", "name", name);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitQualifiedWildcardExpr(this);
    }
  }

  /** {@code expr (+)} */
  record OuterJoin(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("OuterJoin", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitOuterJoin(this);
    }
  }

  /** {@code PRIOR expr} */
  record PriorExpr(Expr expr) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(expr);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("PriorExpr", "expr", expr);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitPriorExpr(this);
    }
  }

  /** Lambda. */
  record Lambda(LambdaParams params, LambdaSyntax syntax, Expr body) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(params, body);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("Lambda", "params", params, "syntax", syntax, "body", body);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitLambda(this);
    }
  }

  /** {@code value MEMBER OF(array)} */
  record MemberOf(Expr value, Expr array) implements Expr {
    @Override
    public List<SqlNode> children() {
      return Nodes.list(value, array);
    }

    @Override
    public SqlDescription describe() {
      return Nodes.describe("MemberOf", "value", value, "array", array);
    }

    @Override
    public <R> R accept(Expr.Visitor<R> visitor) {
      return visitor.visitMemberOf(this);
    }
  }
}
