/** The engines {@code endive} and {@code endive-interpreter}, built on Endive. */
@NullMarked
package io.github.wasmrun.jvm.internal.endive;

import org.jspecify.annotations.NullMarked;
