/** The types of what a statement gives and takes, and Java of it. */
@NullMarked
package io.github.wasmrun.sql.types;

import org.jspecify.annotations.NullMarked;
