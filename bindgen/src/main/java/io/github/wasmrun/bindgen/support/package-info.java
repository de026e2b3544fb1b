/** Types of WIT that Java has no type for; generated code uses them. */
@NullMarked
package io.github.wasmrun.bindgen.support;

import org.jspecify.annotations.NullMarked;
