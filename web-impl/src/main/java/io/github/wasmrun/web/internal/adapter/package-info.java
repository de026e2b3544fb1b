/** Small modules that are made here, for what JavaScript itself cannot do with values and types. */
@NullMarked
package io.github.wasmrun.web.internal.adapter;

import org.jspecify.annotations.NullMarked;
