/** Reads trees of the guest's bytes, and prints them. */
@NullMarked
package io.github.wasmrun.sql.internal;

import org.jspecify.annotations.NullMarked;
