/**
 * The <a href="https://webassembly.github.io/spec/core/text/index.html">text format</a>: {@link
 * io.github.wasmrun.wat.Wat} makes binary modules of texts and texts of binary modules.
 */
@NullMarked
package io.github.wasmrun.wat;

import org.jspecify.annotations.NullMarked;
