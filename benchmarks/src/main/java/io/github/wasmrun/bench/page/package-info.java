/** What runs in the browser; TeaVM compiles it. */
@NullMarked
package io.github.wasmrun.bench.page;

import org.jspecify.annotations.NullMarked;
