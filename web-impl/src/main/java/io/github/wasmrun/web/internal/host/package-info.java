/** What stands in pages for the classes of {@code io.github.wasmrun.internal.host}. */
@NullMarked
package io.github.wasmrun.web.internal.host;

import org.jspecify.annotations.NullMarked;
