package io.github.wasmrun.wat.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of the blocks that have begun; an inner one hides an outer one of the same name. */
final class Labels {
  private final TokenReader in;
  private final List<@Nullable String> open = new ArrayList<>();

  /** For each open label the depth that its name had before; -1 if it had none. */
  private final List<Integer> hidden = new ArrayList<>();

  private final Map<String, Integer> depths = new HashMap<>();

  /** The blocks of the function with their labels, in their order, for the name section. */
  private final List<Integer> numbers = new ArrayList<>();

  private final List<String> names = new ArrayList<>();
  private int blocks;

  Labels(TokenReader in) {
    this.in = in;
  }

  void start() {
    open.clear();
    hidden.clear();
    depths.clear();
    numbers.clear();
    names.clear();
    blocks = 0;
  }

  void push(@Nullable String label, int token) {
    hidden.add(label == null ? -1 : depths.getOrDefault(label, -1));
    if (label != null) {
      depths.put(label, open.size());
      numbers.add(blocks);
      names.add(label);
    }
    open.add(label);
    blocks++;
  }

  void pop() {
    int last = open.size() - 1;
    String label = open.remove(last);
    int before = hidden.remove(last);
    if (label != null) {
      if (before < 0) {
        depths.remove(label);
      } else {
        depths.put(label, before);
      }
    }
  }

  /** Reads the label that may stand again at the end of a block or of an arm. */
  void check() {
    if (in.isId()) {
      int token = in.next();
      if (!in.id(token).equals(open.get(open.size() - 1))) {
        throw in.error("mismatching label $" + in.id(token), token);
      }
    }
  }

  /** Reads a label: how many blocks are between. */
  int index() {
    if (!in.isId()) {
      if (!Integers.isUnsigned(in, in.at())) {
        throw in.expected("a label");
      }
      return Integers.u32(in);
    }
    int token = in.next();
    Integer depth = depths.get(in.id(token));
    if (depth == null) {
      throw in.error("unknown label $" + in.id(token), token);
    }
    return open.size() - 1 - depth;
  }

  /** Whether a label comes next. */
  boolean isNext() {
    return Space.isIndex(in);
  }

  List<Integer> numbers() {
    return numbers;
  }

  List<String> names() {
    return names;
  }
}
