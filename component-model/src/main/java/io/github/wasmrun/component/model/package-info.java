/**
 * Components as the <a
 * href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md">binary
 * format</a> has them: definitions in sections, with a reader and a writer that give the same bytes
 * back. Nothing here is validated.
 */
@NullMarked
package io.github.wasmrun.component.model;

import org.jspecify.annotations.NullMarked;
