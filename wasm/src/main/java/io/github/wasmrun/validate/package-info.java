/** Validates function bodies, for engines that do not do it themselves. */
@NullMarked
package io.github.wasmrun.validate;

import org.jspecify.annotations.NullMarked;
