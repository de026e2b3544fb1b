/** {@code bin/demo --once}: the examples on both hosts, compared. */
@NullMarked
package io.github.wasmrun.e2e.demo;

import org.jspecify.annotations.NullMarked;
