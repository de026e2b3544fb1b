/** The command {@code bin/conformance}: runs public suites on the JVM and in browsers. */
@NullMarked
package io.github.wasmrun.e2e.conformance;

import org.jspecify.annotations.NullMarked;
