/** The contract of the packages: libraries that are guests inside. */
@NullMarked
package io.github.wasmrun.contract.packages;

import org.jspecify.annotations.NullMarked;
