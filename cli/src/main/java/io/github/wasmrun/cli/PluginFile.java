package io.github.wasmrun.cli;

import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginHostConfig;
import io.github.wasmrun.plugins.PluginInspection;
import io.github.wasmrun.plugins.PluginSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The plugin that a command line names: a module, its manifest, other modules. */
final class PluginFile {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private ModuleFile file;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "The manifest. Default: that in the module.")
  private @Nullable Path manifest;

  @Option(
      names = "--link",
      paramLabel = "NAME=FILE",
      description = "Links the module with another one, which it imports under NAME.")
  private List<String> links = List.of();

  /** Made by picocli. */
  PluginFile() {}

  /** What was named. */
  String location() {
    return file.location();
  }

  boolean isStdin() {
    return file.isStdin();
  }

  /** What it is made of. */
  PluginSource source() throws IOException {
    PluginSource source = PluginSource.of(file.readBinary());
    for (String link : links) {
      int split = link.indexOf('=');
      if (split <= 0) {
        throw new ParameterException(
            command.commandLine(), "--link: expected NAME=FILE, not " + link);
      }
      byte[] module = Files.readAllBytes(Paths.of(link.substring(split + 1)));
      try {
        source = source.withModule(link.substring(0, split), PluginSource.of(module));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(command.commandLine(), "--link: " + e.getMessage());
      }
    }
    return manifest == null
        ? source
        : source.withManifest(new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8));
  }

  /** What is in it; nothing of it runs. */
  PluginInspection inspect(PluginSource source) {
    try (PluginHost host = PluginHost.create(PluginHostConfig.DEFAULTS)) {
      return host.inspectNow(source);
    }
  }

  /** {@code source} with an id made of the name of its file, if it has no manifest of any kind. */
  PluginSource named(PluginSource source, PluginInspection inspection) {
    return inspection.manifest().isPresent() || inspection.manifestByCode()
        ? source
        : source.withId(id(file.name()));
  }

  private static String id(String name) {
    int dot = name.lastIndexOf('.');
    StringBuilder id = new StringBuilder();
    for (char c : name.substring(0, dot > 0 ? dot : name.length()).toCharArray()) {
      char lower = String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
      boolean letter = lower >= 'a' && lower <= 'z';
      if (letter || !id.isEmpty() && lower >= '0' && lower <= '9') {
        id.append(lower);
      } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append('-');
      }
    }
    while (!id.isEmpty() && id.charAt(id.length() - 1) == '-') {
      id.setLength(id.length() - 1);
    }
    return id.isEmpty() ? "plugin" : id.toString();
  }
}
