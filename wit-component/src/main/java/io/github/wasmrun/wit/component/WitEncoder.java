package io.github.wasmrun.wit.component;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.ComponentWriter;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.ExternDesc;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.TypeDefinition;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitPackage;
import io.github.wasmrun.wit.model.WitPosition;
import io.github.wasmrun.wit.model.WitWorld;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes WIT in binary form: as a component whose types are the interfaces and worlds, see <a
 * href="https://github.com/WebAssembly/component-model/blob/main/design/mvp/WIT.md#package-format">the
 * package format</a>. {@link ComponentWit} is the way back.
 */
public final class WitEncoder {
  /** Says how the section is to be read, and how strings are encoded. */
  private static final String ENCODING = "wit-component-encoding";

  private static final byte ENCODING_VERSION = 4;

  private static final byte UTF_8 = 0;

  private WitEncoder() {}

  /**
   * The main package of a graph as a component: a type for each interface and each world, and the
   * documentation and gates in the custom section {@code package-docs}.
   *
   * @throws WitException if a component cannot express it: results with names and unions, which the
   *     dialect of 2023 has
   */
  public static byte[] encodePackage(WitGraph graph) {
    WitPackage main = graph.main();
    List<Definition> definitions = new ArrayList<>();
    for (Map.Entry<String, Integer> one : main.interfaces().entrySet()) {
      export(definitions, one.getKey(), WorldEncoder.ofInterface(graph, one.getValue()));
    }
    for (Map.Entry<String, Integer> one : main.worlds().entrySet()) {
      export(definitions, one.getKey(), wrapped(graph, graph.worlds().get(one.getValue())));
    }
    definitions.add(new Definition.Custom(PackageDocs.SECTION, PackageDocs.of(graph, main)));
    return ComponentWriter.write(Component.of(definitions));
  }

  /**
   * A core module that says for which world it is made: with the custom section {@code
   * component-type:WORLD}, from which tools make a component of it.
   *
   * @param module a core module in binary form; its function bodies are not validated
   * @param graph the packages
   * @param world the name of a world of the main package
   * @throws ModuleException if {@code module} is not a core module
   * @throws WitException if there is no such world, or as for {@link #encodePackage}
   */
  public static byte[] embed(byte[] module, WitGraph graph, String world) {
    ModuleReader.read(module);
    byte[] contents = encodeWorld(graph, world);
    WasmBytes section = new WasmBytes();
    byte[] name = (ComponentWit.COMPONENT_TYPE + ":" + world).getBytes(StandardCharsets.UTF_8);
    section.u32(name.length).all(name, 0, name.length).all(contents, 0, contents.length);
    return new WasmBytes().all(module, 0, module.length).section(0, section).toArray();
  }

  /**
   * A world as a component: what {@link #embed} puts into a module. Strings are UTF-8.
   *
   * @param graph the packages
   * @param world the name of a world of the main package
   * @throws WitException as for {@link #embed}
   */
  public static byte[] encodeWorld(WitGraph graph, String world) {
    WitWorld of =
        graph
            .world(Objects.requireNonNull(world, "world"))
            .orElseThrow(
                () ->
                    new WitException(
                        WitPosition.UNKNOWN, "the package has no world `" + world + "`"));
    List<Definition> definitions = new ArrayList<>();
    definitions.add(new Definition.Custom(ENCODING, new byte[] {ENCODING_VERSION, UTF_8}));
    export(definitions, world, wrapped(graph, of));
    return ComponentWriter.write(Component.of(definitions));
  }

  /** A component type that exports that of a world by the world's full name. */
  private static TypeDefinition.ComponentType wrapped(WitGraph graph, WitWorld world) {
    ExternName name =
        ExternName.of(graph.packages().get(world.packageIndex()).name().of(world.name()));
    return new TypeDefinition.ComponentType(
        List.of(
            new Definition.Type(WorldEncoder.world(graph, world)),
            new Definition.ExportDecl(name, new ExternDesc(ExternDesc.Kind.COMPONENT, 0))));
  }

  /** Defines a type and exports it. An export makes another index of the type. */
  private static void export(
      List<Definition> definitions, String name, TypeDefinition.ComponentType type) {
    long before = definitions.stream().filter(one -> !(one instanceof Definition.Custom)).count();
    definitions.add(new Definition.Type(type));
    definitions.add(new Definition.Export(ExternName.of(name), Sort.TYPE, (int) before, null));
  }
}
