/** Files that are still there when the page is loaded again. */
@NullMarked
package io.github.wasmrun.web.internal.storage;

import org.jspecify.annotations.NullMarked;
