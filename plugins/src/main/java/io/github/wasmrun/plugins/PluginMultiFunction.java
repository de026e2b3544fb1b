package io.github.wasmrun.plugins;

import java.util.List;

/**
 * A host function that takes several pieces of data and gives one, see {@link
 * PluginHostConfig#withFunction(String, int, PluginMultiFunction)}.
 */
@FunctionalInterface
public interface PluginMultiFunction {
  /**
   * Answers a call.
   *
   * @param pluginId the plugin that calls
   * @param requests what it gives, as many as were declared
   * @return the answer; it is dropped where the guest wants none
   * @throws RuntimeException if it fails; the plugin's call fails with it
   */
  PluginResponse call(String pluginId, List<PluginRequest> requests);
}
