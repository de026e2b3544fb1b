package io.github.wasmrun.wat.internal;

import io.github.wasmrun.instruction.Opcodes;
import io.github.wasmrun.validate.CodeView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instructions of a body as a tree: operands stand within the instruction that takes them, and
 * what a block contains within the block. Read in order it is the same instructions.
 */
final class FoldedCode {
  /** Operands nested deeper are written before their instruction, so that no text is a square. */
  private static final int MOST_DEPTH = 50;

  /** A head that has no text of its own: it lists what is in it. */
  private static final String NONE = "";

  /** An instruction with its operands, or a part of a block. */
  private static final class Node {
    final String head;
    final boolean isBlock;
    final List<Node> inner = new ArrayList<>();
    @Nullable String hint;

    /** How many values it leaves. */
    int results;

    /** How many instructions are in one another. */
    int depth = 1;

    Node(String head, boolean isBlock) {
      this.head = head;
      this.isBlock = isBlock;
    }
  }

  /**
   * A block that has not ended.
   *
   * @param block the block
   * @param arm where its instructions go now
   */
  private record Open(Node block, Node arm) {}

  private final List<Open> open = new ArrayList<>();
  private Node arm = new Node(NONE, true);

  FoldedCode() {
    open.add(new Open(arm, arm));
  }

  /**
   * Adds the instruction that {@code code} is at.
   *
   * @param text how it is written
   * @param hint the annotation before it
   */
  void add(CodeView code, String text, @Nullable String hint) {
    int opcode = code.instruction().opcode();
    switch (opcode) {
      case Opcodes.BLOCK, Opcodes.LOOP, Opcodes.TRY_TABLE -> begin(new Node(text, true), null);
      case Opcodes.TRY -> begin(new Node(text, true), "do");
      case Opcodes.IF -> {
        Node block = new Node(text, true);
        block.hint = hint;
        take(block, code.operandCount());
        begin(block, "then");
      }
      case Opcodes.ELSE, Opcodes.CATCH, Opcodes.CATCH_ALL -> arm(text);
      case Opcodes.END, Opcodes.DELEGATE -> {
        Open ended = open.remove(open.size() - 1);
        arm = open.get(open.size() - 1).arm();
        if (opcode == Opcodes.DELEGATE) {
          ended.block().inner.add(new Node(text, false));
        }
        ended.block().results = code.resultCount();
      }
      default -> {
        Node node = new Node(text, false);
        node.hint = hint;
        take(node, code.operandCount());
        node.results = code.resultCount();
        arm.inner.add(node);
      }
    }
  }

  private void begin(Node block, @Nullable String word) {
    arm.inner.add(block);
    block.depth = MOST_DEPTH;
    Node first = block;
    if (word != null) {
      first = new Node(word, true);
      block.inner.add(first);
    }
    open.add(new Open(block, first));
    arm = first;
  }

  private void arm(String text) {
    Open last = open.remove(open.size() - 1);
    arm = new Node(text, true);
    last.block().inner.add(arm);
    open.add(new Open(last.block(), arm));
  }

  /** Moves the last instructions of the arm into one that takes their values. */
  private void take(Node node, int operands) {
    int first = arm.inner.size();
    int missing = operands;
    while (missing > 0 && first > 0) {
      Node last = arm.inner.get(first - 1);
      if (last.results == 0 || last.results > missing || last.depth > MOST_DEPTH) {
        break;
      }
      missing -= last.results;
      first--;
      node.depth = Math.max(node.depth, last.depth + 1);
    }
    List<Node> taken = arm.inner.subList(first, arm.inner.size());
    node.inner.addAll(taken);
    taken.clear();
  }

  /** A node that is being written, and how much of it is. */
  private static final class Place {
    final Node node;
    final int indent;
    int next;

    Place(Node node, int indent) {
      this.node = node;
      this.indent = indent;
    }
  }

  /** Writes all, each instruction on a line. */
  void write(StringBuilder out, int indent) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(open.get(0).block(), indent - 1));
    while (!places.isEmpty()) {
      Place place = places.get(places.size() - 1);
      if (place.next < place.node.inner.size()) {
        Node node = place.node.inner.get(place.next++);
        Place inner = new Place(node, place.indent + 1);
        line(out, inner.indent);
        if (node.hint != null) {
          out.append(node.hint);
          line(out, inner.indent);
        }
        out.append('(').append(node.head);
        places.add(inner);
        continue;
      }
      places.remove(places.size() - 1);
      if (!places.isEmpty()) {
        if (place.node.isBlock || place.node.head.indexOf(";;") >= 0) {
          line(out, place.indent);
        }
        out.append(')');
      }
    }
  }

  private static void line(StringBuilder out, int depth) {
    out.append('\n');
    for (int i = Math.min(depth, MOST_DEPTH); i >= 0; i--) {
      out.append("  ");
    }
  }
}
