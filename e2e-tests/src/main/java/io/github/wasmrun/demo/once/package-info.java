/** {@code bin/demo --once}: the examples on both hosts, compared. */
@NullMarked
package io.github.wasmrun.demo.once;

import org.jspecify.annotations.NullMarked;
