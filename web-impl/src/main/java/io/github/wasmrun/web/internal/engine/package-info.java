/** The engine, its modules and instances, and its errors as our exceptions. */
@NullMarked
package io.github.wasmrun.web.internal.engine;

import org.jspecify.annotations.NullMarked;
