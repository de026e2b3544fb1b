/** Base classes of engines, modules and instances. */
@NullMarked
package io.github.wasmrun.engine;

import org.jspecify.annotations.NullMarked;
