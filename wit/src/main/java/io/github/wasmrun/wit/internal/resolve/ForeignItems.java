package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitOwner;
import io.github.wasmrun.wit.model.WitPackage;
import io.github.wasmrun.wit.model.WitPackageName;
import io.github.wasmrun.wit.model.WitPosition;
import io.github.wasmrun.wit.model.WitStability;
import io.github.wasmrun.wit.model.WitTypeDef;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Connects the placeholders of a package with the packages of a graph. */
final class ForeignItems {
  private static final int LEFT_OUT = -1;
  private static final int NAMED_PACKAGES = 20;

  private final GraphBuilder graph;
  private final LocalPackage from;

  ForeignItems(GraphBuilder graph, LocalPackage from) {
    this.graph = graph;
    this.from = from;
  }

  /** Fills the beginnings of the lists of indices in the graph. */
  void connect(List<Integer> interfaces, List<Integer> worlds, List<Integer> types) {
    connectItems(interfaces, false);
    connectItems(worlds, true);
    for (int i = 0; i < from.foreignTypes; i++) {
      types.add(type(from.types.get(i), interfaces));
    }
  }

  private void connectItems(List<Integer> indices, boolean worlds) {
    for (Map.Entry<WitPackageName, LocalPackage.ForeignPackage> used : from.foreign.entrySet()) {
      for (Map.Entry<String, LocalPackage.ForeignItem> item : used.getValue().items.entrySet()) {
        int local = item.getValue().index();
        if (item.getValue().isWorld() == worlds) {
          while (indices.size() <= local) {
            indices.add(LEFT_OUT);
          }
          indices.set(local, find(used.getKey(), used.getValue(), item.getKey(), item.getValue()));
        }
      }
    }
  }

  private int find(
      WitPackageName of,
      LocalPackage.ForeignPackage used,
      String name,
      LocalPackage.ForeignItem item) {
    Integer packageIndex = graph.packageIndices.get(of);
    if (packageIndex == null) {
      throw missingPackage(of, used.position);
    }
    WitPosition position =
        item.isWorld()
            ? from.worlds.get(item.index()).position
            : from.interfaces.get(item.index()).position;
    boolean included = false;
    for (WitStability stability : item.stabilities()) {
      included |= graph.isIncluded(stability, from.name, position);
    }
    if (!included) {
      return LEFT_OUT;
    }
    WitPackage found = graph.packages.get(packageIndex);
    Integer index = (item.isWorld() ? found.worlds() : found.interfaces()).get(name);
    if (index == null) {
      throw new WitException(
          position,
          "the package "
              + Problems.quoted(of.toString())
              + " has no "
              + (item.isWorld() ? "world " : "interface ")
              + Problems.quoted(name));
    }
    return index;
  }

  private RuntimeException missingPackage(WitPackageName of, WitPosition position) {
    StringBuilder text =
        new StringBuilder("there is no package " + Problems.quoted(of.toString()) + "; there are ");
    TreeSet<WitPackageName> known = new TreeSet<>(graph.packageIndices.keySet());
    int named = 0;
    for (WitPackageName name : known) {
      if (named == NAMED_PACKAGES) {
        text.append(", …");
        break;
      }
      text.append(named == 0 ? "" : ", ").append(Problems.quoted(name.toString()));
      named++;
    }
    return new WitException(position, text.toString());
  }

  private int type(WitTypeDef placeholder, List<Integer> interfaces) {
    if (!graph.isIncluded(placeholder.stability(), from.name, placeholder.position())) {
      return LEFT_OUT;
    }
    int of = interfaces.get(((WitOwner.OfInterface) placeholder.owner()).index());
    if (of == LEFT_OUT) {
      throw new WitException(placeholder.position(), Problems.leftOut("an interface"));
    }
    String name = placeholder.name().orElse("");
    Integer index = graph.interfaces.get(of).types().get(name);
    if (index == null) {
      throw new WitException(
          placeholder.position(), "the interface has no type " + Problems.quoted(name));
    }
    return index;
  }
}
