package io.github.wasmrun.plugins;

import java.util.Optional;

/**
 * What a plugin made of an event: a response or a failure. Immutable.
 *
 * @param pluginId which plugin
 * @param response what it answered
 * @param failure why it did not
 */
public record EventResult(
    String pluginId, Optional<PluginResponse> response, Optional<PluginException> failure) {}
