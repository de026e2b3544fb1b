/** Reading, compiling, linking and loading of modules. */
@NullMarked
package io.github.wasmrun.contract.module;

import org.jspecify.annotations.NullMarked;
