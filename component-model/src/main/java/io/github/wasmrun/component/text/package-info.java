/**
 * The <a
 * href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/Explainer.md">text
 * format of components</a>: {@link io.github.wasmrun.component.text.ComponentWat} makes binary
 * components of texts and texts of binary components.
 */
@NullMarked
package io.github.wasmrun.component.text;

import org.jspecify.annotations.NullMarked;
