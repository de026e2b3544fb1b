/** Memories, tables and globals. */
@NullMarked
package io.github.wasmrun.contract.store;

import org.jspecify.annotations.NullMarked;
