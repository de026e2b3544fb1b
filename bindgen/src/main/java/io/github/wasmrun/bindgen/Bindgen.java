package io.github.wasmrun.bindgen;

import io.github.wasmrun.bindgen.internal.Generator;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitWorld;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way in: writes Java of a world. */
public final class Bindgen {
  private Bindgen() {}

  /**
   * Writes Java of a world: a file for the world, one for each interface that it imports or
   * exports, and one for each package.
   *
   * @param graph the graph that has the world
   * @param world the world
   * @param options how to write
   * @return texts by path, such as {@code com/example/a/b/World.java}
   * @throws BindgenException if the world has something that no Java can be written of
   */
  public static Map<String, String> generate(
      WitGraph graph, WitWorld world, BindgenOptions options) {
    return Generator.generate(graph, world, options);
  }

  /**
   * A world of the graph's main package.
   *
   * @param name its name; null for the only one that there is
   * @throws BindgenException if there is none, or no name and several
   */
  public static WitWorld world(WitGraph graph, @Nullable String name) {
    Set<String> names = graph.packages().get(graph.mainPackage()).worlds().keySet();
    if (name == null && names.size() != 1) {
      throw new BindgenException("the world must be named; there are " + names);
    }
    String wanted = name == null ? names.iterator().next() : name;
    return graph
        .world(wanted)
        .orElseThrow(() -> new BindgenException("no world " + wanted + "; there are " + names));
  }
}
