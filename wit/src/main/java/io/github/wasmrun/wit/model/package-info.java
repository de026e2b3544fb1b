/**
 * Resolved WIT: packages, interfaces, worlds and types as immutable values.
 *
 * <p>Values refer to interfaces, worlds, types and packages by index; {@link
 * io.github.wasmrun.wit.model.WitGraph} holds the lists. A type is always listed after the types
 * that it uses.
 */
@NullMarked
package io.github.wasmrun.wit.model;

import org.jspecify.annotations.NullMarked;
