/** For authors of hosts: what WASI takes from the host. */
@NullMarked
package io.github.wasmrun.wasi.spi;

import org.jspecify.annotations.NullMarked;
