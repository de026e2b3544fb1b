package io.github.wasmrun.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what all knows each other: the strongly connected parts of a graph (Tarjan). */
final class Circles {
  private final Map<String, ? extends Set<String>> graph;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> stack = new ArrayDeque<>();
  private final Set<String> onStack = new HashSet<>();
  private final List<Set<String>> found = new ArrayList<>();

  private Circles(Map<String, ? extends Set<String>> graph) {
    this.graph = graph;
  }

  /** The parts with more than {@code size} members. */
  static List<Set<String>> largerThan(int size, Map<String, ? extends Set<String>> graph) {
    Circles circles = new Circles(graph);
    for (String start : graph.keySet()) {
      if (!circles.numbers.containsKey(start)) {
        circles.visit(start);
      }
    }
    return circles.found.stream().filter(part -> part.size() > size).toList();
  }

  private void visit(String node) {
    int number = numbers.size();
    numbers.put(node, number);
    lowest.put(node, number);
    stack.push(node);
    onStack.add(node);
    for (String next : graph.get(node)) {
      if (!graph.containsKey(next)) {
        continue;
      }
      if (!numbers.containsKey(next)) {
        visit(next);
        lowest.merge(node, lowest.get(next), Math::min);
      } else if (onStack.contains(next)) {
        lowest.merge(node, numbers.get(next), Math::min);
      }
    }
    if (lowest.get(node) == number) {
      Set<String> part = new TreeSet<>();
      String member;
      do {
        member = stack.pop();
        onStack.remove(member);
        part.add(member);
      } while (!member.equals(node));
      found.add(part);
    }
  }
}
