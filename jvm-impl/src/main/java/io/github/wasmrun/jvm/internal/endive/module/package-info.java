/**
 * What is done to a module's bytes before Endive runs them: checks that Endive leaves out, names
 * that it takes, instructions that it gets wrong.
 */
@NullMarked
package io.github.wasmrun.jvm.internal.endive.module;

import org.jspecify.annotations.NullMarked;
