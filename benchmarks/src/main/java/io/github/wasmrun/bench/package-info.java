/** The command {@code bin/bench}: ratios against peers that run in the same process and moment. */
@NullMarked
package io.github.wasmrun.bench;

import org.jspecify.annotations.NullMarked;
