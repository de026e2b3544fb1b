/** Pages in which a browser runs suites. */
@NullMarked
package io.github.wasmrun.conformance.page;

import org.jspecify.annotations.NullMarked;
