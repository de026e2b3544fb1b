package io.github.wasmrun.plugins;

import io.github.wasmrun.WasmException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a plugin. */
public abstract class PluginException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String pluginId;

  PluginException(String pluginId, String message, @Nullable Throwable cause) {
    super("plugin " + pluginId + ": " + message, cause);
    this.pluginId = pluginId;
  }

  /** The plugin's id; where that is not known yet, what it was to be loaded from. */
  public String pluginId() {
    return pluginId;
  }
}
