/**
 * What is shared by calls in both directions: the slots of exports, where a call entered, frames of
 * host functions.
 */
@NullMarked
package io.github.wasmrun.web.internal.call;

import org.jspecify.annotations.NullMarked;
