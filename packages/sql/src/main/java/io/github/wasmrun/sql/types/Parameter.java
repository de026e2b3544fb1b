package io.github.wasmrun.sql.types;

/**
 * A parameter of a statement. Immutable.
 *
 * @param name as in the statement: {@code ?}, {@code $1}, {@code :id}
 * @param type as far as the statement and the schema tell
 * @param nullable whether null makes sense: it goes into a column that may be null
 */
public record Parameter(String name, ValueType type, boolean nullable) {}
