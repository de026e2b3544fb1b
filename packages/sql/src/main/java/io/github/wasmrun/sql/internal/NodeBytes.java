package io.github.wasmrun.sql.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads values of the guest's bytes; the guest's {@code tree.rs} says in what form they are. */
final class NodeBytes {
  private static final String[] NO_KEYS = {};

  private final byte[] bytes;
  private final List<String> names = new ArrayList<>();
  private int at;

  /** Keys and values of the structs that are being read, one after the other. */
  private String[] keys = new String[64];

  private Node[] values = new Node[64];
  private int count;

  private NodeBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static Node read(byte[] bytes) {
    NodeBytes reader = new NodeBytes(bytes);
    Node node = reader.value();
    if (reader.at != bytes.length) {
      throw malformed();
    }
    return node;
  }

  private static IllegalStateException malformed() {
    return new IllegalStateException("the guest has written a malformed tree");
  }

  private int next() {
    if (at >= bytes.length) {
      throw malformed();
    }
    return bytes[at++] & 0xff;
  }

  private long number() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int part = next();
      value |= (part & 0x7fL) << shift;
      if (part < 0x80) {
        return value;
      }
    }
    throw malformed();
  }

  /** A number of bytes or values, each of which takes one byte at least. */
  private int length() {
    long value = number();
    if (value < 0 || value > bytes.length - at) {
      throw malformed();
    }
    return (int) value;
  }

  private String text() {
    int length = length();
    char[] ascii = new char[length];
    for (int i = 0; i < length; i++) {
      byte b = bytes[at + i];
      if (b < 0) {
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
      }
      ascii[i] = (char) b;
    }
    at += length;
    return new String(ascii);
  }

  private String name(long index) {
    if (index == names.size()) {
      names.add(text());
    } else if (index < 0 || index > names.size()) {
      throw malformed();
    }
    return names.get((int) index);
  }

  private Node[] list(int length) {
    Node[] list = new Node[length];
    for (int i = 0; i < length; i++) {
      list[i] = value();
    }
    return list;
  }

  private Node struct(int tag, String name) {
    int start = count;
    for (long key = number(); key != 0; key = number()) {
      String field = name(key - 1);
      Node value = value();
      if (count == values.length) {
        keys = Arrays.copyOf(keys, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      keys[count] = field;
      values[count++] = value;
    }
    Node node =
        Node.fields(
            tag,
            name,
            Arrays.copyOfRange(keys, start, count),
            Arrays.copyOfRange(values, start, count));
    count = start;
    return node;
  }

  private Node value() {
    int tag = next();
    switch (tag) {
      case Node.NONE:
      case Node.FALSE:
      case Node.TRUE:
        return Node.simple(tag);
      case Node.POSITIVE:
        return Node.number(tag, number());
      case Node.NEGATIVE:
        return Node.number(tag, ~number());
      case Node.TEXT:
        return Node.text(text());
      case Node.LIST:
        return Node.values(tag, "", list(length()));
      case Node.STRUCT:
        return struct(tag, "");
      case Node.WORD:
        return Node.fields(tag, name(number()), NO_KEYS, new Node[0]);
      case Node.ONE:
        return Node.values(tag, name(number()), list(1));
      case Node.SEVERAL:
        {
          String name = name(number());
          return Node.values(tag, name, list(length()));
        }
      case Node.FIELDS:
        return struct(tag, name(number()));
      default:
        throw malformed();
    }
  }
}
