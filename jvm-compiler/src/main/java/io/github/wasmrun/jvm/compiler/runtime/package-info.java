/** What compiled code calls and what instances consist of. */
@NullMarked
package io.github.wasmrun.jvm.compiler.runtime;

import org.jspecify.annotations.NullMarked;
