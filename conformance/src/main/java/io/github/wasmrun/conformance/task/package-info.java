/** What a host does for a suite. */
@NullMarked
package io.github.wasmrun.conformance.task;

import org.jspecify.annotations.NullMarked;
