package io.github.wasmrun.sql.ast;

import java.util.List;
import java.util.Optional;

/**
 * A name. Immutable.
 *
 * @param value the name, without quotes
 * @param quote what it is quoted by: {@code "}, {@code `}, {@code [} or {@code '}
 */
public record Ident(String value, Optional<String> quote) implements SqlNode {
  /** A name without quotes. */
  public static Ident of(String value) {
    return new Ident(value, Optional.empty());
  }

  /** A name in double quotes. */
  public static Ident quoted(String value) {
    return new Ident(value, Optional.of("\""));
  }

  @Override
  public List<SqlNode> children() {
    return List.of();
  }

  @Override
  public SqlDescription describe() {
    return Nodes.describe("Ident", "value", value, "quote", quote);
  }
}
