/** Classes that are generated for every engine. */
@NullMarked
package io.github.wasmrun.jvm.internal.generate;

import org.jspecify.annotations.NullMarked;
