package io.github.wasmrun.plugins;

import io.github.wasmrun.WasmModule;
import io.github.wasmrun.plugins.manifest.PluginManifest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plugin with its instance.
 *
 * @param module the plugin's own one; its digest is not computed before somebody wants it
 * @param running the instance; null if it is in a worker
 * @param fresh makes another one; null if it is in a worker
 * @param remote the instance in a worker; null if it is on its callers' thread
 */
record Loaded(
    PluginManifest manifest,
    PluginSettings settings,
    GuestContract contract,
    WasmModule module,
    @Nullable Running running,
    @Nullable Supplier<Running> fresh,
    @Nullable Remote remote) {

  Loaded with(Running other) {
    return new Loaded(manifest, settings, contract, module, other, fresh, null);
  }

  List<String> functions() {
    return remote == null ? running.functions() : remote.functions();
  }

  /** Ends the instance, now or when the calls in progress have ended. */
  void retire() {
    if (remote == null) {
      running.retire();
    } else {
      remote.retire();
    }
  }

  /** {@link #retire}, without running code of the guest. */
  void abandon() {
    if (remote == null) {
      running.abandon();
    } else {
      remote.abandon();
    }
  }
}
