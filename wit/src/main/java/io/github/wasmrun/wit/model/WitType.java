package io.github.wasmrun.wit.model;

/** A use of a type: a primitive type, or the index of a definition. */
public sealed interface WitType permits WitPrimitive, WitTypeIndex {}
