package io.github.wasmrun.component;

/**
 * A component inside of another one: it may refer to what is around it.
 *
 * @param compiled the component
 * @param outer the instance around it
 */
record OpenComponent(Compiled compiled, Instantiation outer) implements ComponentExtern {}
