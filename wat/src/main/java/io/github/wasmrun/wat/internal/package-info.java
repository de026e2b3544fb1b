/** What reads and writes the text format; components' texts are made of it, too. */
@NullMarked
package io.github.wasmrun.wat.internal;

import org.jspecify.annotations.NullMarked;
