/** Memories and tables: what they hold, and the views that instances have of them. */
@NullMarked
package io.github.wasmrun.jvm.internal.storage;

import org.jspecify.annotations.NullMarked;
