package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleBuilder;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.TypeReader;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.List;

/** The module around a function's code: reads indexes and gives what they name. */
final class CodeContext {
  private static final int HAS_MEMORY_INDEX = 0x40;

  final ModuleInfo info;
  final ByteReader in;
  final CodeStack stack;
  private final ModuleBuilder module;

  CodeContext(ModuleInfo info, Problems problems) {
    this.info = info;
    module = new ModuleBuilder(info.bytes(), problems);
    module.types.addAll(info.types());
    in = module.in;
    stack = new CodeStack(in, problems);
  }

  /** Reads a value type. */
  ValType valType() {
    return TypeReader.valType(module);
  }

  /** A reference to the heap type that follows. */
  ValType reference(boolean nullable) {
    return TypeReader.reference(module, nullable);
  }

  /** A reference to a type of the module. */
  ValType reference(boolean nullable, DefinedType type) {
    return TypeReader.reference(module, nullable, type);
  }

  /** Reads an index into {@code space} and gives what is there. */
  <T> T member(String what, List<T> space) {
    int index = in.u32();
    if (index < 0 || index >= space.size()) {
      stack.invalid("unknown " + what + " " + ByteReader.unsigned(index));
    }
    return space.get(index);
  }

  /** The type with the index that follows, of one kind of composite types. */
  private DefinedType type(Class<? extends CompositeType> kind, String what) {
    DefinedType type = member("type", info.types());
    if (!kind.isInstance(type.composite())) {
      stack.mismatch("type " + type.typeIndex() + " is no " + what + " type");
    }
    return type;
  }

  DefinedType functionType() {
    return type(FuncType.class, "function");
  }

  DefinedType structType() {
    return type(StructType.class, "structure");
  }

  DefinedType arrayType() {
    return type(ArrayType.class, "array");
  }

  TableType table() {
    return member("table", info.tables());
  }

  MemoryType memory() {
    return member("memory", info.memories());
  }

  static ValType address(MemoryType memory) {
    return memory.memory64() ? ValType.I64 : ValType.I32;
  }

  static ValType address(TableType table) {
    return table.table64() ? ValType.I64 : ValType.I32;
  }

  /** The type of the element segment that follows. */
  ValType elementType() {
    return member("elem segment", info.elementTypes());
  }

  /** Reads the index of a data segment. */
  void dataSegment() {
    int index = in.u32();
    if (info.dataCount() < 0) {
      stack.invalid("data count section required");
    }
    if (index < 0 || index >= info.dataCount()) {
      stack.invalid("unknown data segment " + ByteReader.unsigned(index));
    }
  }

  /**
   * Reads where a memory is accessed; gives the type of its addresses.
   *
   * @param log2 the binary logarithm of the bytes that are accessed
   * @param exact whether the alignment must be that, as for atomic accesses
   */
  ValType access(int log2, boolean exact) {
    int flags = in.u32();
    if (flags < 0 || flags >= 2 * HAS_MEMORY_INDEX) {
      throw in.malformed("malformed memop flags", in.position());
    }
    int index = flags >= HAS_MEMORY_INDEX ? in.u32() : 0;
    int align = flags & HAS_MEMORY_INDEX - 1;
    if (index < 0 || index >= info.memories().size()) {
      stack.invalid("unknown memory " + ByteReader.unsigned(index));
    }
    MemoryType memory = info.memories().get(index);
    if (align > log2 || exact && align < log2) {
      stack.invalid(
          exact ? "atomic alignment must be natural" : "alignment must not be larger than natural");
    }
    if (in.u64() >>> 32 != 0 && !memory.memory64()) {
      stack.invalid("offset out of range");
    }
    return address(memory);
  }
}
