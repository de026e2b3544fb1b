package io.github.wasmrun.binary;

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

  private Segments() {}

  static void elements(ModuleBuilder module) {
    int count = module.in.count("element segments", CommonLimits.ELEMENT_SEGMENTS);
    for (int i = 0; i < count; i++) {
      elementSegment(module);
    }
  }

  private static void elementSegment(ModuleBuilder module) {
    int at = module.in.position();
    int flags = module.in.u32();
    if ((flags & ~7) != 0) {
      throw module.in.malformed("malformed elements segment kind", at);
    }
    TableType table = null;
    if ((flags & NOT_ACTIVE) == 0) {
      at = module.in.position();
      int index = (flags & EXPLICIT) != 0 ? module.in.u32() : 0;
      if (module.isKnown("table", module.tables, index, at)) {
        table = module.tables.get(index);
      }
      module.expressions.check(table != null && table.table64() ? ValType.I64 : ValType.I32);
    }
    at = module.in.position();
    ValType type = elementType(module, flags);
    module.elementTypes.add(type);
    if (table != null && !type.isSubtypeOf(table.element())) {
      module.problems.invalid(
          "type mismatch: elements of " + type + " for a table of " + table.element(), at);
    }
    int count = module.in.count("elements", CommonLimits.SEGMENT_ELEMENTS);
    for (int i = 0; i < count; i++) {
      if ((flags & EXPRESSIONS) != 0) {
        module.expressions.check(type);
      } else {
        at = module.in.position();
        int function = module.in.u32();
        if (module.isKnown("function", module.functions, function, at)) {
          module.declare(function);
        }
      }
    }
  }

  private static ValType elementType(ModuleBuilder module, int flags) {
    if ((flags & (NOT_ACTIVE | EXPLICIT)) == 0) {
      return (flags & EXPRESSIONS) != 0 ? ValType.FUNCREF : FUNC;
    }
    if ((flags & EXPRESSIONS) != 0) {
      return TypeReader.refType(module);
    }
    int at = module.in.position();
    if (module.in.u8() != 0) {
      throw module.in.malformed("malformed element kind", at);
    }
    return FUNC;
  }

  /**
   * Reads the data section.
   *
   * @return the number of segments
   */
  static int data(ModuleBuilder module) {
    int count = module.in.count("data segments", CommonLimits.DATA_SEGMENTS);
    for (int i = 0; i < count; i++) {
      int at = module.in.position();
      int flags = module.in.u32();
      if (flags < 0 || flags > 2) {
        throw module.in.malformed("malformed data segment kind", at);
      }
      if (flags != 1) {
        at = module.in.position();
        int index = flags == 2 ? module.in.u32() : 0;
        boolean memory64 =
            module.isKnown("memory", module.memories, index, at)
                && module.memories.get(index).memory64();
        module.expressions.check(memory64 ? ValType.I64 : ValType.I32);
      }
      module.in.skip(module.in.length());
    }
    return count;
  }
}
