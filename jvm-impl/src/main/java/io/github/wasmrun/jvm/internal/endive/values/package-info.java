/**
 * Types and values as Endive has them: numbers in an array of longs, objects in the array beside
 * it. Everything else builds on this.
 */
@NullMarked
package io.github.wasmrun.jvm.internal.endive.values;

import org.jspecify.annotations.NullMarked;
