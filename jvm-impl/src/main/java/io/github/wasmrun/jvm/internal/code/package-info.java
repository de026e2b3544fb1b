/** What an engine of the JVM supplies: code of modules and of instances. */
@NullMarked
package io.github.wasmrun.jvm.internal.code;

import org.jspecify.annotations.NullMarked;
