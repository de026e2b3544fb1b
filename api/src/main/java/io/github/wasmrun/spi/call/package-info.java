/**
 * What an engine may have besides: calls without boxes, and memories without {@code long}, which is
 * slow in a page. For our modules only.
 */
@NullMarked
package io.github.wasmrun.spi.call;

import org.jspecify.annotations.NullMarked;
