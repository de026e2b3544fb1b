package io.github.wasmrun.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.ImportType;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what a module needs and offers. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what a module needs and offers: imports and exports with full types, custom sections,"
          + " size and digest. Nothing is compiled."
    })
final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  /** Made by picocli. */
  InspectCommand() {}

  @Override
  public Integer call() throws IOException {
    byte[] bytes = file.readBinary();
    if (Components.isComponent(bytes)) {
      throw new ParameterException(
          command.commandLine(), file.location() + " is a component: wasmrun component");
    }
    ModuleInfo info = Modules.read(bytes);
    PrintWriter out = command.commandLine().getOut();
    if (json) {
      json(info, out);
    } else {
      text(info, out);
    }
    out.flush();
    return 0;
  }

  private void text(ModuleInfo info, PrintWriter out) {
    out.println(file.location() + ": " + ModuleReport.kind(info));
    info.moduleName().ifPresent(name -> out.println("name: " + name));
    out.println("size: " + info.bytes().length + " bytes");
    out.println("sha256: " + ModuleReport.sha256(info.bytes()));
    title(out, "imports", info.imports().size());
    for (ImportType type : info.imports()) {
      out.println("  " + type);
    }
    title(out, "exports", info.exports().size());
    for (ExportType type : info.exports()) {
      out.println("  " + type);
    }
    title(out, "custom sections", info.customSectionNames().size());
    for (String name : info.customSectionNames()) {
      out.println("  " + name);
    }
  }

  private static void title(PrintWriter out, String what, int count) {
    out.println(Ansi.AUTO.string("@|bold " + what + "|@: " + count));
  }

  private void json(ModuleInfo info, PrintWriter out) throws IOException {
    JsonGenerator generator = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.writeStartObject();
    generator.writeStringField("location", file.location());
    if (info.moduleName().isPresent()) {
      generator.writeStringField("name", info.moduleName().get());
    }
    generator.writeNumberField("byteLength", info.bytes().length);
    generator.writeStringField("sha256", ModuleReport.sha256(info.bytes()));
    generator.writeArrayFieldStart("imports");
    for (ImportType type : info.imports()) {
      generator.writeStartObject();
      generator.writeStringField("module", type.module());
      generator.writeStringField("name", type.name());
      type(generator, type.type());
    }
    generator.writeEndArray();
    generator.writeArrayFieldStart("exports");
    for (ExportType type : info.exports()) {
      generator.writeStartObject();
      generator.writeStringField("name", type.name());
      type(generator, type.type());
    }
    generator.writeEndArray();
    generator.writeArrayFieldStart("customSections");
    for (String name : info.customSectionNames()) {
      generator.writeString(name);
    }
    generator.writeEndArray();
    generator.writeEndObject();
    generator.close();
    out.println();
  }

  private static void type(JsonGenerator generator, ExternType type) throws IOException {
    generator.writeStringField("kind", type.kind().name().toLowerCase(java.util.Locale.ROOT));
    generator.writeStringField("type", type.toString());
    generator.writeEndObject();
  }
}
