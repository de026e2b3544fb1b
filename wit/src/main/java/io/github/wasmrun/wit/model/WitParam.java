package io.github.wasmrun.wit.model;

/**
 * A parameter of a function, or a named result of the legacy dialect.
 *
 * @param name its name
 * @param type its type
 */
public record WitParam(String name, WitType type) {}
