/** What only this module's own packages use. */
@NullMarked
package io.github.wasmrun.internal;

import org.jspecify.annotations.NullMarked;
