package io.github.wasmrun.wit.model;

import java.util.Map;
import java.util.Optional;

/**
 * A package.
 *
 * @param name its name
 * @param docs its documentation
 * @param interfaces the indices of its interfaces by name
 * @param worlds the indices of its worlds by name
 */
public record WitPackage(
    WitPackageName name,
    Optional<String> docs,
    Map<String, Integer> interfaces,
    Map<String, Integer> worlds) {}
