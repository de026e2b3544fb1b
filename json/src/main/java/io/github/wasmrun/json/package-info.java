/** JSON of <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>. */
@NullMarked
package io.github.wasmrun.json;

import org.jspecify.annotations.NullMarked;
