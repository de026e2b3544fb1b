/** Host functions: how Java methods fit them, and what they throw into a guest. */
@NullMarked
package io.github.wasmrun.engine.host;

import org.jspecify.annotations.NullMarked;
