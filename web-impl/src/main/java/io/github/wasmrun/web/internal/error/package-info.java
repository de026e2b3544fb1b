/** What the engine's errors, their texts and stacks tell. */
@NullMarked
package io.github.wasmrun.web.internal.error;

import org.jspecify.annotations.NullMarked;
