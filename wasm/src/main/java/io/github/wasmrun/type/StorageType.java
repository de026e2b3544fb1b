package io.github.wasmrun.type;

/** What a field holds: a value type or a packed integer. Immutable. */
public sealed interface StorageType permits ValType, PackedType {}
