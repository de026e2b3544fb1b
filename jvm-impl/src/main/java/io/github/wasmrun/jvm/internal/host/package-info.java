/** Functions of the host: methods of Java interfaces. */
@NullMarked
package io.github.wasmrun.jvm.internal.host;

import org.jspecify.annotations.NullMarked;
