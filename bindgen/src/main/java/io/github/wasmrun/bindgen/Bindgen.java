package io.github.wasmrun.bindgen;

import io.github.wasmrun.bindgen.internal.Generator;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitWorld;
import java.util.Map;

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
}
