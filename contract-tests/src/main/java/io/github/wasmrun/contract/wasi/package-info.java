/** Programs of WASI and their files. */
@NullMarked
package io.github.wasmrun.contract.wasi;

import org.jspecify.annotations.NullMarked;
