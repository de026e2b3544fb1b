/** Memories of a page. */
@NullMarked
package io.github.wasmrun.web.internal.memory;

import org.jspecify.annotations.NullMarked;
