/**
 * What {@code wasmrun.js} asks of the Java part: functions for JavaScript, one class for each file
 * that a page loads. The classes and promises that people see are in {@code src/main/js}.
 */
@NullMarked
package io.github.wasmrun.script;

import org.jspecify.annotations.NullMarked;
