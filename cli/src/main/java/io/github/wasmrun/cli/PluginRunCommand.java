package io.github.wasmrun.cli;

import io.github.wasmrun.jvm.HostDirectory;
import io.github.wasmrun.plugins.PluginFolder;
import io.github.wasmrun.plugins.PluginHost;
import io.github.wasmrun.plugins.PluginSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the plugins of a folder. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the plugins of a folder: NAME.wasm, with the manifest NAME.json if it has none inside.",
      "",
      "Files that come, change or go are loaded, reloaded and unloaded within a second. Each line"
          + " of standard input is a command:",
      "  list                    the plugins, with their functions and statistics",
      "  call ID FUNCTION [TEXT] calls a function",
      "  event NAME [JSON]       sends an event to the plugins that subscribe to it",
      "  enable ID               enables a plugin that was disabled",
      "  quit                    ends, as the end of standard input does"
    })
final class PluginRunCommand implements Callable<Integer> {
  private static final int LOOK_MILLIS = 500;

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder.")
  private Path folder;

  @Mixin private PluginGrants grants;

  /** Made by picocli. */
  PluginRunCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(command.commandLine(), folder + " is no directory");
    }
    PluginSettings settings = grants.settings();
    PrintWriter out = command.commandLine().getOut();
    BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    try (PluginHost host = PluginHost.create(grants.config())) {
      host.listen(activity -> PluginLines.print(activity, true, out));
      PluginFolder plugins = PluginFolder.of(host, HostDirectory.of(folder), name -> settings);
      plugins.scan();
      read(lines);
      PluginConsole console = new PluginConsole(host, out);
      while (true) {
        Optional<String> line = lines.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        plugins.scan();
        if (line != null && (line.isEmpty() || !console.run(line.get()))) {
          return 0;
        }
      }
    }
  }

  /** Reads lines on a thread of its own, so that the folder is looked at meanwhile. */
  private static void read(BlockingQueue<Optional<String>> lines) {
    Thread reader =
        new Thread(
            () -> {
              BufferedReader in =
                  new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
              try {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                  lines.add(Optional.of(line));
                }
              } catch (IOException e) {
                // As its end.
              }
              lines.add(Optional.empty());
            },
            "wasmrun input");
    reader.setDaemon(true);
    reader.start();
  }
}
