/**
 * Programs of the build. Java's launcher starts each from its source file, some before anything is
 * compiled; so each file is one program, and the module only checks that they compile.
 */
@NullMarked
package io.github.wasmrun.build;

import org.jspecify.annotations.NullMarked;
