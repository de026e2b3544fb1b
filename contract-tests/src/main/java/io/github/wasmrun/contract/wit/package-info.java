/** WIT, which needs no engine but must read the same on every host. */
@NullMarked
package io.github.wasmrun.contract.wit;

import org.jspecify.annotations.NullMarked;
