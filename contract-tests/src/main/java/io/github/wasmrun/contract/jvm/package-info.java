/** Checks of engines of the JVM that need a JVM of their own. */
@NullMarked
package io.github.wasmrun.contract.jvm;

import org.jspecify.annotations.NullMarked;
