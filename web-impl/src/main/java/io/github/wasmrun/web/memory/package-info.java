/** Memories of a page. */
@NullMarked
package io.github.wasmrun.web.memory;

import org.jspecify.annotations.NullMarked;
