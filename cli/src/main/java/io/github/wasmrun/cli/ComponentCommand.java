package io.github.wasmrun.cli;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Section;
import io.github.wasmrun.component.type.ComponentType;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.validate.ComponentValidator;
import io.github.wasmrun.component.validate.Gates;
import io.github.wasmrun.engine.Modules;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what a component needs and offers, and what it is made of. */
@Command(
    name = "component",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what a component needs and offers: imports and exports with their types. Nothing is"
          + " compiled; wasmrun run --invoke calls a function."
    })
final class ComponentCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Mixin private ModuleFile file;

  @Option(
      names = "--structure",
      description = "Prints the modules and components inside, and what is defined in each.")
  private boolean structure;

  /** Made by picocli. */
  ComponentCommand() {}

  @Override
  public Integer call() throws IOException {
    byte[] bytes = file.read();
    if (!Components.isComponent(bytes)) {
      throw new ParameterException(
          command.commandLine(), file.location() + " is no component: wasmrun inspect");
    }
    PrintWriter out = command.commandLine().getOut();
    try {
      Component component = ComponentReader.read(bytes);
      if (structure) {
        structure(component, "", out);
      } else {
        type(ComponentValidator.validateDefinitions(component, Gates.STABLE).type(), bytes, out);
      }
    } catch (ModuleException e) {
      throw Modules.refused(e);
    }
    out.flush();
    return 0;
  }

  private void type(ComponentType type, byte[] bytes, PrintWriter out) {
    out.println(file.location() + ": component");
    out.println("size: " + bytes.length + " bytes");
    out.println("sha256: " + ModuleReport.sha256(bytes));
    items("imports", type.imports(), out);
    items("exports", type.exports(), out);
  }

  private static void items(String what, Map<String, EntityType> items, PrintWriter out) {
    out.println(Ansi.AUTO.string("@|bold " + what + "|@: " + items.size()));
    items.forEach((name, item) -> item(name, item, "  ", out));
  }

  private static void item(String name, EntityType type, String indent, PrintWriter out) {
    if (type instanceof EntityType.Func func) {
      out.println(indent + name + ": " + func.type());
    } else if (type instanceof EntityType.Type named) {
      boolean resource = named.type() instanceof ResourceType;
      out.println(indent + (resource ? "resource " + name : "type " + name + " = " + named.type()));
    } else {
      out.println(indent + name + ": " + type.noun());
    }
    if (type instanceof EntityType.Instance instance) {
      instance.type().exports().forEach((inner, of) -> item(inner, of, indent + "  ", out));
    }
  }

  private static void structure(Component component, String indent, PrintWriter out) {
    out.println(indent + "component");
    Map<String, Integer> counts = new TreeMap<>();
    for (Section section : component.sections()) {
      for (Definition definition : section.definitions()) {
        if (definition instanceof Definition.Nested nested) {
          structure(nested.component(), indent + "  ", out);
        } else if (definition instanceof Definition.CoreModule module) {
          out.println(indent + "  core module, " + module.bytes().length + " bytes");
        } else if (definition instanceof Definition.Custom custom) {
          out.println(
              indent
                  + "  custom section "
                  + custom.name()
                  + ", "
                  + custom.bytes().length
                  + " bytes");
        } else {
          counts.merge(word(definition), 1, Integer::sum);
        }
      }
    }
    counts.forEach((word, count) -> out.println(indent + "  " + word + ": " + count));
  }

  private static String word(Definition definition) {
    if (definition instanceof Definition.CoreInstantiate
        || definition instanceof Definition.CoreBundle) {
      return "core instances";
    } else if (definition instanceof Definition.Instantiate
        || definition instanceof Definition.Bundle) {
      return "instances";
    } else if (definition instanceof Definition.Canon canon) {
      return canon.op().text();
    } else if (definition instanceof Definition.Type) {
      return "types";
    } else if (definition instanceof Definition.CoreTypeDefinition) {
      return "core types";
    } else if (definition instanceof Definition.Import) {
      return "imports";
    } else if (definition instanceof Definition.Export) {
      return "exports";
    }
    return definition instanceof Definition.Start ? "start functions" : "aliases";
  }
}
