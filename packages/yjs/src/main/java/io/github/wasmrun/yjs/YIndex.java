package io.github.wasmrun.yjs;

/**
 * Where a {@link YPosition} is now.
 *
 * @param type the type
 * @param index the index in it
 * @param before whether it stays with what is before it, else with what is after it
 */
public record YIndex(YType type, int index, boolean before) {}
