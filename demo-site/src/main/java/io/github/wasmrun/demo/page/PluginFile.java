package io.github.wasmrun.demo.page;

import io.github.wasmrun.plugins.PluginSource;
import java.util.Optional;

/**
 * A plugin that the page was given. Immutable.
 *
 * @param name of the file
 * @param bytes the module, not copied
 * @param manifest a file next to it
 */
record PluginFile(String name, byte[] bytes, Optional<String> manifest) {
  /** For the plugin host; a plugin without a manifest is called as its file. */
  PluginSource source(boolean hasManifest) {
    PluginSource source = PluginSource.of(bytes);
    if (manifest.isPresent()) {
      return source.withManifest(manifest.get());
    }
    return hasManifest ? source : source.withId(id());
  }

  private String id() {
    StringBuilder id = new StringBuilder();
    String stem = name.endsWith(".wasm") ? name.substring(0, name.length() - 5) : name;
    for (char c : stem.toLowerCase().toCharArray()) {
      boolean isPart = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      id.append(isPart ? c : '-');
    }
    boolean begins = id.length() > 0 && id.charAt(0) >= 'a' && id.charAt(0) <= 'z';
    return begins ? id.toString() : "p" + id;
  }
}
