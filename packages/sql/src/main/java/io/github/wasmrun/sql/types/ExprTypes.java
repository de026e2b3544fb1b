package io.github.wasmrun.sql.types;

import io.github.wasmrun.sql.SqlException;
import io.github.wasmrun.sql.ast.ArgValue;
import io.github.wasmrun.sql.ast.Arguments;
import io.github.wasmrun.sql.ast.BinaryOperatorKind;
import io.github.wasmrun.sql.ast.CaseWhen;
import io.github.wasmrun.sql.ast.CastKind;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.FunctionArg;
import io.github.wasmrun.sql.ast.FunctionCall;
import io.github.wasmrun.sql.ast.Ident;
import io.github.wasmrun.sql.ast.InTarget;
import io.github.wasmrun.sql.ast.Literal;
import io.github.wasmrun.sql.ast.Query;
import io.github.wasmrun.sql.ast.Select;
import io.github.wasmrun.sql.ast.SelectItem;
import io.github.wasmrun.sql.ast.SqlNode;
import io.github.wasmrun.sql.ast.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of expressions; on the way, what is next to a parameter says what it has to be. */
final class ExprTypes implements Expr.Visitor<Typed> {
  private final Parameters parameters;
  private final Inference queries;
  private Scope scope = Scope.NONE;

  ExprTypes(Parameters parameters, Inference queries) {
    this.parameters = parameters;
    this.queries = queries;
  }

  /**
   * The type of an expression.
   *
   * @param into the column that takes the value
   */
  Typed type(Expr expr, Scope in, @Nullable Column into) {
    Scope before = scope;
    scope = in;
    try {
      Typed typed = expr.accept(this);
      if (into != null) {
        tell(expr, into.type(), into.nullable());
      }
      return typed;
    } finally {
      scope = before;
    }
  }

  void expect(Expr expr, Scope in, ValueType type) {
    type(expr, in, new Column("", type, false));
  }

  /** Parameters of a query that gives rows to columns. */
  void expectColumns(Query query, List<Column> columns) {
    if (query.body() instanceof Select select) {
      for (int i = 0; i < Math.min(columns.size(), select.projection().size()); i++) {
        if (select.projection().get(i) instanceof SelectItem.UnnamedExpr item) {
          tell(item.expr(), columns.get(i).type(), columns.get(i).nullable());
        }
      }
    }
  }

  /** Looks at an expression, which may name what is no column: a number of a column, a result. */
  void quiet(Expr expr, Scope in) {
    try {
      type(expr, in, null);
    } catch (SqlException e) {
      if (e.kind() != SqlException.Kind.UNRESOLVED) {
        throw e;
      }
    }
  }

  void quietAll(SqlNode node, Scope in) {
    for (SqlNode child : node.children()) {
      if (child instanceof Expr expr) {
        quiet(expr, in);
      } else {
        quietAll(child, in);
      }
    }
  }

  /** A parameter, whatever parentheses are around it, has this type. */
  private void tell(Expr expr, ValueType type, boolean nullable) {
    Expr inner = expr;
    while (inner instanceof Expr.Nested nested) {
      inner = nested.expr();
    }
    if (inner instanceof Expr.Value value
        && value.literal() instanceof Literal.Placeholder placeholder) {
      parameters.expect(placeholder, type, nullable);
    }
  }

  private Typed of(Expr expr) {
    return expr.accept(this);
  }

  /** Values that are compared, or that one of is taken: parameters among them are as the others. */
  private Typed same(List<Expr> exprs) {
    ValueType type = ValueType.UNKNOWN;
    boolean nullable = false;
    for (Expr expr : exprs) {
      Typed typed = of(expr);
      type = ValueType.common(type, typed.type());
      nullable |= typed.nullable();
    }
    for (Expr expr : exprs) {
      tell(expr, type, false);
    }
    return new Typed(type, nullable);
  }

  private Typed compared(Expr... exprs) {
    return new Typed(ValueType.BOOLEAN, same(List.of(exprs)).nullable());
  }

  private Typed truth(Expr expr) {
    of(expr);
    return new Typed(ValueType.BOOLEAN, false);
  }

  /** What has no rule: its parts are looked at. */
  @Override
  public Typed visitOther(Expr node) {
    parts(node);
    return Typed.UNKNOWN;
  }

  private void parts(SqlNode node) {
    for (SqlNode child : node.children()) {
      if (child instanceof Expr expr) {
        of(expr);
      } else if (child instanceof Query query) {
        queries.query(query, scope);
      } else {
        parts(child);
      }
    }
  }

  @Override
  public Typed visitIdentifier(Expr.Identifier node) {
    Column column = scope.column("", node.name().value());
    return new Typed(column.type(), column.nullable());
  }

  @Override
  public Typed visitCompoundIdentifier(Expr.CompoundIdentifier node) {
    List<Ident> parts = node.parts();
    int last = parts.size() - 1;
    if (last < 1) {
      return Typed.UNKNOWN;
    }
    Column column = scope.column(parts.get(last - 1).value(), parts.get(last).value());
    return new Typed(column.type(), column.nullable());
  }

  @Override
  public Typed visitValue(Expr.Value node) {
    Literal literal = node.literal();
    if (literal instanceof Literal.Number number) {
      return new Typed(numberType(number), false);
    }
    if (literal instanceof Literal.Bool) {
      return new Typed(ValueType.BOOLEAN, false);
    }
    if (literal instanceof Literal.Null) {
      return Typed.UNKNOWN;
    }
    if (literal instanceof Literal.Placeholder placeholder) {
      return new Typed(parameters.type(placeholder), false);
    }
    return new Typed(ValueType.TEXT, false);
  }

  private static ValueType numberType(Literal.Number number) {
    String digits = number.value();
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == 'e' || c == 'E') {
        return ValueType.DOUBLE;
      }
      if (c < '0' || c > '9') {
        return ValueType.DECIMAL;
      }
    }
    return digits.length() < 10 && !number.isLong()
        ? ValueType.INTEGER
        : digits.length() < 19 ? ValueType.BIGINT : ValueType.DECIMAL;
  }

  @Override
  public Typed visitNested(Expr.Nested node) {
    return of(node.expr());
  }

  @Override
  public Typed visitBinaryOp(Expr.BinaryOp node) {
    BinaryOperatorKind kind = node.operator().kind();
    switch (kind) {
      case AND:
      case OR:
      case XOR:
        tell(node.left(), ValueType.BOOLEAN, false);
        tell(node.right(), ValueType.BOOLEAN, false);
        return compared(node.left(), node.right());
      case EQ:
      case NOT_EQ:
      case LT:
      case LT_EQ:
      case GT:
      case GT_EQ:
        return compared(node.left(), node.right());
      case SPACESHIP:
        return new Typed(compared(node.left(), node.right()).type(), false);
      case STRING_CONCAT:
        tell(node.left(), ValueType.TEXT, false);
        tell(node.right(), ValueType.TEXT, false);
        return new Typed(ValueType.TEXT, same(List.of(node.left(), node.right())).nullable());
      case PLUS:
      case MINUS:
      case MULTIPLY:
      case DIVIDE:
      case MODULO:
      case MY_INTEGER_DIVIDE:
      case DUCK_INTEGER_DIVIDE:
        return arithmetic(node);
      case ARROW:
      case HASH_ARROW:
        parts(node);
        return new Typed(ValueType.JSON, true);
      case LONG_ARROW:
      case HASH_LONG_ARROW:
        parts(node);
        return new Typed(ValueType.TEXT, true);
      case PG_REGEX_MATCH:
      case PG_REGEX_IMATCH:
      case PG_REGEX_NOT_MATCH:
      case PG_REGEX_NOT_IMATCH:
      case REGEXP:
        tell(node.right(), ValueType.TEXT, false);
        return compared(node.left(), node.right());
      default:
        return visitOther(node);
    }
  }

  private Typed arithmetic(Expr.BinaryOp node) {
    Typed left = of(node.left());
    Typed right = of(node.right());
    boolean nullable = left.nullable() || right.nullable();
    ValueType type = ValueType.common(left.type(), right.type());
    boolean moment =
        left.type().compareTo(ValueType.DATE) >= 0
            && left.type().compareTo(ValueType.TIMESTAMP_WITH_TIME_ZONE) <= 0;
    if (moment) {
      return new Typed(right.type() == left.type() ? ValueType.INTERVAL : left.type(), nullable);
    }
    if (type.isNumber()) {
      tell(node.left(), type, false);
      tell(node.right(), type, false);
    }
    return new Typed(type, nullable);
  }

  @Override
  public Typed visitUnaryOp(Expr.UnaryOp node) {
    Typed typed = of(node.expr());
    return node.operator() == UnaryOperator.NOT || node.operator() == UnaryOperator.BANG_NOT
        ? new Typed(ValueType.BOOLEAN, typed.nullable())
        : typed;
  }

  @Override
  public Typed visitIsNull(Expr.IsNull node) {
    return truth(node.expr());
  }

  @Override
  public Typed visitIsNotNull(Expr.IsNotNull node) {
    return truth(node.expr());
  }

  @Override
  public Typed visitIsTrue(Expr.IsTrue node) {
    return truth(node.expr());
  }

  @Override
  public Typed visitIsNotTrue(Expr.IsNotTrue node) {
    return truth(node.expr());
  }

  @Override
  public Typed visitIsFalse(Expr.IsFalse node) {
    return truth(node.expr());
  }

  @Override
  public Typed visitIsNotFalse(Expr.IsNotFalse node) {
    return truth(node.expr());
  }

  @Override
  public Typed visitIsUnknown(Expr.IsUnknown node) {
    return truth(node.expr());
  }

  @Override
  public Typed visitIsNotUnknown(Expr.IsNotUnknown node) {
    return truth(node.expr());
  }

  @Override
  public Typed visitIsDistinctFrom(Expr.IsDistinctFrom node) {
    return new Typed(compared(node.left(), node.right()).type(), false);
  }

  @Override
  public Typed visitIsNotDistinctFrom(Expr.IsNotDistinctFrom node) {
    return new Typed(compared(node.left(), node.right()).type(), false);
  }

  @Override
  public Typed visitBetween(Expr.Between node) {
    return compared(node.expr(), node.low(), node.high());
  }

  private Typed matched(Expr text, Expr pattern) {
    tell(text, ValueType.TEXT, false);
    tell(pattern, ValueType.TEXT, false);
    return compared(text, pattern);
  }

  @Override
  public Typed visitLike(Expr.Like node) {
    return matched(node.expr(), node.pattern());
  }

  @Override
  public Typed visitILike(Expr.ILike node) {
    return matched(node.expr(), node.pattern());
  }

  @Override
  public Typed visitSimilarTo(Expr.SimilarTo node) {
    return matched(node.expr(), node.pattern());
  }

  @Override
  public Typed visitIn(Expr.In node) {
    List<Expr> exprs = new ArrayList<>(List.of(node.expr()));
    boolean nullable = false;
    if (node.target() instanceof InTarget.InList list) {
      exprs.addAll(list.exprs());
    } else if (node.target() instanceof InTarget.InSubquery subquery) {
      List<Column> columns = queries.query(subquery.query(), scope);
      if (!columns.isEmpty()) {
        nullable = columns.get(0).nullable();
        tell(node.expr(), columns.get(0).type(), false);
      }
    } else {
      parts(node.target());
      nullable = true;
    }
    return new Typed(ValueType.BOOLEAN, same(exprs).nullable() || nullable);
  }

  @Override
  public Typed visitAnyOp(Expr.AnyOp node) {
    visitOther(node);
    return new Typed(ValueType.BOOLEAN, true);
  }

  @Override
  public Typed visitAllOp(Expr.AllOp node) {
    visitOther(node);
    return new Typed(ValueType.BOOLEAN, true);
  }

  @Override
  public Typed visitExists(Expr.Exists node) {
    queries.query(node.subquery(), scope);
    return new Typed(ValueType.BOOLEAN, false);
  }

  @Override
  public Typed visitSubquery(Expr.Subquery node) {
    List<Column> columns = queries.query(node.query(), scope);
    return columns.isEmpty() ? Typed.UNKNOWN : new Typed(columns.get(0).type(), true);
  }

  @Override
  public Typed visitCast(Expr.Cast node) {
    ValueType type = ValueType.of(node.dataType());
    tell(node.expr(), type, false);
    boolean mayFail = node.kind() == CastKind.TRY_CAST || node.kind() == CastKind.SAFE_CAST;
    return new Typed(type, of(node.expr()).nullable() || mayFail);
  }

  @Override
  public Typed visitTypedString(Expr.TypedString node) {
    return new Typed(ValueType.of(node.dataType()), false);
  }

  @Override
  public Typed visitInterval(Expr.Interval node) {
    return new Typed(ValueType.INTERVAL, of(node.value()).nullable());
  }

  @Override
  public Typed visitExtract(Expr.Extract node) {
    return new Typed(ValueType.DECIMAL, of(node.expr()).nullable());
  }

  @Override
  public Typed visitCeil(Expr.Ceil node) {
    return of(node.expr());
  }

  @Override
  public Typed visitFloor(Expr.Floor node) {
    return of(node.expr());
  }

  @Override
  public Typed visitPosition(Expr.Position node) {
    return new Typed(ValueType.INTEGER, matched(node.expr(), node.in()).nullable());
  }

  private Typed text(Expr node, Expr first) {
    tell(first, ValueType.TEXT, false);
    parts(node);
    return new Typed(ValueType.TEXT, of(first).nullable());
  }

  @Override
  public Typed visitSubstring(Expr.Substring node) {
    return text(node, node.expr());
  }

  @Override
  public Typed visitTrim(Expr.Trim node) {
    return text(node, node.expr());
  }

  @Override
  public Typed visitOverlay(Expr.Overlay node) {
    return text(node, node.expr());
  }

  @Override
  public Typed visitCollate(Expr.Collate node) {
    return text(node, node.expr());
  }

  @Override
  public Typed visitAtTimeZone(Expr.AtTimeZone node) {
    of(node.timeZone());
    Typed time = of(node.timestamp());
    return new Typed(
        time.type() == ValueType.TIMESTAMP_WITH_TIME_ZONE
            ? ValueType.TIMESTAMP
            : ValueType.TIMESTAMP_WITH_TIME_ZONE,
        time.nullable());
  }

  @Override
  public Typed visitArray(Expr.Array node) {
    same(node.elements());
    return new Typed(ValueType.ARRAY, false);
  }

  @Override
  public Typed visitCase(Expr.Case node) {
    List<Expr> results = new ArrayList<>();
    List<Expr> conditions = new ArrayList<>();
    node.operand().ifPresent(conditions::add);
    for (CaseWhen when : node.conditions()) {
      conditions.add(when.condition());
      results.add(when.result());
    }
    same(conditions);
    node.elseResult().ifPresent(results::add);
    Typed result = same(results);
    return new Typed(result.type(), result.nullable() || node.elseResult().isEmpty());
  }

  private List<Expr> arguments(FunctionCall call) {
    List<Expr> exprs = new ArrayList<>();
    if (call.args().orElse(null) instanceof Arguments.ArgumentList list) {
      for (FunctionArg arg : list.args()) {
        ArgValue value =
            arg instanceof FunctionArg.UnnamedArg unnamed
                ? unnamed.arg()
                : arg instanceof FunctionArg.NamedArg named
                    ? named.arg()
                    : ((FunctionArg.ExprNamedArg) arg).arg();
        if (value instanceof ArgValue.ArgExpr expr) {
          exprs.add(expr.expr());
        }
      }
    }
    return exprs;
  }

  @Override
  public Typed visitFunctionCall(FunctionCall node) {
    List<Expr> args = arguments(node);
    Typed typed =
        Functions.type(node.name().last().toLowerCase(Locale.ROOT), args, this::of, this::same);
    call(node, args);
    return typed;
  }

  /** What is in a call besides its arguments, and the arguments of a call without a rule. */
  private void call(FunctionCall node, List<Expr> args) {
    args.forEach(this::of);
    node.filter().ifPresent(this::of);
    node.withinGroup().forEach(by -> of(by.expr()));
    node.over().ifPresent(this::parts);
    if (node.args().orElse(null) instanceof Arguments.ArgumentList list) {
      list.clauses().forEach(this::parts);
    } else {
      node.args().ifPresent(this::parts);
    }
  }
}
