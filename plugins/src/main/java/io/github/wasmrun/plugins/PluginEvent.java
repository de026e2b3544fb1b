package io.github.wasmrun.plugins;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that plugins are told. Immutable.
 *
 * @param name what it is; manifests subscribe to names
 * @param data more of it, which {@link io.github.wasmrun.json.Json#text} takes
 */
public record PluginEvent(String name, @Nullable Object data) {
  /** The function of a plugin that gets events, as {@code {"type": name, "data": data}}. */
  public static final String FUNCTION = "plugin_handle_event";

  /** Checks the name. */
  public PluginEvent {
    Objects.requireNonNull(name, "name");
  }

  PluginRequest request() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("type", name);
    map.put("data", data);
    return PluginRequest.json(map);
  }
}
