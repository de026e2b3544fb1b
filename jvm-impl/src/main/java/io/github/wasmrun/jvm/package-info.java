/** What only a JVM has: modules from {@link java.nio.file.Path files}. */
@NullMarked
package io.github.wasmrun.jvm;

import org.jspecify.annotations.NullMarked;
