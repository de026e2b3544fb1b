/** Calls and memories without boxes and without {@code long}, which is slow in a page. */
@NullMarked
package io.github.wasmrun.internal.call;

import org.jspecify.annotations.NullMarked;
