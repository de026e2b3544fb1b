/** Memories and tables as Endive sees them. */
@NullMarked
package io.github.wasmrun.jvm.internal.endive.storage;

import org.jspecify.annotations.NullMarked;
