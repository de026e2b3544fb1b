/** WASI 0.2: what components import, and how a command component runs. */
@NullMarked
package io.github.wasmrun.wasi.component;

import org.jspecify.annotations.NullMarked;
