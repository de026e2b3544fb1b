/** Signatures. */
@NullMarked
package io.github.wasmrun.plugins.internal.crypto;

import org.jspecify.annotations.NullMarked;
