/** Values at the border between host and guest. */
@NullMarked
package io.github.wasmrun.engine.value;

import org.jspecify.annotations.NullMarked;
