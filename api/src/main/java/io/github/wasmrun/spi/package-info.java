/**
 * For engine authors: what an engine implements besides the interfaces that users name.
 *
 * <p>Programs that only use WebAssembly do not need this package, and it may change between
 * versions.
 */
@NullMarked
package io.github.wasmrun.spi;

import org.jspecify.annotations.NullMarked;
