package io.github.wasmrun.sql.ast;

/**
 * An operator of two values. Immutable.
 *
 * @param kind which one
 * @param symbol how it is written, such as {@code <=} or {@code OPERATOR(schema.+)}
 */
public record BinaryOperator(BinaryOperatorKind kind, String symbol) {
  /** An operator that has one way to be written. */
  public static BinaryOperator of(BinaryOperatorKind kind) {
    return new BinaryOperator(kind, kind.sql());
  }
}
