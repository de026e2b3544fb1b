/** Loads the bytes of modules from files, the class path and the network. */
@NullMarked
package io.github.wasmrun.jvm.internal.load;

import org.jspecify.annotations.NullMarked;
