/**
 * What compiled guests call while they run. Their class loader sees this package and no other of
 * this module.
 */
@NullMarked
package io.github.wasmrun.jvm.internal.endive.guest;

import org.jspecify.annotations.NullMarked;
