/** Classes that must be initialised before a guest runs. Knows no other package of ours. */
@NullMarked
package io.github.wasmrun.jvm.internal.init;

import org.jspecify.annotations.NullMarked;
