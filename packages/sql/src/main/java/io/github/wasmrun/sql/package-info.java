/**
 * SQL texts and the trees of their statements, in many dialects, the same on every host. {@link
 * io.github.wasmrun.sql.Sql} is the way in.
 */
@NullMarked
package io.github.wasmrun.sql;

import org.jspecify.annotations.NullMarked;
