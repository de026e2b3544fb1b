package io.github.wasmrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** docs/cli.md is what {@code --help} prints; {@code -Dwasmrun.write=true} writes it. */
class HelpTest {
  private static final Path DOCUMENT = Path.of("../docs/cli.md");

  private static void add(StringBuilder text, String name, CommandLine command) {
    text.append("\n## ").append(name).append("\n\n```\n");
    text.append(command.getUsageMessage(Ansi.OFF).strip()).append("\n```\n");
    for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
      add(text, name + " " + sub.getKey(), sub.getValue());
    }
  }

  @Test
  void theDocumentIsWhatHelpPrints() throws IOException {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine command = WasmrunCommand.commandLine(nowhere, nowhere);
    command.setUsageHelpAutoWidth(false);
    StringBuilder text =
        new StringBuilder("# The command line\n\nWhat `--help` prints for each command.\n");
    add(text, "wasmrun", command);
    if (Boolean.getBoolean("wasmrun.write")) {
      Files.writeString(DOCUMENT, text);
    }
    assertEquals(Files.readString(DOCUMENT), text.toString());
  }
}
