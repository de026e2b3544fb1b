/** The WIT that a component was made of. */
@NullMarked
package io.github.wasmrun.wit.component;

import org.jspecify.annotations.NullMarked;
