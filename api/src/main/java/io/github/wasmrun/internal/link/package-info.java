/** What {@code Imports} holds, for the linker; not for use outside of wasmrun. */
@NullMarked
package io.github.wasmrun.internal.link;

import org.jspecify.annotations.NullMarked;
