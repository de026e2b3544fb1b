/** What runs WebAssembly in engines that spread work over many machines has in common. */
@NullMarked
package io.github.wasmrun.integration;

import org.jspecify.annotations.NullMarked;
