/** The JVM's side of the demo. */
@NullMarked
package io.github.wasmrun.demo.jvm;

import org.jspecify.annotations.NullMarked;
