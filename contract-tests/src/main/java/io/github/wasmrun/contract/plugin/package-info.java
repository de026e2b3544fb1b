/** Plugins. */
@NullMarked
package io.github.wasmrun.contract.plugin;

import org.jspecify.annotations.NullMarked;
