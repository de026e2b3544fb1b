package io.github.wasmrun.cli;

import io.github.wasmrun.plugins.LogLevel;
import io.github.wasmrun.plugins.Permissions;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginHttp;
import io.github.wasmrun.plugins.PluginResponse;
import io.github.wasmrun.plugins.PluginSettings;
import io.github.wasmrun.plugins.manifest.FileAccess;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what a plugin may do. */
final class PluginGrants {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--host-function",
      paramLabel = "NAME=ANSWER",
      description =
          "Grants a function of the application that always gives ANSWER: a text, or @FILE.")
  private List<String> functions = List.of();

  @Option(
      names = "--allow-host",
      paramLabel = "PATTERN",
      description =
          "Grants requests to a network host, where * denotes any characters: *.example.org.")
  private List<String> hosts = List.of();

  @Option(
      names = "--dir",
      paramLabel = "HOST[::GUEST][:ro]",
      description = "Grants a directory as GUEST (default: /), with :ro read-only.")
  private List<String> dirs = List.of();

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "Grants a variable of the environment.")
  private List<String> variables = List.of();

  @Option(names = "--random", description = "Grants random numbers.")
  private boolean random;

  @Option(names = "--clock", description = "Grants the time.")
  private boolean clock;

  @Option(
      names = "--fuel",
      paramLabel = "UNITS",
      description = "The most fuel of a call. Default: it is not counted.")
  private @Nullable Long fuel;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "The most time of a call: 500ms, 10s, 2m. Default: 10s.")
  private @Nullable Duration timeout;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = "The most bytes of all memories together: 64M, 1G. Default: 16M.")
  private @Nullable Long maxMemory;

  @Option(
      names = "--log",
      paramLabel = "LEVEL",
      description =
          "The least level of lines that are shown: ${COMPLETION-CANDIDATES}." + " Default: INFO.")
  private LogLevel log = LogLevel.INFO;

  /** Made by picocli. */
  PluginGrants() {}

  /** A host with the functions that were granted. */
  PluginHostConfig config() throws IOException {
    PluginHostConfig config = PluginHostConfig.DEFAULTS;
    for (Map.Entry<String, String> function : pairs("--host-function", functions).entrySet()) {
      PluginResponse answer = PluginResponse.of(Inputs.bytes(function.getValue()));
      config = config.withFunction(function.getKey(), (id, request) -> answer);
    }
    return config;
  }

  /** What was granted. */
  PluginSettings settings() throws IOException {
    Permissions granted = Permissions.NONE;
    granted =
        granted.withFunctions(pairs("--host-function", functions).keySet().toArray(new String[0]));
    for (Map.Entry<String, String> variable : pairs("--env", variables).entrySet()) {
      granted = granted.withEnvironment(variable.getKey(), variable.getValue());
    }
    for (String dir : dirs) {
      granted = withDirectory(granted, dir);
    }
    try {
      granted = fuel == null ? granted : granted.withFuel(fuel);
    } catch (IllegalArgumentException e) {
      throw wrong("--fuel: " + e.getMessage());
    }
    granted = granted.withHosts(hosts.toArray(new String[0]));
    granted = random ? granted.withRandom() : granted;
    granted = clock ? granted.withClock() : granted;
    granted = timeout == null ? granted : granted.withTimeout(timeout);
    if (maxMemory != null) {
      SizeConverter.checkPages(command, maxMemory);
      granted =
          granted.withMemoryPages(
              (int) Math.min(SizeConverter.PAGE, maxMemory / SizeConverter.PAGE));
    }
    return PluginSettings.DEFAULTS
        .withPermissions(granted)
        .withHttp(PluginHttp.ofHost())
        .withLogLevel(log);
  }

  private Map<String, String> pairs(String option, List<String> texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      int split = text.indexOf('=');
      if (split <= 0) {
        String form = option.equals("--env") ? "NAME=VALUE" : "NAME=ANSWER";
        throw wrong(option + ": expected " + form + ", not " + text);
      }
      pairs.put(text.substring(0, split), text.substring(split + 1));
    }
    return pairs;
  }

  private Permissions withDirectory(Permissions granted, String dir) throws IOException {
    DirectoryGrant grant = DirectoryGrant.parse(command, dir);
    return granted.withFiles(
        grant.guest(),
        grant.tree(),
        grant.readOnly() ? FileAccess.READ_ONLY : FileAccess.READ_WRITE);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
