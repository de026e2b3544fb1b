package io.github.wasmrun.plugins;

import io.github.wasmrun.plugins.manifest.PluginManifest;
import java.util.function.Supplier;

/**
 * A version of a plugin with its instance.
 *
 * @param sha256 of the plugin's own module
 * @param running the instance
 * @param fresh makes another one
 */
record Loaded(
    PluginManifest manifest,
    PluginSettings settings,
    GuestContract contract,
    String sha256,
    Running running,
    Supplier<Running> fresh) {

  Loaded with(Running other) {
    return new Loaded(manifest, settings, contract, sha256, other, fresh);
  }
}
