package io.github.wasmrun.sql.internal;

import org.jspecify.annotations.Nullable;

/**
 * A value of the guest's bytes. Whoever makes a part of the tree of it asks for its contents; at
 * the end, {@link #done} makes sure that nothing was left out.
 */
final class Node {
  static final int NONE = 0;
  static final int FALSE = 1;
  static final int TRUE = 2;
  static final int POSITIVE = 3;
  static final int NEGATIVE = 4;
  static final int TEXT = 5;
  static final int LIST = 6;
  static final int STRUCT = 7;
  static final int WORD = 8;
  static final int ONE = 9;
  static final int SEVERAL = 10;
  static final int FIELDS = 11;

  private static final String[] NO_KEYS = {};
  private static final Node[] NOTHING = {};

  static final Node ABSENT = new Node(NONE, "", "", 0, NO_KEYS, NOTHING);

  final int tag;

  /** Of a variant. */
  final String name;

  final String text;
  final long number;
  private final String[] keys;
  private final Node[] values;

  /** A bit for each value that was asked for. */
  private long used;

  private Node(int tag, String name, String text, long number, String[] keys, Node[] values) {
    this.tag = tag;
    this.name = name;
    this.text = text;
    this.number = number;
    this.keys = keys;
    this.values = values;
  }

  static Node simple(int tag) {
    return tag == NONE ? ABSENT : new Node(tag, "", "", 0, NO_KEYS, NOTHING);
  }

  static Node number(int tag, long number) {
    return new Node(tag, "", "", number, NO_KEYS, NOTHING);
  }

  static Node text(String text) {
    return new Node(TEXT, "", text, 0, NO_KEYS, NOTHING);
  }

  static Node values(int tag, String name, Node[] values) {
    return new Node(tag, name, "", 0, NO_KEYS, values);
  }

  static Node fields(int tag, String name, String[] keys, Node[] values) {
    return new Node(tag, name, "", 0, keys, values);
  }

  /** Whether there is nothing: the default. */
  boolean isNone() {
    return tag == NONE || tag == WORD && (name.equals("None") || name.equals("NONE"));
  }

  int size() {
    return values.length;
  }

  /** The value of an index; absent if there are not so many. */
  Node at(int index) {
    if (tag == STRUCT || tag == FIELDS || index >= values.length) {
      return ABSENT;
    }
    use(index);
    return values[index];
  }

  /** The value of a field; absent if it is at its default. */
  Node get(String key) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i].equals(key)) {
        use(i);
        return values[i];
      }
    }
    return ABSENT;
  }

  private void use(int index) {
    if (index < Long.SIZE) {
      used |= 1L << index;
    }
  }

  /** Where the fields of a variant are: in it, or in the struct that is its contents. */
  Node fields() {
    if (tag == ONE && (values[0].tag == STRUCT || values[0].tag == NONE)) {
      use(0);
      return values[0];
    }
    return this;
  }

  /** The name of a variant. */
  String variant() {
    if (tag < WORD) {
      throw unknown();
    }
    return name;
  }

  /** The name of a variant without contents. */
  String word() {
    if (tag != WORD) {
      throw unknown();
    }
    return name;
  }

  boolean flag() {
    if (tag == TRUE) {
      return true;
    }
    if (tag != FALSE && tag != NONE) {
      throw unknown();
    }
    return false;
  }

  @Nullable Boolean truth() {
    return tag == NONE ? null : Boolean.valueOf(flag());
  }

  /** A field that has no form, and must have nothing in it. */
  void empty(String key) {
    Node value = get(key);
    if (!value.isNone() && !(value.tag == STRUCT && value.values.length == 0)) {
      throw value.unknown();
    }
  }

  /** What was made of this, if all of this is in it. */
  <T> T done(T made) {
    for (int i = 0; i < values.length; i++) {
      boolean seen = i < Long.SIZE && (used & 1L << i) != 0;
      if (!seen && values[i].tag != NONE && tag != LIST) {
        throw new Unmodelled(name + '.' + (keys.length == 0 ? Integer.toString(i) : keys[i]));
      }
    }
    return made;
  }

  Unmodelled unknown() {
    return new Unmodelled(tag >= WORD ? name : "a value of tag " + tag);
  }
}
