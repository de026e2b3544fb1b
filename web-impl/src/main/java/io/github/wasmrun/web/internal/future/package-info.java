/** How futures wait, and where their tasks run, on the one thread of a page. */
package io.github.wasmrun.web.internal.future;
