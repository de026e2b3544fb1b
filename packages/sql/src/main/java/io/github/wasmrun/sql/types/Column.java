package io.github.wasmrun.sql.types;

/**
 * A column of a table or of a result. Immutable.
 *
 * @param name its name; empty if the statement gives it none
 * @param nullable whether a value may be null, as far as the statement and the schema tell
 */
public record Column(String name, ValueType type, boolean nullable) {
  Column orNull() {
    return nullable ? this : new Column(name, type, true);
  }

  Column named(String other) {
    return new Column(other, type, nullable);
  }
}
