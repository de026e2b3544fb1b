/** From WIT text to a syntax tree. */
@NullMarked
package io.github.wasmrun.wit.internal.text;

import org.jspecify.annotations.NullMarked;
