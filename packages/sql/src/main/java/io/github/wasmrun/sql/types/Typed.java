package io.github.wasmrun.sql.types;

/** The type of an expression. */
record Typed(ValueType type, boolean nullable) {
  static final Typed UNKNOWN = new Typed(ValueType.UNKNOWN, true);

  Column as(String name) {
    return new Column(name, type, nullable);
  }
}
