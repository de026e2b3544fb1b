/** What is measured on the JVM, each group in a process of its own. */
@NullMarked
package io.github.wasmrun.bench.jvm;

import org.jspecify.annotations.NullMarked;
