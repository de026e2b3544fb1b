/** Breaks a rule, see {@link io.github.wasmrun.architecture.BrokenTest}. */
@NullMarked
package io.github.wasmrun.architecture.broken.low.internal;

import org.jspecify.annotations.NullMarked;
