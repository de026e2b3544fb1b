/** The text format, which needs no engine but must read the same on every host. */
@NullMarked
package io.github.wasmrun.contract.wat;

import org.jspecify.annotations.NullMarked;
