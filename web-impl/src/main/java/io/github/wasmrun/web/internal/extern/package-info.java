/** Functions, tables, globals and tags of a page, and the values that they take and give. */
@NullMarked
package io.github.wasmrun.web.internal.extern;

import org.jspecify.annotations.NullMarked;
