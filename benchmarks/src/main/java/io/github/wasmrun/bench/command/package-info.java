/** The command {@code bin/bench}. */
@NullMarked
package io.github.wasmrun.bench.command;

import org.jspecify.annotations.NullMarked;
