package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.jvm.internal.values.Utf8;
import java.io.ByteArrayOutputStream;

/** Writes modules for tests: one type, functions of that type exported as f0, f1, … */
public final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public Bytes add(int... bytes) {
    for (int b : bytes) {
      out.write(b);
    }
    return this;
  }

  public Bytes add(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public Bytes number(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  public Bytes section(int id, Bytes contents) {
    return add(id).number(contents.out.size()).add(contents.toArray());
  }

  public byte[] toArray() {
    return out.toByteArray();
  }

  /**
   * A module with functions of one type.
   *
   * @param type the type without 0x60, as in the type section
   * @param bodies the code of each function, without locals and end
   */
  public static byte[] functions(int[] type, byte[]... bodies) {
    return functions(type, new Bytes(), bodies);
  }

  /** The same with sections between the functions' types and the exports, a memory for example. */
  public static byte[] functions(int[] type, Bytes between, byte[]... bodies) {
    Bytes functions = new Bytes().number(bodies.length);
    Bytes exports = new Bytes().number(bodies.length);
    Bytes code = new Bytes().number(bodies.length);
    for (int i = 0; i < bodies.length; i++) {
      functions.add(0);
      byte[] name = Utf8.encode("f" + i);
      exports.number(name.length).add(name).add(0).number(i);
      code.number(bodies[i].length + 2).add(0).add(bodies[i]).add(0x0B);
    }
    return new Bytes()
        .add(0, 'a', 's', 'm', 1, 0, 0, 0)
        .section(1, new Bytes().add(1, 0x60).add(type))
        .section(3, functions)
        .add(between.toArray())
        .section(7, exports)
        .section(10, code)
        .toArray();
  }

  public static byte[] of(int... bytes) {
    return new Bytes().add(bytes).toArray();
  }
}
