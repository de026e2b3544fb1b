/** Written of WIT by wasmrun. */
@NullMarked
package io.github.wasmrun.sql.internal.wasmrun.sql;

import org.jspecify.annotations.NullMarked;
