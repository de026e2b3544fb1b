package io.github.wasmrun.sql.internal;

import io.github.wasmrun.sql.ast.Access;
import io.github.wasmrun.sql.ast.AlterColumnOperation;
import io.github.wasmrun.sql.ast.ArgOperator;
import io.github.wasmrun.sql.ast.ArgumentClause;
import io.github.wasmrun.sql.ast.Arguments;
import io.github.wasmrun.sql.ast.BinaryOperator;
import io.github.wasmrun.sql.ast.Block;
import io.github.wasmrun.sql.ast.CastKind;
import io.github.wasmrun.sql.ast.ColumnDef;
import io.github.wasmrun.sql.ast.ColumnOption;
import io.github.wasmrun.sql.ast.CommentText;
import io.github.wasmrun.sql.ast.ConnectBy;
import io.github.wasmrun.sql.ast.CreateFunction;
import io.github.wasmrun.sql.ast.CreateTable;
import io.github.wasmrun.sql.ast.CreateView;
import io.github.wasmrun.sql.ast.DataType;
import io.github.wasmrun.sql.ast.DeclareSeparator;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.ExprList;
import io.github.wasmrun.sql.ast.ExtractSyntax;
import io.github.wasmrun.sql.ast.FunctionArg;
import io.github.wasmrun.sql.ast.FunctionBody;
import io.github.wasmrun.sql.ast.FunctionCall;
import io.github.wasmrun.sql.ast.Grantee;
import io.github.wasmrun.sql.ast.GranteeType;
import io.github.wasmrun.sql.ast.GroupBy;
import io.github.wasmrun.sql.ast.IndexColumn;
import io.github.wasmrun.sql.ast.IndexDirective;
import io.github.wasmrun.sql.ast.Insert;
import io.github.wasmrun.sql.ast.Join;
import io.github.wasmrun.sql.ast.JoinConstraint;
import io.github.wasmrun.sql.ast.JoinOperator;
import io.github.wasmrun.sql.ast.JsonPath;
import io.github.wasmrun.sql.ast.JsonPathElement;
import io.github.wasmrun.sql.ast.LambdaParams;
import io.github.wasmrun.sql.ast.LambdaSyntax;
import io.github.wasmrun.sql.ast.LateralView;
import io.github.wasmrun.sql.ast.LikeTable;
import io.github.wasmrun.sql.ast.LimitClause;
import io.github.wasmrun.sql.ast.Literal;
import io.github.wasmrun.sql.ast.OrderBySort;
import io.github.wasmrun.sql.ast.PipeOperator;
import io.github.wasmrun.sql.ast.Query;
import io.github.wasmrun.sql.ast.RoundTarget;
import io.github.wasmrun.sql.ast.Row;
import io.github.wasmrun.sql.ast.SampleKind;
import io.github.wasmrun.sql.ast.SampleQuantity;
import io.github.wasmrun.sql.ast.Select;
import io.github.wasmrun.sql.ast.SelectFlavor;
import io.github.wasmrun.sql.ast.SequenceOption;
import io.github.wasmrun.sql.ast.SetStatement;
import io.github.wasmrun.sql.ast.ShowFilterPosition;
import io.github.wasmrun.sql.ast.ShowOptions;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.ast.StructField;
import io.github.wasmrun.sql.ast.TableConstraint;
import io.github.wasmrun.sql.ast.TableFactor;
import io.github.wasmrun.sql.ast.TableInheritance;
import io.github.wasmrun.sql.ast.TableOptions;
import io.github.wasmrun.sql.ast.TypeName;
import io.github.wasmrun.sql.ast.UnaryOperator;
import io.github.wasmrun.sql.ast.Update;
import io.github.wasmrun.sql.ast.UpdateFrom;
import io.github.wasmrun.sql.ast.Values;
import io.github.wasmrun.sql.ast.WindowFrame;
import io.github.wasmrun.sql.ast.WindowFrameBound;
import io.github.wasmrun.sql.ast.WindowSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the templates of {@code ast.txt} do not say: clauses whose place depends on others. */
abstract class HandPrinter extends PrinterMethods {
  HandPrinter(boolean pretty, boolean backslashes, String placeholder) {
    super(pretty, backslashes, placeholder);
  }

  @Override
  final void hand(Statement.CreateTrigger node) {
    boolean first = node.periodBeforeTable();
    if (!first) {
      text("ON ");
      print(node.tableName());
      text(" ");
    }
    if (node.period().isPresent()) {
      text(node.period().get().sql() + (first ? " " : ""));
    }
    if (!node.events().isEmpty()) {
      text(first ? "" : " ");
      separated(node.events(), first ? " OR " : ", ", this::print);
      text(first ? " " : "");
    }
    if (first) {
      text("ON ");
      print(node.tableName());
    }
    if (node.referencedTableName().isPresent()) {
      text(" FROM ");
      print(node.referencedTableName().get());
    }
    if (node.triggerObject().isPresent()) {
      text(" ");
      print(node.triggerObject().get());
    }
    if (node.condition().isPresent()) {
      text(" WHEN ");
      print(node.condition().get());
    }
    if (node.body().isPresent()) {
      text(" ");
      print(node.body().get());
    }
  }

  @Override
  final void hand(Statement.Analyze node) {
    // The word is followed by a space only if something comes after it.
    if (node.tableName().isPresent()) {
      text(node.hasTableKeyword() ? " TABLE " : " ");
      print(node.tableName().get());
    }
    if (!node.forColumns() && !node.columns().isEmpty()) {
      parenthesized(" (", node.columns(), this::print);
    }
    if (node.partitions().isPresent() && !node.partitions().get().isEmpty()) {
      parenthesized(" PARTITION (", node.partitions().get(), this::print);
    }
    text(node.computeStatistics() ? " COMPUTE STATISTICS" : "");
    text(node.noscan() ? " NOSCAN" : "");
    text(node.cacheMetadata() ? " CACHE METADATA" : "");
    if (node.forColumns()) {
      text(node.columns().isEmpty() ? " FOR COLUMNS" : " FOR COLUMNS ");
      commas(node.columns(), this::print);
    }
  }

  @Override
  final void hand(Statement.Comment node) {
    if (node.comment().isPresent()) {
      quoted(node.comment().get());
    } else {
      text("NULL");
    }
  }

  @Override
  final void hand(Statement.StartTransaction node) {
    text(node.begin() ? "BEGIN" : "START");
    if (node.begin() && node.modifier().isPresent()) {
      text(" " + node.modifier().get().sql());
    }
    if (node.transaction().isPresent()) {
      text(" " + node.transaction().get().sql());
    }
    if (!node.modes().isEmpty()) {
      text(" ");
      commas(node.modes(), this::print);
    }
  }

  @Override
  final void hand(Statement.Commit node) {
    text(node.end() ? "END" : "COMMIT");
    if (node.end() && node.modifier().isPresent()) {
      text(" " + node.modifier().get().sql());
    }
    text(node.chain() ? " AND CHAIN" : "");
  }

  @Override
  final void hand(Statement.Declare node) {
    separated(
        node.declarations(), node.separator() == DeclareSeparator.COMMA ? ", " : "; ", this::print);
  }

  @Override
  final void hand(Statement.Execute node) {
    String open =
        node.hasParentheses()
            ? node.name().isPresent() ? "(" : " ("
            : node.parameters().isEmpty() ? "" : " ";
    text(open);
    commas(node.parameters(), this::print);
    text(node.hasParentheses() ? ")" : "");
    if (!node.into().isEmpty()) {
      text(" INTO ");
      commas(node.into(), this::print);
    }
    if (!node.using().isEmpty()) {
      text(" USING ");
      commas(node.using(), this::print);
    }
    text(node.output() ? " OUTPUT" : "");
    text(node.defaults() ? " DEFAULT" : "");
  }

  @Override
  final void hand(Statement.Pragma node) {
    if (node.value().isPresent()) {
      text(node.isEq() ? " = " : "(");
      print(node.value().get());
      text(node.isEq() ? "" : ")");
    }
  }

  private void statements(List<Statement> statements) {
    for (Statement statement : statements) {
      print(statement);
      text(";");
      line();
    }
  }

  @Override
  final void hand(Block.Sequence node) {
    boolean first = true;
    for (Statement statement : node.statements()) {
      text(first ? "" : " ");
      first = false;
      print(statement);
      text(";");
    }
  }

  @Override
  final void hand(Block.BeginEnd node) {
    statements(node.statements());
    text("END");
  }

  @Override
  final void hand(SetStatement.SetRole node) {
    if (node.roleName().isPresent()) {
      print(node.roleName().get());
    } else {
      text("NONE");
    }
  }

  @Override
  final void hand(WindowFrameBound.Preceding node) {
    bound(node.offset(), " PRECEDING");
  }

  @Override
  final void hand(WindowFrameBound.Following node) {
    bound(node.offset(), " FOLLOWING");
  }

  private void bound(Optional<Expr> offset, String word) {
    if (offset.isPresent()) {
      print(offset.get());
    } else {
      text("UNBOUNDED");
    }
    text(word);
  }

  @Override
  final void hand(LimitClause.LimitOffset node) {
    if (node.limit().isPresent()) {
      text("LIMIT ");
      print(node.limit().get());
    }
    if (node.offset().isPresent()) {
      if (node.limit().isPresent()) {
        line();
      }
      print(node.offset().get());
    }
    if (!node.limitBy().isEmpty()) {
      text(" BY ");
      commas(node.limitBy(), this::print);
    }
  }

  @Override
  final void hand(TableFactor.Table node) {
    TableInheritance inheritance = node.inheritance().orElse(null);
    if (inheritance instanceof TableInheritance.Only only) {
      text(only.parenthesized() ? "ONLY (" : "ONLY ");
      print(node.name());
      text(only.parenthesized() ? ")" : "");
    } else {
      print(node.name());
      text(inheritance == null ? "" : " *");
    }
    if (node.jsonPath().isPresent()) {
      print(node.jsonPath().get());
    }
    if (!node.partitions().isEmpty()) {
      parenthesized(" PARTITION (", node.partitions(), this::print);
    }
    if (node.args().isPresent()) {
      parenthesized("(", node.args().get().args(), this::print);
    }
    text(node.withOrdinality() ? " WITH ORDINALITY" : "");
    SampleKind sample = node.sample().orElse(null);
    if (sample instanceof SampleKind.BeforeAlias) {
      text(" ");
      print(sample);
    }
    if (node.alias().isPresent()) {
      text(" ");
      print(node.alias().get());
    }
    for (IndexDirective hint : node.indexHints()) {
      text(" ");
      print(hint);
    }
    if (!node.withHints().isEmpty()) {
      parenthesized(" WITH (", node.withHints(), this::print);
    }
    if (node.version().isPresent()) {
      text(" ");
      print(node.version().get());
    }
    if (sample instanceof SampleKind.AfterAlias) {
      text(" ");
      print(sample);
    }
  }

  @Override
  final void hand(TableFactor.Pivot node) {
    print(node.table());
    text(" PIVOT(");
    commas(node.aggregates(), this::print);
    text(" FOR ");
    if (node.valueColumns().size() == 1) {
      print(node.valueColumns().get(0));
    } else {
      parenthesized("(", node.valueColumns(), this::print);
    }
    text(" IN (");
    print(node.source());
    text(")");
    if (node.defaultOnNull().isPresent()) {
      text(" DEFAULT ON NULL (");
      print(node.defaultOnNull().get());
      text(")");
    }
    text(")");
    if (node.alias().isPresent()) {
      text(" ");
      print(node.alias().get());
    }
  }

  @Override
  final void hand(ColumnOption.Generated node) {
    if (node.expr().isPresent()) {
      text(node.generatedKeyword() ? "GENERATED ALWAYS AS (" : "AS (");
      print(node.expr().get());
      text(")" + node.mode().map(mode -> " " + mode.sql()).orElse(""));
      return;
    }
    text("GENERATED " + node.generatedAs().sql() + " AS IDENTITY");
    sequence(node.sequenceOptions(), false);
  }

  private void sequence(Optional<List<SequenceOption>> options, boolean always) {
    if (options.isPresent() && (always || !options.get().isEmpty())) {
      text(" (");
      for (SequenceOption option : options.get()) {
        print(option);
      }
      text(" )");
    }
  }

  @Override
  final void hand(SequenceOption.IncrementBy node) {
    text(node.by() ? " BY " : " ");
    print(node.increment());
  }

  @Override
  final void hand(SequenceOption.MinValue node) {
    orNo(node.value(), "MINVALUE");
  }

  @Override
  final void hand(SequenceOption.MaxValue node) {
    orNo(node.value(), "MAXVALUE");
  }

  private void orNo(Optional<Expr> value, String word) {
    if (value.isPresent()) {
      text(" " + word + " ");
      print(value.get());
    } else {
      text(" NO " + word);
    }
  }

  @Override
  final void hand(SequenceOption.StartWith node) {
    text(node.with() ? " WITH " : " ");
    print(node.start());
  }

  @Override
  final void hand(SequenceOption.OwnedBy node) {
    text(" OWNED BY ");
    if (node.owner().isPresent()) {
      print(node.owner().get());
    } else {
      text("NONE");
    }
  }

  @Override
  final void hand(AlterColumnOperation.AddGenerated node) {
    text(node.generatedAs().map(when -> " " + when.sql()).orElse("") + " AS IDENTITY");
    sequence(node.sequenceOptions(), true);
  }

  private static boolean isNumber(Expr expr) {
    return expr instanceof Expr.Value value && value.literal() instanceof Literal.Number;
  }

  @Override
  final void hand(Expr.FieldAccess node) {
    print(node.root());
    boolean afterNumber = isNumber(node.root());
    for (Access access : node.chain()) {
      if (access instanceof Access.Dot dot) {
        // Digits around a point would be another number.
        boolean number = isNumber(dot.expr());
        text(afterNumber || number ? " . " : ".");
        print(dot.expr());
        afterNumber = number;
      } else {
        print(access);
        afterNumber = false;
      }
    }
  }

  @Override
  final void hand(Access.Dot node) {
    text(isNumber(node.expr()) ? " . " : ".");
    print(node.expr());
  }

  private void any(Expr left, BinaryOperator operator, String word, Expr right) {
    print(left);
    text(" " + operator.symbol() + " " + word);
    boolean parentheses = !(right instanceof Expr.Subquery);
    text(parentheses ? "(" : "");
    print(right);
    text(parentheses ? ")" : "");
  }

  @Override
  final void hand(Expr.AnyOp node) {
    any(node.left(), node.operator(), node.isSome() ? "SOME" : "ANY", node.right());
  }

  @Override
  final void hand(Expr.AllOp node) {
    any(node.left(), node.operator(), "ALL", node.right());
  }

  @Override
  final void hand(Expr.UnaryOp node) {
    UnaryOperator operator = node.operator();
    Expr inner = node.expr();
    if (operator == UnaryOperator.PG_POSTFIX_FACTORIAL) {
      print(inner);
      boolean again = inner instanceof Expr.UnaryOp other && other.operator() == operator;
      text(again ? " !" : "!");
      return;
    }
    text(operator.sql());
    switch (operator) {
      case PLUS:
      case PG_PREFIX_FACTORIAL:
        break;
      case MINUS:
      case BANG_NOT:
        // Two would be a comment, or another operator.
        text(startsWithOperator(inner) ? " " : "");
        break;
      default:
        text(" ");
    }
    print(inner);
  }

  /** Whether the text of an expression begins with a sign. */
  private static boolean startsWithOperator(Expr expr) {
    Expr first = expr;
    while (true) {
      if (first instanceof Expr.BinaryOp binary) {
        first = binary.left();
      } else if (first instanceof Expr.UnaryOp unary
          && unary.operator() == UnaryOperator.PG_POSTFIX_FACTORIAL) {
        first = unary.expr();
      } else if (first instanceof Expr.Cast cast && cast.kind() == CastKind.DOUBLE_COLON) {
        first = cast.expr();
      } else if (first instanceof Expr.Value value
          && value.literal() instanceof Literal.Number number) {
        return number.value().startsWith("-") || number.value().startsWith("+");
      } else if (first instanceof Expr.Value value
          && value.literal() instanceof Literal.Placeholder placeholder) {
        return !placeholder.name().startsWith("$") && !placeholder.name().startsWith("?");
      } else {
        return first instanceof Expr.UnaryOp unary && unary.operator() != UnaryOperator.NOT;
      }
    }
  }

  @Override
  final void hand(Expr.Convert node) {
    text(node.isTry() ? "TRY_CONVERT(" : "CONVERT(");
    if (node.dataType().isPresent() && node.targetBeforeValue() && node.charset().isEmpty()) {
      print(node.dataType().get());
      text(", ");
      print(node.expr());
    } else {
      print(node.expr());
      if (node.dataType().isPresent()) {
        text(", ");
        print(node.dataType().get());
      }
      if (node.charset().isPresent()) {
        text(node.dataType().isPresent() ? " CHARACTER SET " : " USING ");
        print(node.charset().get());
      }
    }
    if (!node.styles().isEmpty()) {
      text(", ");
      commas(node.styles(), this::print);
    }
    text(")");
  }

  @Override
  final void hand(Expr.Cast node) {
    if (node.kind() == CastKind.DOUBLE_COLON) {
      print(node.expr());
      text("::");
      print(node.dataType());
      return;
    }
    text(node.kind().sql() + "(");
    print(node.expr());
    text(" AS ");
    print(node.dataType());
    if (node.format().isPresent()) {
      text(" FORMAT ");
      print(node.format().get());
    }
    text(")");
  }

  @Override
  final void hand(Expr.Extract node) {
    text("EXTRACT(" + node.field() + (node.syntax() == ExtractSyntax.FROM ? " FROM " : ", "));
    print(node.expr());
    text(")");
  }

  @Override
  final void hand(RoundTarget.RoundToField node) {
    if (!node.field().equals("NODATETIME")) {
      text(" TO " + node.field());
    }
  }

  @Override
  final void hand(Expr.Substring node) {
    text(node.shorthand() ? "SUBSTR(" : "SUBSTRING(");
    print(node.expr());
    if (node.from().isPresent()) {
      text(node.special() ? ", " : " FROM ");
      print(node.from().get());
    }
    if (node.length().isPresent()) {
      text(node.special() ? ", " : " FOR ");
      print(node.length().get());
    }
    text(")");
  }

  @Override
  final void hand(Expr.Trim node) {
    text("TRIM(" + node.where().map(where -> where.sql() + " ").orElse(""));
    if (node.what().isPresent()) {
      print(node.what().get());
      text(" FROM ");
    }
    print(node.expr());
    if (node.characters().isPresent()) {
      text(", ");
      commas(node.characters().get(), this::print);
    }
    text(")");
  }

  @Override
  final void hand(Expr.TypedString node) {
    if (!node.odbc()) {
      print(node.dataType());
      text(" ");
      print(node.value());
      return;
    }
    TypeName name = node.dataType() instanceof DataType.Basic basic ? basic.name() : TypeName.TEXT;
    text(name == TypeName.DATE ? "{d " : name == TypeName.TIME ? "{t " : "{ts ");
    print(node.value());
    text("}");
  }

  @Override
  final void hand(Expr.GroupingSets node) {
    text("GROUPING SETS (");
    separated(node.sets(), ", ", set -> parenthesized("(", set.exprs(), this::print));
    text(")");
  }

  @Override
  final void hand(Expr.Cube node) {
    sets("CUBE (", node.sets());
  }

  @Override
  final void hand(Expr.Rollup node) {
    sets("ROLLUP (", node.sets());
  }

  private void sets(String word, List<ExprList> sets) {
    text(word);
    separated(
        sets,
        ", ",
        set -> {
          if (set.exprs().size() == 1) {
            print(set);
          } else {
            parenthesized("(", set.exprs(), this::print);
          }
        });
    text(")");
  }

  @Override
  final void hand(Expr.Array node) {
    text(node.named() ? "ARRAY[" : "[");
    commas(node.elements(), this::print);
    text("]");
  }

  @Override
  final void hand(Expr.Interval node) {
    text("INTERVAL ");
    print(node.value());
    String leading = node.leadingField().orElse("");
    if (leading.equals("SECOND")
        && node.leadingPrecision().isPresent()
        && node.fractionalPrecision().isPresent()) {
      text(" SECOND (" + node.leadingPrecision().get() + ", ");
      text(node.fractionalPrecision().get() + ")");
      return;
    }
    text(leading.isEmpty() ? "" : " " + leading);
    text(node.leadingPrecision().map(precision -> " (" + precision + ")").orElse(""));
    text(node.lastField().map(field -> " TO " + field).orElse(""));
    text(node.fractionalPrecision().map(precision -> " (" + precision + ")").orElse(""));
  }

  @Override
  final void hand(Expr.Lambda node) {
    if (node.syntax() == LambdaSyntax.ARROW) {
      print(node.params());
      text(" -> ");
    } else {
      text("lambda ");
      if (node.params() instanceof LambdaParams.ManyParams many) {
        commas(many.params(), this::print);
      } else {
        print(node.params());
      }
      text(" : ");
    }
    print(node.body());
  }

  @Override
  final void hand(JsonPath node) {
    boolean first = true;
    for (JsonPathElement element : node.elements()) {
      if (element instanceof JsonPathElement.DotKey) {
        text(first ? ":" : ".");
      }
      print(element);
      first = false;
    }
  }

  @Override
  final void hand(JsonPathElement.DotKey node) {
    text(node.quoted() ? "\"" + doubled(node.key(), '"') + "\"" : node.key());
  }

  @Override
  final void hand(Arguments.ArgumentList node) {
    text(node.duplicates().map(word -> word.sql() + " ").orElse(""));
    commas(node.args(), this::print);
    boolean first = node.args().isEmpty();
    for (ArgumentClause clause : node.clauses()) {
      text(first ? "" : " ");
      first = false;
      print(clause);
    }
    text(")");
  }

  private void operator(ArgOperator operator) {
    text(operator == ArgOperator.SPACE ? " " : " " + operator.sql() + " ");
  }

  @Override
  final void hand(FunctionArg.NamedArg node) {
    print(node.name());
    operator(node.operator());
    print(node.arg());
  }

  @Override
  final void hand(FunctionArg.ExprNamedArg node) {
    print(node.name());
    operator(node.operator());
    print(node.arg());
  }

  @Override
  final void hand(ShowOptions node) {
    // Printed by the template, but for the filter, whose place varies.
    ShowFilterPosition position = node.filterPosition().orElse(null);
    if (position instanceof ShowFilterPosition.Infix) {
      text(" ");
      print(position);
    }
    if (node.showIn().isPresent()) {
      text(" ");
      print(node.showIn().get());
    }
    if (node.startsWith().isPresent()) {
      text(" STARTS WITH ");
      print(node.startsWith().get());
    }
    if (node.limit().isPresent()) {
      text(" LIMIT ");
      print(node.limit().get());
    }
    if (node.limitFrom().isPresent()) {
      text(" FROM ");
      print(node.limitFrom().get());
    }
    if (position instanceof ShowFilterPosition.Suffix) {
      text(" ");
      print(position);
    }
  }

  @Override
  final void hand(Values node) {
    indent();
    boolean first = true;
    for (Row row : node.rows()) {
      text(first ? "" : ",");
      first = false;
      line();
      parenthesized(node.explicitRow() ? "ROW(" : "(", row.values(), this::print);
    }
    dedent();
  }

  private void clause(String word, Optional<Expr> expr) {
    if (expr.isPresent()) {
      line();
      text(word);
      indent();
      line();
      print(expr.get());
      dedent();
    }
  }

  private <T> void clause(String word, List<T> list, Consumer<T> print) {
    if (!list.isEmpty()) {
      line();
      text(word);
      block(list, print);
    }
  }

  private void top(Select node) {
    if (node.top().isPresent()) {
      text(" ");
      print(node.top().get());
    }
  }

  @Override
  final void hand(Select node) {
    boolean standard = node.flavor() == SelectFlavor.STANDARD;
    if (!standard) {
      text("FROM ");
      commas(node.from(), this::print);
    }
    if (node.flavor() != SelectFlavor.FROM_FIRST_NO_SELECT) {
      text(standard ? "SELECT" : " SELECT");
    }
    text(node.valueTableMode().map(mode -> " " + mode.sql()).orElse(""));
    if (node.topBeforeDistinct()) {
      top(node);
    }
    if (node.distinct().isPresent()) {
      text(" ");
      print(node.distinct().get());
    }
    if (!node.topBeforeDistinct()) {
      top(node);
    }
    if (node.modifiers().isPresent()) {
      print(node.modifiers().get());
    }
    if (!node.projection().isEmpty()) {
      block(node.projection(), this::print);
    }
    if (node.into().isPresent()) {
      line();
      print(node.into().get());
    }
    if (standard) {
      clause("FROM", node.from(), this::print);
    }
    for (LateralView view : node.lateralViews()) {
      print(view);
    }
    clause("PREWHERE", node.prewhere());
    clause("WHERE", node.where());
    for (ConnectBy connect : node.connectBy()) {
      line();
      print(connect);
    }
    if (node.groupBy().isPresent()) {
      line();
      GroupBy groups = node.groupBy().get();
      print(groups);
    }
    clause("CLUSTER BY", node.clusterBy(), this::print);
    clause("DISTRIBUTE BY", node.distributeBy(), this::print);
    clause("SORT BY", node.sortBy(), this::print);
    clause("HAVING", node.having());
    if (node.windowBeforeQualify()) {
      clause("WINDOW", node.namedWindows(), this::print);
      clause("QUALIFY", node.qualify());
    } else {
      clause("QUALIFY", node.qualify());
      clause("WINDOW", node.namedWindows(), this::print);
    }
  }

  @Override
  final void hand(WindowSpec node) {
    String space = "";
    if (node.windowName().isPresent()) {
      print(node.windowName().get());
      space = " ";
    }
    if (!node.partitionBy().isEmpty()) {
      text(space + "PARTITION BY ");
      commas(node.partitionBy(), this::print);
      space = " ";
    }
    if (!node.orderBy().isEmpty()) {
      text(space + "ORDER BY ");
      commas(node.orderBy(), this::print);
      space = " ";
    }
    if (node.frame().isPresent()) {
      text(space);
      print(node.frame().get());
    }
  }

  @Override
  final void hand(WindowFrame node) {
    text(node.units().sql() + (node.end().isPresent() ? " BETWEEN " : " "));
    print(node.start());
    if (node.end().isPresent()) {
      text(" AND ");
      print(node.end().get());
    }
  }

  @Override
  final void hand(Join node) {
    JoinOperator operator = node.operator();
    // ARRAY JOIN and lists of tables aside, a join has a line of its own.
    line();
    text(node.global() ? "GLOBAL " : "");
    JoinConstraint constraint = operator.constraint().orElse(null);
    if (constraint instanceof JoinConstraint.Natural) {
      text("NATURAL ");
    }
    print(operator);
    text(" ");
    print(node.relation());
    if (operator instanceof JoinOperator.AsOf asOf) {
      text(" MATCH_CONDITION (");
      print(asOf.matchCondition());
      text(")");
    }
    if (constraint != null) {
      print(constraint);
    }
  }

  @Override
  final void hand(SampleQuantity node) {
    text(node.parenthesized() ? "(" : "");
    print(node.value());
    text(node.unit().map(unit -> " " + unit.sql()).orElse(""));
    text(node.parenthesized() ? ")" : "");
  }

  @Override
  final void hand(Insert node) {
    if (node.or().isPresent()) {
      text("INSERT " + node.or().get().sql() + " INTO ");
    } else {
      text(node.replace() ? "REPLACE" : "INSERT");
      text(node.priority().map(priority -> " " + priority.sql()).orElse(""));
      text(node.ignore() ? " IGNORE" : "");
      text(node.overwrite() ? " OVERWRITE" : "");
      text(node.into() ? " INTO" : "");
      text(node.hasTableKeyword() ? " TABLE " : " ");
    }
    print(node.table());
    if (node.alias().isPresent()) {
      text(" ");
      print(node.alias().get());
    }
    text(" ");
    if (!node.columns().isEmpty()) {
      parenthesized("(", node.columns(), this::print);
      line();
    }
    if (node.partitioned().isPresent() && !node.partitioned().get().isEmpty()) {
      parenthesized("PARTITION (", node.partitioned().get(), this::print);
      line();
    }
    if (node.byName()) {
      text("BY NAME");
      line();
    }
    if (!node.afterColumns().isEmpty()) {
      parenthesized("(", node.afterColumns(), this::print);
      line();
    }
    if (node.overriding().isPresent()) {
      text(node.overriding().get().sql());
      line();
    }
    if (node.output().isPresent()) {
      print(node.output().get());
      line();
    }
    if (node.source().isPresent()) {
      print(node.source().get());
    } else if (!node.assignments().isEmpty()) {
      text("SET");
      block(node.assignments(), this::print);
    } else if (node.columns().isEmpty()) {
      text("DEFAULT VALUES");
    }
    if (node.rowAlias().isPresent()) {
      text(" AS ");
      print(node.rowAlias().get());
    }
    if (node.on().isPresent()) {
      print(node.on().get());
    }
    if (node.returning().isPresent()) {
      clause("RETURNING", node.returning().get(), this::print);
    }
  }

  @Override
  final void hand(Update node) {
    UpdateFrom from = node.from().orElse(null);
    if (from instanceof UpdateFrom.BeforeSet) {
      print(from);
    }
    clause("SET", node.assignments(), this::print);
    if (node.output().isPresent()) {
      line();
      print(node.output().get());
    }
    if (from instanceof UpdateFrom.AfterSet) {
      print(from);
    }
    clause("WHERE", node.where());
    if (node.returning().isPresent()) {
      clause("RETURNING", node.returning().get(), this::print);
    }
    clause("ORDER BY", node.orderBy(), this::print);
    if (node.limit().isPresent()) {
      line();
      text("LIMIT ");
      print(node.limit().get());
    }
  }

  @Override
  final void hand(CreateTable node) {
    if (node.partitionOf().isPresent()) {
      text(" PARTITION OF ");
      print(node.partitionOf().get());
    }
    if (node.onCluster().isPresent()) {
      text(" ON CLUSTER ");
      print(node.onCluster().get());
    }
    columns(node);
    if (node.forValues().isPresent()) {
      text(" ");
      print(node.forValues().get());
    }
    if (node.comment().isPresent()) {
      text(" COMMENT ");
      CommentText comment = node.comment().get();
      quoted(
          comment instanceof CommentText.CommentWithEq with
              ? with.text()
              : ((CommentText.CommentWithoutEq) comment).text());
    }
    if (node.like().orElse(null) instanceof LikeTable.LikePlain like) {
      text(" ");
      print((LikeTable) like);
    }
    if (node.cloneOf().isPresent()) {
      text(" CLONE ");
      print(node.cloneOf().get());
    }
    if (node.sqliteOptions().isPresent()) {
      print(node.sqliteOptions().get());
    }
    text(node.fileFormat().map(format -> " STORED AS " + format.sql()).orElse(""));
    if (node.location().isPresent()) {
      text(" LOCATION ");
      quoted(node.location().get());
    }
    TableOptions options = node.options().orElse(null);
    if (options != null && !(options instanceof TableOptions.OptionList)) {
      text(" ");
      print(options);
    }
    expr(" PRIMARY KEY ", node.primaryKey());
    if (node.orderBy().isPresent()) {
      text(" ORDER BY ");
      print(node.orderBy().get());
    }
    if (node.inherits().isPresent()) {
      parenthesized(" INHERITS (", node.inherits().get(), this::print);
    }
    expr(" PARTITION BY ", node.partitionBy());
    if (node.clusterBy().isPresent()) {
      text(" CLUSTER BY ");
      print(node.clusterBy().get());
    }
    if (options instanceof TableOptions.OptionList) {
      text(" ");
      print(options);
    }
    text(node.onCommit().map(commit -> " ON COMMIT " + commit.sql()).orElse(""));
    if (node.query().isPresent()) {
      text(" AS");
      line();
      print(node.query().get());
    }
  }

  private void expr(String word, Optional<Expr> expr) {
    if (expr.isPresent()) {
      text(word);
      print(expr.get());
    }
  }

  private void columns(CreateTable node) {
    if (!node.columns().isEmpty() || !node.constraints().isEmpty()) {
      text(" (");
      indent();
      boolean first = true;
      for (ColumnDef column : node.columns()) {
        next(first);
        first = false;
        print(column);
      }
      for (TableConstraint constraint : node.constraints()) {
        next(first);
        first = false;
        print(constraint);
      }
      dedent();
      softLine();
      text(")");
    } else if (node.like().orElse(null) instanceof LikeTable.LikeParenthesized like) {
      text(" (");
      print((LikeTable) like);
      text(")");
    } else if (node.query().isEmpty()
        && node.like().isEmpty()
        && node.cloneOf().isEmpty()
        && node.partitionOf().isEmpty()) {
      text(" ()");
    }
  }

  private void next(boolean first) {
    if (first) {
      softLine();
    } else {
      text(",");
      line();
    }
  }

  @Override
  final void hand(IndexColumn node) {
    print(node.column().expr());
    if (node.operatorClass().isPresent()) {
      text(" ");
      print(node.operatorClass().get());
    }
    print(node.column().options());
  }

  @Override
  final void hand(CreateView node) {
    String ifNotExists = node.ifNotExists() ? "IF NOT EXISTS" : "";
    if (!node.nameBeforeNotExists() && node.ifNotExists()) {
      text(ifNotExists + " ");
    }
    print(node.name());
    if (node.nameBeforeNotExists() && node.ifNotExists()) {
      text(" " + ifNotExists);
    }
    if (node.to().isPresent()) {
      text(" TO ");
      print(node.to().get());
    }
    text(node.copyGrants() ? " COPY GRANTS" : "");
    if (!node.columns().isEmpty()) {
      parenthesized(" (", node.columns(), this::print);
    }
    TableOptions options = node.options().orElse(null);
    if (options instanceof TableOptions.WithOptions) {
      text(" ");
      print(options);
    }
    if (node.comment().isPresent()) {
      text(" COMMENT = ");
      quoted(node.comment().get());
    }
    if (!node.clusterBy().isEmpty()) {
      parenthesized(" CLUSTER BY (", node.clusterBy(), this::print);
    }
    if (options instanceof TableOptions.OptionList) {
      text(" ");
      print(options);
    }
    text(" AS");
    line();
    print(node.query());
    text(node.withNoSchemaBinding() ? " WITH NO SCHEMA BINDING" : "");
  }

  @Override
  final void hand(CreateFunction node) {
    FunctionBody body = node.body().orElse(null);
    boolean after = body instanceof FunctionBody.AsAfterOptions;
    if (body != null && !after) {
      print(body);
    }
    if (node.using().isPresent()) {
      text(" ");
      print(node.using().get());
    }
    if (node.options().isPresent()) {
      parenthesized(" OPTIONS(", node.options().get(), this::print);
    }
    if (after) {
      print(body);
    }
  }

  @Override
  final void hand(StructField node) {
    if (node.name().isPresent()) {
      print(node.name().get());
      text(" ");
    }
    print(node.type());
    if (node.options().isPresent()) {
      parenthesized(" OPTIONS(", node.options().get(), this::print);
    }
  }

  @Override
  final void hand(FunctionCall node) {
    text(node.odbc() ? "{fn " : "");
    print(node.name());
    if (node.parameters().isPresent()) {
      print(node.parameters().get());
    }
    if (node.args().isPresent()) {
      print(node.args().get());
    }
    if (!node.withinGroup().isEmpty()) {
      parenthesized(" WITHIN GROUP (ORDER BY ", node.withinGroup(), this::print);
    }
    if (node.filter().isPresent()) {
      text(" FILTER (WHERE ");
      print(node.filter().get());
      text(")");
    }
    text(node.nullTreatment().map(nulls -> " " + nulls.sql()).orElse(""));
    if (node.over().isPresent()) {
      text(" OVER ");
      print(node.over().get());
    }
    text(node.odbc() ? "}" : "");
  }

  @Override
  final void hand(PipeOperator.PipeUnion node) {
    queries(node.queries());
  }

  @Override
  final void hand(PipeOperator.PipeIntersect node) {
    queries(node.queries());
  }

  @Override
  final void hand(PipeOperator.PipeExcept node) {
    queries(node.queries());
  }

  private void queries(List<Query> queries) {
    separated(
        queries,
        ", ",
        query -> {
          text("(");
          print(query);
          text(")");
        });
  }

  @Override
  final void hand(Grantee node) {
    String type = node.granteeType().map(GranteeType::sql).orElse("");
    text(type);
    if (node.name().isPresent()) {
      text(type.isEmpty() ? "" : " ");
      print(node.name().get());
    }
  }

  @Override
  final void hand(OrderBySort.UsingOperator node) {
    boolean many = node.operator().parts().size() > 1;
    text(many ? "OPERATOR(" : "");
    print(node.operator());
    text(many ? ")" : "");
  }

  private <T> void parenthesized(String open, List<T> list, Consumer<T> print) {
    text(open);
    commas(list, print);
    text(")");
  }
}
