/**
 * Suites of the component model: vectors of the canonical ABI, scripts, components with answers.
 */
@NullMarked
package io.github.wasmrun.contract.component;

import org.jspecify.annotations.NullMarked;
