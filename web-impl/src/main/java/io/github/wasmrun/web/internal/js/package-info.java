/** Declarations of what JavaScript offers, without logic of ours. */
package io.github.wasmrun.web.internal.js;
