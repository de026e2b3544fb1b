/** Worker pools and threads. */
@NullMarked
package io.github.wasmrun.contract.worker;

import org.jspecify.annotations.NullMarked;
