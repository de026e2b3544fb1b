/**
 * Runs components of the <a href="https://component-model.bytecodealliance.org/">component
 * model</a> on any engine: compiled once, linked by name and type, called with dynamic values.
 */
@NullMarked
package io.github.wasmrun.component;

import org.jspecify.annotations.NullMarked;
