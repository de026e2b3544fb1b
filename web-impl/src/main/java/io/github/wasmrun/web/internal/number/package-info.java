/** Numbers as texts. */
@NullMarked
package io.github.wasmrun.web.internal.number;

import org.jspecify.annotations.NullMarked;
