/** Java interfaces of exports, implemented while TeaVM compiles. */
@NullMarked
package io.github.wasmrun.web.typed;

import org.jspecify.annotations.NullMarked;
