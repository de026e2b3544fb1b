/** How the generator works. */
@NullMarked
package io.github.wasmrun.bindgen.internal;

import org.jspecify.annotations.NullMarked;
