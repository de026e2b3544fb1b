/** Makes code of modules ahead of time. */
@NullMarked
package io.github.wasmrun.jvm.compiler;

import org.jspecify.annotations.NullMarked;
