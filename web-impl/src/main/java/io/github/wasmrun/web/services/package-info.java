/** What TeaVM does in its own way, in place of {@code io.github.wasmrun.spi.host}. */
@NullMarked
package io.github.wasmrun.web.services;

import org.jspecify.annotations.NullMarked;
