/** The memory of Extism's guest contract. */
@NullMarked
package io.github.wasmrun.plugins.internal.extism;

import org.jspecify.annotations.NullMarked;
