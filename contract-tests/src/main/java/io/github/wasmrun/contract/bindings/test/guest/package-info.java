/** Written of WIT by wasmrun. */
@NullMarked
package io.github.wasmrun.contract.bindings.test.guest;

import org.jspecify.annotations.NullMarked;
