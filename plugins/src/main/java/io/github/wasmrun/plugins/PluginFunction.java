package io.github.wasmrun.plugins;

/** A host function that takes and gives data. Guests of both contracts can import it. */
@FunctionalInterface
public interface PluginFunction {
  /**
   * Answers a call.
   *
   * @param pluginId the plugin that calls
   * @param request what it gives
   * @return the answer
   * @throws RuntimeException if it fails; the plugin's call fails with it
   */
  PluginResponse call(String pluginId, PluginRequest request);
}
