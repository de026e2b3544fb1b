/** Makes instances: initial values, segments, the start function. */
@NullMarked
package io.github.wasmrun.jvm.compiler.instance;

import org.jspecify.annotations.NullMarked;
