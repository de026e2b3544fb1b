/** Java interfaces of exports, implemented while TeaVM compiles. */
@NullMarked
package io.github.wasmrun.web.internal.typed;

import org.jspecify.annotations.NullMarked;
