package io.github.wasmrun.wit.model;

import java.util.Map;
import java.util.Optional;

/**
 * A world with all that it imports and exports: what {@code include} adds and what used types need
 * is listed. Imported interfaces come first, then types, then functions.
 *
 * @param name its name
 * @param imports the imports in their order
 * @param exports the exports in their order
 * @param packageIndex the index of its package in {@link WitGraph#packages()}
 * @param docs its documentation
 * @param stability what gates it
 * @param position where it is defined
 */
public record WitWorld(
    String name,
    Map<WitWorldKey, WitWorldItem> imports,
    Map<WitWorldKey, WitWorldItem> exports,
    int packageIndex,
    Optional<String> docs,
    WitStability stability,
    WitPosition position) {}
