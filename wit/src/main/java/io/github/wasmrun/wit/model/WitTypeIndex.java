package io.github.wasmrun.wit.model;

/**
 * A use of a defined type.
 *
 * @param index the index in {@link WitGraph#types()}
 */
public record WitTypeIndex(int index) implements WitType {}
