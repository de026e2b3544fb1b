package io.github.wasmrun.sql.internal;

import io.github.wasmrun.sql.ast.BinaryOperator;
import io.github.wasmrun.sql.ast.BinaryOperatorKind;
import io.github.wasmrun.sql.ast.DataType;
import io.github.wasmrun.sql.ast.Expr;
import io.github.wasmrun.sql.ast.ExprList;
import io.github.wasmrun.sql.ast.GroupBy;
import io.github.wasmrun.sql.ast.Ident;
import io.github.wasmrun.sql.ast.Literal;
import io.github.wasmrun.sql.ast.ObjectName;
import io.github.wasmrun.sql.ast.OtherStatement;
import io.github.wasmrun.sql.ast.Statement;
import io.github.wasmrun.sql.ast.StructField;
import io.github.wasmrun.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@link TreeReader} has by hand: names, values, types. */
abstract class BaseReader {
  abstract Statement readStatement(Node node);

  abstract Expr readExpr(Node node);

  abstract GroupBy readGroupBy(Node node);

  abstract StructField readStructField(Node node);

  abstract BinaryOperatorKind readBinaryOperatorKind(Node node);

  /**
   * The statements of the guest's bytes.
   *
   * @param texts gives the text of each statement, for those that have no form in the tree
   */
  public List<Statement> statements(byte[] bytes, Supplier<List<String>> texts) {
    Node root = NodeBytes.read(bytes);
    List<Statement> statements = new ArrayList<>(root.size());
    List<String> all = null;
    for (int i = 0; i < root.size(); i++) {
      Node node = root.at(i);
      try {
        statements.add(readStatement(node));
      } catch (Unmodelled e) {
        if (all == null) {
          all = texts.get();
        }
        statements.add(new OtherStatement(node.variant(), all.get(i)));
      }
    }
    return List.copyOf(statements);
  }

  static <T> Optional<T> optional(Node node, Function<Node, T> read) {
    return node.isNone() ? Optional.empty() : Optional.of(read.apply(node));
  }

  static <T> List<T> list(Node node, Function<Node, T> read) {
    if (node.tag == Node.NONE) {
      return List.of();
    }
    if (node.tag != Node.LIST) {
      throw node.unknown();
    }
    List<T> list = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      list.add(read.apply(node.at(i)));
    }
    return list;
  }

  static <T> Optional<List<T>> optionalList(Node node, Function<Node, T> read) {
    return node.isNone() ? Optional.empty() : Optional.of(list(node, read));
  }

  static Optional<Boolean> maybe(Node node) {
    return Optional.ofNullable(node.truth());
  }

  Optional<GroupBy> optionalGroupBy(Node node) {
    if (node.isNone()) {
      return Optional.empty();
    }
    GroupBy groups = readGroupBy(node);
    return groups instanceof GroupBy.GroupByExprs some && some.exprs().isEmpty()
        ? Optional.empty()
        : Optional.of(groups);
  }

  Optional<DataType> optionalDataType(Node node) {
    return node.isNone() || node.tag == Node.WORD && node.name.equals("Unspecified")
        ? Optional.empty()
        : Optional.of(readDataType(node));
  }

  String readStr(Node node) {
    if (node.tag != Node.TEXT) {
      throw node.unknown();
    }
    return node.text;
  }

  String readQuoted(Node node) {
    return readStr(node);
  }

  long readLong(Node node) {
    if (node.tag != Node.POSITIVE && node.tag != Node.NEGATIVE) {
      throw node.unknown();
    }
    return node.number;
  }

  Ident readIdent(Node node) {
    if (node.tag != Node.STRUCT) {
      throw node.unknown();
    }
    return node.done(
        new Ident(readStr(node.get("value")), optional(node.get("quote_style"), this::readStr)));
  }

  ObjectName readObjectName(Node node) {
    List<Ident> parts = new ArrayList<>(node.size());
    for (Node part : list(node, each -> each)) {
      if (!part.variant().equals("Identifier")) {
        throw part.unknown();
      }
      parts.add(readIdent(part.at(0)));
    }
    return new ObjectName(parts);
  }

  ExprList readExprList(Node node) {
    return new ExprList(list(node, this::readExpr));
  }

  /** Words that only a dialect knows. */
  String readTokens(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node token : list(node, each -> each)) {
      if (!token.variant().equals("Word") || !token.at(0).get("quote_style").isNone()) {
        throw token.unknown();
      }
      text.append(text.length() == 0 ? "" : " ").append(readStr(token.at(0).get("value")));
    }
    return text.toString();
  }

  /** A part of a time, such as YEAR. */
  String readField(Node node) {
    switch (node.variant()) {
      case "Custom":
        return Layout.ident(readIdent(node.at(0)));
      case "Week":
        return node.at(0).isNone() ? "WEEK" : "WEEK(" + Layout.ident(readIdent(node.at(0))) + ")";
      case "TimezoneAbbr":
      case "TimezoneHour":
      case "TimezoneMinute":
      case "TimezoneRegion":
        return "TIMEZONE_" + node.name.substring("Timezone".length()).toUpperCase(Locale.ROOT);
      default:
        return node.word().toUpperCase(Locale.ROOT);
    }
  }

  BinaryOperator readBinaryOperator(Node node) {
    switch (node.variant()) {
      case "Custom":
        return new BinaryOperator(BinaryOperatorKind.CUSTOM, readStr(node.at(0)));
      case "PGCustomBinaryOperator":
        {
          String symbol = String.join(".", list(node.at(0), this::readStr));
          return new BinaryOperator(
              BinaryOperatorKind.PG_CUSTOM_BINARY_OPERATOR, "OPERATOR(" + symbol + ")");
        }
      default:
        return BinaryOperator.of(readBinaryOperatorKind(node));
    }
  }

  Literal readLiteral(Node outer) {
    Node node = outer.tag == Node.STRUCT ? outer.done(outer.get("value")) : outer;
    switch (node.variant()) {
      case "Number":
        return new Literal.Number(readStr(node.at(0)), node.at(1).flag());
      case "Boolean":
        return new Literal.Bool(node.at(0).flag());
      case "Null":
        return new Literal.Null();
      case "Placeholder":
        return new Literal.Placeholder(readStr(node.at(0)));
      case "DollarQuotedString":
        {
          Node n = node.at(0);
          return n.done(
              new Literal.DollarQuoted(
                  readStr(n.get("value")), optional(n.get("tag"), this::readStr)));
        }
      case "QuoteDelimitedStringLiteral":
      case "NationalQuoteDelimitedStringLiteral":
        {
          Node n = node.at(0);
          return n.done(
              new Literal.QuoteDelimited(
                  readStr(n.get("start_quote")),
                  readStr(n.get("value")),
                  readStr(n.get("end_quote")),
                  node.name.startsWith("National")));
        }
      default:
        {
          Literal.TextStyle style = style(node.name);
          if (style == null) {
            throw node.unknown();
          }
          return new Literal.Text(readStr(node.at(0)), style);
        }
    }
  }

  private static Literal.@Nullable TextStyle style(String variant) {
    switch (variant) {
      case "SingleQuotedString":
        return Literal.TextStyle.SINGLE_QUOTED;
      case "DoubleQuotedString":
        return Literal.TextStyle.DOUBLE_QUOTED;
      case "TripleSingleQuotedString":
        return Literal.TextStyle.TRIPLE_SINGLE_QUOTED;
      case "TripleDoubleQuotedString":
        return Literal.TextStyle.TRIPLE_DOUBLE_QUOTED;
      case "EscapedStringLiteral":
        return Literal.TextStyle.ESCAPED;
      case "UnicodeStringLiteral":
        return Literal.TextStyle.UNICODE;
      case "NationalStringLiteral":
        return Literal.TextStyle.NATIONAL;
      case "HexStringLiteral":
        return Literal.TextStyle.HEX;
      case "SingleQuotedByteStringLiteral":
        return Literal.TextStyle.SINGLE_QUOTED_BYTES;
      case "DoubleQuotedByteStringLiteral":
        return Literal.TextStyle.DOUBLE_QUOTED_BYTES;
      case "TripleSingleQuotedByteStringLiteral":
        return Literal.TextStyle.TRIPLE_SINGLE_QUOTED_BYTES;
      case "TripleDoubleQuotedByteStringLiteral":
        return Literal.TextStyle.TRIPLE_DOUBLE_QUOTED_BYTES;
      case "SingleQuotedRawStringLiteral":
        return Literal.TextStyle.SINGLE_QUOTED_RAW;
      case "DoubleQuotedRawStringLiteral":
        return Literal.TextStyle.DOUBLE_QUOTED_RAW;
      case "TripleSingleQuotedRawStringLiteral":
        return Literal.TextStyle.TRIPLE_SINGLE_QUOTED_RAW;
      case "TripleDoubleQuotedRawStringLiteral":
        return Literal.TextStyle.TRIPLE_DOUBLE_QUOTED_RAW;
      default:
        return null;
    }
  }

  DataType readDataType(Node node) {
    switch (node.variant()) {
      case "Custom":
        return new DataType.Custom(
            readObjectName(node.at(0)), list(node.at(1), this::typeModifier));
      case "Array":
        return array(node.at(0));
      case "Map":
        return new DataType.MapType(
            readDataType(node.at(0)), readDataType(node.at(1)), mapSyntax(node.at(2).word()));
      case "Struct":
        return new DataType.StructType(
            list(node.at(0), this::readStructField), node.at(1).word().equals("AngleBrackets"));
      case "Tuple":
        return new DataType.TupleType(list(node.at(0), this::readStructField));
      case "Enum":
        return new DataType.EnumType(
            list(node.at(0), this::enumMember), optional(node.at(1), this::readLong));
      case "Set":
        return new DataType.SetType(list(node.at(0), this::readStr));
      case "Interval":
        return node.done(
            new DataType.IntervalType(
                optional(node.get("fields"), BaseReader::spaced),
                optional(node.get("precision"), this::readLong)));
      case "Datetime64":
        return new DataType.DateTime64(readLong(node.at(0)), optional(node.at(1), this::readStr));
      case "Nullable":
        return new DataType.NullableType(readDataType(node.at(0)));
      case "LowCardinality":
        return new DataType.LowCardinality(readDataType(node.at(0)));
      case "Zerofill":
        return new DataType.Zerofill(readDataType(node.at(0)));
      case "Collate":
        return new DataType.Collated(readDataType(node.at(0)), readObjectName(node.at(1)));
      default:
        return basic(node);
    }
  }

  private String typeModifier(Node node) {
    switch (node.variant()) {
      case "Identifier":
        return Layout.ident(readIdent(node.at(0)));
      case "String":
        return "'" + Layout.doubled(readStr(node.at(0)), '\'') + "'";
      default:
        return readStr(node.at(0)) + (node.at(1).flag() ? "L" : "");
    }
  }

  private DataType array(Node node) {
    if (node.isNone()) {
      return new DataType.ArrayType(Optional.empty(), DataType.ArraySyntax.WORD, Optional.empty());
    }
    return new DataType.ArrayType(
        Optional.of(readDataType(node.at(0))),
        arraySyntax(node),
        optional(node.at(1), this::readLong));
  }

  private static DataType.ArraySyntax arraySyntax(Node node) {
    switch (node.variant()) {
      case "AngleBracket":
        return DataType.ArraySyntax.ANGLES;
      case "SquareBracket":
        return DataType.ArraySyntax.BRACKETS;
      case "Parenthesis":
        return DataType.ArraySyntax.PARENTHESES;
      case "ParenthesisNotNull":
        return DataType.ArraySyntax.PARENTHESES_NOT_NULL;
      case "Qualified":
        return DataType.ArraySyntax.AFTER;
      default:
        throw node.unknown();
    }
  }

  private static DataType.MapSyntax mapSyntax(String word) {
    switch (word) {
      case "Parentheses":
        return DataType.MapSyntax.PARENTHESES;
      case "ParenthesesNotNull":
        return DataType.MapSyntax.PARENTHESES_NOT_NULL;
      default:
        return DataType.MapSyntax.ANGLES;
    }
  }

  private DataType.EnumMember enumMember(Node node) {
    return new DataType.EnumMember(
        readStr(node.at(0)),
        node.variant().equals("NamedValue") ? Optional.of(readExpr(node.at(1))) : Optional.empty());
  }

  /** Words of a name: DayToSecond is DAY TO SECOND. */
  private static String spaced(Node node) {
    String word = node.word();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i > 0 && c >= 'A' && c <= 'Z') {
        text.append(' ');
      }
      text.append(c);
    }
    return text.toString().toUpperCase(Locale.ROOT);
  }

  private DataType basic(Node node) {
    boolean geometric = node.name.equals("GeometricType");
    TypeName name = TypeName.ofVariant(geometric ? node.at(0).word() : node.name);
    if (name == null) {
      throw node.unknown();
    }
    List<Long> sizes = new ArrayList<>(2);
    boolean max = false;
    Optional<DataType.LengthUnit> unit = Optional.empty();
    Optional<DataType.TimeZoneWord> zone = Optional.empty();
    for (int i = 0; i < node.size() && !geometric; i++) {
      Node size = node.at(i);
      if (size.isNone()) {
        continue;
      }
      if (size.tag == Node.POSITIVE) {
        sizes.add(size.number);
        continue;
      }
      switch (size.variant()) {
        case "Max":
          max = true;
          break;
        case "IntegerLength":
          sizes.add(readLong(size.get("length")));
          unit =
              optional(
                  size.get("unit"),
                  word ->
                      word.word().equals("Octets")
                          ? DataType.LengthUnit.OCTETS
                          : DataType.LengthUnit.CHARACTERS);
          break;
        case "Precision":
          sizes.add(readLong(size.at(0)));
          break;
        case "PrecisionAndScale":
          sizes.add(readLong(size.at(0)));
          sizes.add(readLong(size.at(1)));
          break;
        case "WithTimeZone":
          zone = Optional.of(DataType.TimeZoneWord.WITH_TIME_ZONE);
          break;
        case "WithoutTimeZone":
          zone = Optional.of(DataType.TimeZoneWord.WITHOUT_TIME_ZONE);
          break;
        case "Tz":
          zone = Optional.of(DataType.TimeZoneWord.TZ);
          break;
        default:
          throw size.unknown();
      }
    }
    return new DataType.Basic(name, sizes, max, unit, zone);
  }
}
