/** What Java that is written of WIT is made with: its types, and how they pass to components. */
@NullMarked
package io.github.wasmrun.component.support;

import org.jspecify.annotations.NullMarked;
