/** Components, and Java that is written of their WIT. */
@NullMarked
package io.github.wasmrun.contract.component;

import org.jspecify.annotations.NullMarked;
