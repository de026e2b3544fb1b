/** The WIT that a component was made of. */
@NullMarked
package io.github.wasmrun.component.wit;

import org.jspecify.annotations.NullMarked;
