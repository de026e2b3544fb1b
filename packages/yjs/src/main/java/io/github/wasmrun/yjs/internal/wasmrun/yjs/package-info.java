/** Written of WIT by wasmrun. */
@NullMarked
package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import org.jspecify.annotations.NullMarked;
