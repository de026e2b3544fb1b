/** What a plugin says of itself and asks for. */
@NullMarked
package io.github.wasmrun.plugins.manifest;

import org.jspecify.annotations.NullMarked;
