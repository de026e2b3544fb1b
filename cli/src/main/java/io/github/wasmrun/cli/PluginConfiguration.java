package io.github.wasmrun.cli;

import io.github.wasmrun.json.Json;
import io.github.wasmrun.json.JsonException;
import io.github.wasmrun.plugins.PluginInspection;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.manifest.ConfigurationKey;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that configures a plugin. */
final class PluginConfiguration {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--config",
      paramLabel = "NAME=VALUE",
      description = "Configures the plugin: a text, or what the manifest says in JSON.")
  private List<String> values = List.of();

  /** Made by picocli. */
  PluginConfiguration() {}

  /** {@code settings} with what was given. */
  PluginSettings configure(PluginSettings settings, PluginInspection inspection) {
    PluginSettings all = settings;
    Map<String, ConfigurationKey> keys =
        inspection.manifest().map(manifest -> manifest.configuration()).orElse(Map.of());
    for (String text : values) {
      int split = text.indexOf('=');
      if (split <= 0) {
        throw wrong("--config: expected NAME=VALUE, not " + text);
      }
      String name = text.substring(0, split);
      all = all.withConfiguration(name, value(name, text.substring(split + 1), keys.get(name)));
    }
    return all;
  }

  private Object value(String name, String text, ConfigurationKey key) {
    if (key == null || key.type() == ConfigurationKey.Type.STRING) {
      return text;
    }
    try {
      Object value = Json.parse(text);
      if (value != null) {
        return value;
      }
    } catch (JsonException e) {
      throw wrong("--config: " + name + " is no JSON: " + e.getMessage());
    }
    throw wrong("--config: " + name + " may not be null");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
