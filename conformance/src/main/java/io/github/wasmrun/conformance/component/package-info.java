/**
 * Suites of the component model: vectors of the canonical ABI, scripts, components with answers.
 */
@NullMarked
package io.github.wasmrun.conformance.component;

import org.jspecify.annotations.NullMarked;
