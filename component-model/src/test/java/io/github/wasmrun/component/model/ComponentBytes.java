package io.github.wasmrun.component.model;

import io.github.wasmrun.binary.WasmBytes;

/** Bytes of components for tests. */
public final class ComponentBytes {
  private ComponentBytes() {}

  /** The start of a component. */
  public static WasmBytes component() {
    return new WasmBytes().u8s(0, 'a', 's', 'm', 0x0D, 0, 1, 0);
  }

  /** Adds a section with these definitions. */
  public static WasmBytes section(WasmBytes component, int id, WasmBytes... definitions) {
    WasmBytes contents = new WasmBytes().u32(definitions.length);
    for (WasmBytes definition : definitions) {
      contents.all(definition);
    }
    return component.section(id, contents);
  }

  /** Bytes of numbers below 256. */
  public static WasmBytes bytes(int... values) {
    return new WasmBytes().u8s(values);
  }

  /** Types: the first is {@code u8}, each other one a list of the one before. */
  public static byte[] nestedLists(int depth) {
    WasmBytes types = new WasmBytes().u32(depth).u8(0x7D);
    for (int i = 1; i < depth; i++) {
      types.u8(0x70).s64(i - 1);
    }
    return component().section(7, types).toArray();
  }

  /** Components in each other. */
  public static byte[] nestedComponents(int depth) {
    WasmBytes inner = component();
    for (int i = 1; i < depth; i++) {
      inner = component().section(4, inner);
    }
    return inner.toArray();
  }

  /** Component types in each other, in one definition. */
  public static byte[] nestedTypes(int depth) {
    WasmBytes type = bytes(0x41, 0);
    for (int i = 1; i < depth; i++) {
      type = bytes(0x41, 1, 1).all(type);
    }
    return section(component(), 7, type).toArray();
  }
}
