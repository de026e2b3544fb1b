/**
 * Plugins: modules that others wrote, loaded with what they may use. The way in is {@link
 * io.github.wasmrun.plugins.PluginHost}.
 */
@NullMarked
package io.github.wasmrun.plugins;

import org.jspecify.annotations.NullMarked;
