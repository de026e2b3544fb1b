package io.github.wasmrun.cli;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the sections of a module, or prints the bytes of one. */
@Command(
    name = "sections",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the sections of a module: offset, size, name, number of elements. With --dump, prints"
          + " the contents of a section in hexadecimal digits."
    })
final class SectionsCommand implements Callable<Integer> {
  private static final int ROW = 16;

  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  @Option(
      names = "--dump",
      paramLabel = "NAME",
      description = "A section's name as the list has it, without the word custom.")
  private String dump;

  /** Made by picocli. */
  SectionsCommand() {}

  @Override
  public Integer call() throws IOException {
    byte[] bytes = file.readBinary();
    ModuleInfo info = Modules.read(bytes);
    PrintWriter out = command.commandLine().getOut();
    boolean found = dump == null;
    for (ModuleInfo.Section section : info.sections()) {
      String name = ModuleReport.name(section);
      if (dump == null) {
        int count = ModuleReport.count(info, section);
        out.printf(
            "%08x %10d  %s%s%n",
            section.offset(), section.length(), name, count < 0 ? "" : " (" + count + ")");
      } else if (name.equals(dump) || section.id() == 0 && section.name().equals(dump)) {
        dump(out, bytes, section.offset(), section.offset() + section.length());
        found = true;
      }
    }
    out.flush();
    if (!found) {
      throw new ParameterException(command.commandLine(), "there is no section " + dump);
    }
    return 0;
  }

  private static void dump(PrintWriter out, byte[] bytes, int from, int to) {
    for (int row = from; row < to; row += ROW) {
      StringBuilder line = new StringBuilder(String.format("%08x ", row));
      StringBuilder text = new StringBuilder();
      for (int i = row; i < row + ROW; i++) {
        if (i < to) {
          int value = bytes[i] & 0xFF;
          line.append(String.format(" %02x", value));
          text.append(value >= 0x20 && value < 0x7F ? (char) value : '.');
        } else {
          line.append("   ");
        }
      }
      out.println(line + "  " + text);
    }
  }
}
