package io.github.wasmrun.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.InstructionCursor;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.TypeReader;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The module around a function's code: gives what the indexes of an instruction name. */
final class CodeContext {
  /** Says with each mistake that it is in the code. */
  private static final class BodyProblems extends Problems {
    @Override
    public void invalid(String message, int offset) {
      throw malformed(message, offset);
    }

    @Override
    public ModuleException malformed(String message, int offset) {
      return new ModuleException("the code is not valid: " + message, offset);
    }
  }

  final ModuleInfo info;
  final ByteReader in;
  final InstructionCursor cursor;
  final CodeStack stack;
  final CodeLocals locals;
  private final Problems problems = new BodyProblems();

  /** For each defined type the references to it, each made once: not nullable and nullable. */
  private @Nullable ValType[] references = new ValType[0];

  CodeContext(ModuleInfo info) {
    this.info = info;
    in = new ByteReader(info.bytes(), problems);
    cursor = new InstructionCursor(in);
    stack = new CodeStack(cursor, problems);
    locals = new CodeLocals(stack);
  }

  ModuleException malformed(String message) {
    return problems.malformed(message, in.position());
  }

  // Types.

  /** The value type that the cursor has read. */
  ValType valType() {
    int code = cursor.typeCode();
    ValType type = TypeReader.valType(code);
    return type == null ? heapReference(TypeReader.isNullable(code)) : type;
  }

  /** A reference to the first heap type that the cursor has read. */
  ValType heapReference(boolean nullable) {
    return reference(nullable, cursor.heapCode(), cursor.heapIndex(), cursor.heapOffset());
  }

  /** A reference to the second heap type that the cursor has read. */
  ValType heapReference2(boolean nullable) {
    return reference(nullable, cursor.heapCode2(), cursor.heapIndex2(), cursor.heapOffset2());
  }

  private ValType reference(boolean nullable, int code, int index, int offset) {
    if (code != 0) {
      return TypeReader.reference(nullable, code);
    }
    if (index < 0 || index >= info.types().size()) {
      throw problems.malformed("unknown type " + ByteReader.unsigned(index), offset);
    }
    return reference(nullable, info.types().get(index));
  }

  /** A reference to a type of the module. */
  ValType reference(boolean nullable, DefinedType type) {
    if (references.length == 0) {
      references = new ValType[2 * info.types().size()];
    }
    int slot = type.typeIndex() * 2;
    ValType known = references[nullable ? slot + 1 : slot];
    if (known == null) {
      ValType twin = references[nullable ? slot : slot + 1];
      known = ValType.ref(nullable, twin == null ? HeapType.of(type) : twin.heapType());
      references[nullable ? slot + 1 : slot] = known;
    }
    return known;
  }

  /** The function type of the block that the cursor is at. */
  FuncType blockType() {
    switch (cursor.blockType()) {
      case InstructionCursor.BLOCK_EMPTY:
        return EMPTY;
      case InstructionCursor.BLOCK_RESULT:
        ValType result = valType();
        return result.isRef()
            ? new FuncType(List.of(), List.of(result))
            : RESULTS[result.kind().ordinal()];
      default:
        int index = cursor.index();
        DefinedType type = member("type", info.types(), index);
        if (!(type.composite() instanceof FuncType function)) {
          throw stack.invalid("type " + index + " is no function type");
        }
        return function;
    }
  }

  private static final FuncType EMPTY = FuncType.empty();
  private static final FuncType[] RESULTS = {
    result(ValType.I32),
    result(ValType.I64),
    result(ValType.F32),
    result(ValType.F64),
    result(ValType.V128)
  };

  private static FuncType result(ValType type) {
    return new FuncType(List.of(), List.of(type));
  }

  /** The type with an index, of one kind of composite types. */
  private DefinedType type(int index, Class<? extends CompositeType> kind, String what) {
    DefinedType type = member("type", info.types(), index);
    if (!kind.isInstance(type.composite())) {
      throw stack.mismatch("type " + type.typeIndex() + " is no " + what + " type");
    }
    return type;
  }

  DefinedType functionType() {
    return type(cursor.index(), FuncType.class, "function");
  }

  DefinedType structType() {
    return type(cursor.index(), StructType.class, "structure");
  }

  DefinedType arrayType(int index) {
    return type(index, ArrayType.class, "array");
  }

  // What else indexes name.

  /** What is at {@code index} of an index space. */
  <T> T member(String what, List<T> space, int index) {
    if (index < 0 || index >= space.size()) {
      throw stack.invalid("unknown " + what + " " + ByteReader.unsigned(index));
    }
    return space.get(index);
  }

  DefinedType function(int index) {
    return member("function", info.functions(), index);
  }

  FuncType tag(int index) {
    TagType tag = member("tag", info.tags(), index);
    return tag.type();
  }

  TableType table(int index) {
    return member("table", info.tables(), index);
  }

  MemoryType memory(int index) {
    return member("memory", info.memories(), index);
  }

  static ValType address(MemoryType memory) {
    return memory.memory64() ? ValType.I64 : ValType.I32;
  }

  static ValType address(TableType table) {
    return table.table64() ? ValType.I64 : ValType.I32;
  }

  /** The type of the elements of a segment. */
  ValType elementType(int index) {
    return member("elem segment", info.elementTypes(), index);
  }

  /** Checks the index of a data segment. */
  void dataSegment(int index) {
    if (info.dataCount() < 0) {
      throw stack.invalid("data count section required");
    }
    if (index < 0 || index >= info.dataCount()) {
      throw stack.invalid("unknown data segment " + ByteReader.unsigned(index));
    }
  }

  /**
   * Checks where a memory is accessed.
   *
   * @param log2 the binary logarithm of the bytes that are accessed
   * @param exact whether the alignment must be that, as for atomic accesses
   * @return the memory
   */
  MemoryType access(int log2, boolean exact) {
    MemoryType memory = memory(cursor.index());
    int align = cursor.align();
    if (align > log2 || exact && align < log2) {
      throw stack.invalid(
          exact ? "atomic alignment must be natural" : "alignment must not be larger than natural");
    }
    if (cursor.offset() >>> 32 != 0 && !memory.memory64()) {
      throw stack.invalid("offset out of range");
    }
    return memory;
  }
}
