/** The command {@code bin/conformance}: runs public suites on the JVM and in browsers. */
@NullMarked
package io.github.wasmrun.conformance.driver;

import org.jspecify.annotations.NullMarked;
