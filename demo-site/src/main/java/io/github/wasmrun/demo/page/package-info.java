/** The page: compiled to JavaScript by TeaVM. WebAssembly comes from {@code wasmrun-api} only. */
@NullMarked
package io.github.wasmrun.demo.page;

import org.jspecify.annotations.NullMarked;
