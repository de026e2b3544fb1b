package io.github.wasmrun.spi;

import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;

/** Reads the sections of element and data segments. */
final class Segments {
  private static final ValType FUNC = ValType.ref(false, HeapType.FUNC);

  // The bits of an element segment's flags.
  private static final int NOT_ACTIVE = 1;
  private static final int EXPLICIT = 2;
  private static final int EXPRESSIONS = 4;

  private final ByteReader in;
  private final ModuleBuilder module;
  private final TypeReader types;
  private final ConstExpressions expressions;

  Segments(ByteReader in, ModuleBuilder module, TypeReader types, ConstExpressions expressions) {
    this.in = in;
    this.module = module;
    this.types = types;
    this.expressions = expressions;
  }

  void elements() {
    int count = in.count("element segments", CommonLimits.ELEMENT_SEGMENTS);
    for (int i = 0; i < count; i++) {
      elementSegment();
    }
  }

  private void elementSegment() {
    int at = in.position();
    int flags = in.u32();
    if ((flags & ~7) != 0) {
      throw in.malformed("malformed elements segment kind", at);
    }
    TableType table = null;
    if ((flags & NOT_ACTIVE) == 0) {
      at = in.position();
      int index = (flags & EXPLICIT) != 0 ? in.u32() : 0;
      if (module.isKnown("table", module.tables, index, at)) {
        table = module.tables.get(index);
      }
      expressions.check(table != null && table.table64() ? ValType.I64 : ValType.I32);
    }
    at = in.position();
    ValType type = elementType(flags);
    if (table != null && !type.isSubtypeOf(table.element())) {
      module.problems.invalid(
          "type mismatch: elements of " + type + " for a table of " + table.element(), at);
    }
    int count = in.count("elements", CommonLimits.SEGMENT_ELEMENTS);
    for (int i = 0; i < count; i++) {
      if ((flags & EXPRESSIONS) != 0) {
        expressions.check(type);
      } else {
        at = in.position();
        module.isKnown("function", module.functions, in.u32(), at);
      }
    }
  }

  private ValType elementType(int flags) {
    if ((flags & (NOT_ACTIVE | EXPLICIT)) == 0) {
      return (flags & EXPRESSIONS) != 0 ? ValType.FUNCREF : FUNC;
    }
    if ((flags & EXPRESSIONS) != 0) {
      return types.refType();
    }
    int at = in.position();
    if (in.u8() != 0) {
      throw in.malformed("malformed element kind", at);
    }
    return FUNC;
  }

  /**
   * Reads the data section.
   *
   * @return the number of segments
   */
  int data() {
    int count = in.count("data segments", CommonLimits.DATA_SEGMENTS);
    for (int i = 0; i < count; i++) {
      int at = in.position();
      int flags = in.u32();
      if (flags < 0 || flags > 2) {
        throw in.malformed("malformed data segment kind", at);
      }
      if (flags != 1) {
        at = in.position();
        int index = flags == 2 ? in.u32() : 0;
        boolean memory64 =
            module.isKnown("memory", module.memories, index, at)
                && module.memories.get(index).memory64();
        expressions.check(memory64 ? ValType.I64 : ValType.I32);
      }
      in.skip(in.length());
    }
    return count;
  }
}
