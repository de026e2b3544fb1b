/** Events for the JVM's Flight Recorder, where it is there. */
@NullMarked
package io.github.wasmrun.jvm.internal.flight;

import org.jspecify.annotations.NullMarked;
