/** Workers on the JVM: a platform thread each. */
@NullMarked
package io.github.wasmrun.jvm.internal.worker;

import org.jspecify.annotations.NullMarked;
