/** Changes modules before an engine sees them. */
@NullMarked
package io.github.wasmrun.rewrite;

import org.jspecify.annotations.NullMarked;
