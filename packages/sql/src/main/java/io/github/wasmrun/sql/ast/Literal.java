package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/** A value that is written in the text, or a placeholder for one. Immutable. */
public sealed interface Literal extends SqlNode {
  @Override
  default List<SqlNode> children() {
    return List.of();
  }

  /**
   * A number.
   *
   * @param value its digits as they are written, such as {@code 1.50e3}
   * @param isLong whether an L comes after it
   */
  record Number(String value, boolean isLong) implements Literal {
    @Override
    public SqlDescription describe() {
      return Nodes.describe("Number", "value", value, "isLong", isLong);
    }
  }

  /** A text. */
  record Text(String value, TextStyle style) implements Literal {
    @Override
    public SqlDescription describe() {
      return Nodes.describe("Text", "value", value, "style", style);
    }
  }

  /** A text between dollars: {@code $tag$value$tag$}. */
  record DollarQuoted(String value, Optional<String> tag) implements Literal {
    @Override
    public SqlDescription describe() {
      return Nodes.describe("DollarQuoted", "value", value, "tag", tag);
    }
  }

  /** A text of Oracle: {@code Q'[value]'}. */
  record QuoteDelimited(String start, String value, String end, boolean national)
      implements Literal {
    @Override
    public SqlDescription describe() {
      return Nodes.describe(
          "QuoteDelimited", "start", start, "value", value, "end", end, "national", national);
    }
  }

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements Literal {
    @Override
    public SqlDescription describe() {
      return Nodes.describe("Bool", "value", value);
    }
  }

  /** {@code NULL}. */
  record Null() implements Literal {
    @Override
    public SqlDescription describe() {
      return Nodes.describe("Null");
    }
  }

  /**
   * A parameter.
   *
   * @param name such as {@code ?}, {@code $1}, {@code :name} or {@code @name}
   */
  record Placeholder(String name) implements Literal {
    @Override
    public SqlDescription describe() {
      return Nodes.describe("Placeholder", "name", name);
    }
  }

  /** How a text is written. */
  enum TextStyle {
    SINGLE_QUOTED("'", "'"),
    DOUBLE_QUOTED("\"", "\""),
    TRIPLE_SINGLE_QUOTED("'''", "'''"),
    TRIPLE_DOUBLE_QUOTED("\"\"\"", "\"\"\""),
    /** With C's escapes. */
    ESCAPED("E'", "'"),
    /** With numbers of characters. */
    UNICODE("U&'", "'"),
    NATIONAL("N'", "'"),
    HEX("X'", "'"),
    SINGLE_QUOTED_BYTES("B'", "'"),
    DOUBLE_QUOTED_BYTES("B\"", "\""),
    TRIPLE_SINGLE_QUOTED_BYTES("B'''", "'''"),
    TRIPLE_DOUBLE_QUOTED_BYTES("B\"\"\"", "\"\"\""),
    SINGLE_QUOTED_RAW("R'", "'"),
    DOUBLE_QUOTED_RAW("R\"", "\""),
    TRIPLE_SINGLE_QUOTED_RAW("R'''", "'''"),
    TRIPLE_DOUBLE_QUOTED_RAW("R\"\"\"", "\"\"\"");

    private final String start;
    private final String end;

    TextStyle(String start, String end) {
      this.start = start;
      this.end = end;
    }

    /** What comes before the text. */
    public String start() {
      return start;
    }

    /** What comes after the text. */
    public String end() {
      return end;
    }
  }
}
