package io.github.wasmrun.type;

/**
 * What a defined type describes: a function, a structure or an array.
 *
 * <p>Immutable. See <a
 * href="https://webassembly.github.io/spec/core/syntax/types.html#composite-types">composite
 * types</a>.
 */
public sealed interface CompositeType permits FuncType, StructType, ArrayType {}
