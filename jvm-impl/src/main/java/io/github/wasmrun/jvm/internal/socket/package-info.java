/** Sockets of components, by channels of Java that do not wait. */
@NullMarked
package io.github.wasmrun.jvm.internal.socket;

import org.jspecify.annotations.NullMarked;
