/** Calls in both directions: values, functions, traps and exceptions. */
@NullMarked
package io.github.wasmrun.contract.call;

import org.jspecify.annotations.NullMarked;
