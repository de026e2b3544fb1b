package io.github.wasmrun.jvm.compiler.split;

import io.github.wasmrun.jvm.compiler.ir.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Some consecutive statements of a body that are a method of their own; blocks start and end
 * inside. Parts that lie in a part are called by it. The part of all statements is the function
 * itself.
 */
public final class Part {
  private final int from;
  private final int to;
  private final List<Part> children = new ArrayList<>();

  /** The variables that its own statements read or write, without those of the children. */
  final BitSet accessed = new BitSet();

  /** The variables that its own statements write. */
  final BitSet written = new BitSet();

  /** The variables that it or a child reads or writes. */
  final BitSet allAccessed = new BitSet();

  /** The variables that it or a child writes. */
  final BitSet allWritten = new BitSet();

  /** The variables that it or a child needs to be given. */
  final BitSet in = new BitSet();

  /** The variables that it or a child writes and that count after it. */
  final BitSet out = new BitSet();

  /** The variables that it or a child writes and that count where its exceptions are caught. */
  final BitSet thrown = new BitSet();

  /** Where it branches to outside of itself. */
  final List<Target> exits = new ArrayList<>();

  /** Whether the statement after it may come next. */
  boolean falls = true;

  /** Whether the function may end in it. */
  boolean returns;

  private int number;

  Part(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** The first statement. */
  public int from() {
    return from;
  }

  /** The statement after the last one. */
  public int to() {
    return to;
  }

  /** It and all parts in it, outer ones first; they may be nested too deep for recursion. */
  public List<Part> all() {
    List<Part> all = new ArrayList<>();
    all.add(this);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(all.get(i).children);
    }
    return all;
  }

  /** The parts in it, in their order. */
  public List<Part> children() {
    return children;
  }

  public BitSet accessed() {
    return accessed;
  }

  public BitSet written() {
    return written;
  }

  public BitSet in() {
    return in;
  }

  public BitSet out() {
    return out;
  }

  /** The variables that count where what it throws is caught, if that is in the function. */
  public BitSet thrown() {
    return thrown;
  }

  public List<Target> exits() {
    return exits;
  }

  /** Whether the statement after it may come next. */
  public boolean falls() {
    return falls;
  }

  public boolean returns() {
    return returns;
  }

  /** Whether it always goes on with the statement after it, so that it says nothing at its end. */
  public boolean isSilent() {
    return falls && exits.isEmpty() && !returns;
  }

  /** Its number in the function, from 1; the function itself has 0. */
  public int number() {
    return number;
  }

  void setNumber(int value) {
    number = value;
  }
}
