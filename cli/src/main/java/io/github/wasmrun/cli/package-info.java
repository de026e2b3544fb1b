/** The command {@code wasmrun}: a class for each subcommand, and what they share. */
@NullMarked
package io.github.wasmrun.cli;

import org.jspecify.annotations.NullMarked;
