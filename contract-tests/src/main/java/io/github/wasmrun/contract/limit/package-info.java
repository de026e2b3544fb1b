/** Limits of instances. */
@NullMarked
package io.github.wasmrun.contract.limit;

import org.jspecify.annotations.NullMarked;
