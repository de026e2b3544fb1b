/**
 * For engine authors: how an engine is found, and what all engines share so that they give the same
 * answers in the same words: the module reader, link checks, argument checks and base classes.
 *
 * <p>Programs that only use WebAssembly do not need this package, and it may change between
 * versions.
 */
@NullMarked
package io.github.wasmrun.spi;

import org.jspecify.annotations.NullMarked;
