package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Sorts named things so that each comes after those that it uses. Where this leaves a choice, the
 * one that the text has first comes first.
 */
final class Sorter {
  /** A use: the name, and where it stands. */
  record Edge(Ast.Id to, Source source) {}

  private final String kind;
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();

  /**
   * A sorter.
   *
   * @param kind what is sorted, for messages
   */
  Sorter(String kind) {
    this.kind = kind;
  }

  boolean contains(String name) {
    return indices.containsKey(name);
  }

  void add(String name, List<Edge> uses) {
    indices.put(name, names.size());
    names.add(name);
    edges.add(uses);
  }

  void addEdge(String from, Edge edge) {
    edges.get(indices.get(from)).add(edge);
  }

  List<String> sort() {
    int[] remaining = new int[names.size()];
    List<List<Integer>> users = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      users.add(new ArrayList<>());
    }
    for (int i = 0; i < names.size(); i++) {
      remaining[i] = edges.get(i).size();
      for (Edge edge : edges.get(i)) {
        Integer target = indices.get(edge.to().name());
        if (target == null) {
          throw missing(edge);
        }
        users.get(target).add(i);
      }
    }
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int i = 0; i < remaining.length; i++) {
      if (remaining[i] == 0) {
        ready.add(i);
      }
    }
    List<String> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      order.add(names.get(next));
      for (int user : users.get(next)) {
        remaining[user]--;
        if (remaining[user] == 0) {
          ready.add(user);
        }
      }
    }
    if (order.size() < names.size()) {
      throw cycle(remaining);
    }
    return order;
  }

  private RuntimeException missing(Edge edge) {
    String name = edge.to().name();
    String hint =
        switch (name) {
          case "float32" -> "; it is called `f32` today";
          case "float64" -> "; it is called `f64` today";
          default -> "";
        };
    return edge.source()
        .error(edge.to().at(), kind + " " + Problems.quoted(name) + " does not exist" + hint);
  }

  private RuntimeException cycle(int[] remaining) {
    for (int i = 0; i < remaining.length; i++) {
      for (Edge edge : edges.get(i)) {
        if (remaining[i] > 0 && remaining[indices.get(edge.to().name())] > 0) {
          String name = Problems.quoted(edge.to().name());
          return edge.source().error(edge.to().at(), kind + " " + name + " depends on itself");
        }
      }
    }
    throw new IllegalStateException("no cycle");
  }
}
