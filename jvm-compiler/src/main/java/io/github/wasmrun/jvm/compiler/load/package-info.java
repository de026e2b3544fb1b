/** The class loader of a module, which has each class made when it is first used. */
@NullMarked
package io.github.wasmrun.jvm.compiler.load;

import org.jspecify.annotations.NullMarked;
