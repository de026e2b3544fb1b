/** Validates components: all rules but those of running them. */
@NullMarked
package io.github.wasmrun.component.validate;

import org.jspecify.annotations.NullMarked;
