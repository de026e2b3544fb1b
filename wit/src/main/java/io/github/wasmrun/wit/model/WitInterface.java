package io.github.wasmrun.wit.model;

import java.util.Map;
import java.util.Optional;

/**
 * An interface.
 *
 * @param name its name; an interface that a world holds has none
 * @param types the indices of its types, used ones among them, by name
 * @param functions its functions by full name
 * @param packageIndex the index of its package in {@link WitGraph#packages()}
 * @param docs its documentation
 * @param stability what gates it
 * @param cloneOf the index of the interface that {@code include} copied this one from, or -1
 * @param position where it is defined
 */
public record WitInterface(
    Optional<String> name,
    Map<String, Integer> types,
    Map<String, WitFunction> functions,
    int packageIndex,
    Optional<String> docs,
    WitStability stability,
    int cloneOf,
    WitPosition position) {}
