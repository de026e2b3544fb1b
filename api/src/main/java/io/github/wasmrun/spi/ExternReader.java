package io.github.wasmrun.spi;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.OptionalLong;

/** Reads the types of externals, each with the checks of its limits. */
final class ExternReader {
  static final int HAS_MAXIMUM = 1;
  private static final int SHARED = 2;
  private static final int I64 = 4;

  private final ByteReader in;
  private final TypeReader types;
  private final ModuleBuilder module;
  private int limitOffset;

  ExternReader(ByteReader in, TypeReader types, ModuleBuilder module) {
    this.in = in;
    this.types = types;
    this.module = module;
  }

  DefinedType function() {
    int at = in.position();
    return module.functionType(in.u32(), at);
  }

  TableType table() {
    ValType element = types.refType();
    int at = in.position();
    limitOffset = at;
    int flags = flags(HAS_MAXIMUM | I64);
    long minimum = in.u64();
    OptionalLong maximum = maximum(flags);
    boolean table64 = (flags & I64) != 0;
    checkOrder(minimum, maximum, at);
    if (!table64 && (isOver(minimum, 0xFFFFFFFFL) || isOver(maximum, 0xFFFFFFFFL))) {
      module.problems.invalid("table size must be at most 2^32-1", at);
    }
    return new TableType(element, minimum, maximum, table64);
  }

  MemoryType memory() {
    int at = in.position();
    limitOffset = at;
    int flags = flags(HAS_MAXIMUM | SHARED | I64);
    long minimum = in.u64();
    OptionalLong maximum = maximum(flags);
    boolean shared = (flags & SHARED) != 0;
    boolean memory64 = (flags & I64) != 0;
    checkOrder(minimum, maximum, at);
    long most = memory64 ? 1L << 48 : 65536;
    if (isOver(minimum, most) || isOver(maximum, most)) {
      module.problems.invalid(
          "memory size must be at most " + (memory64 ? "2^48 pages" : "65536 pages (4GiB)"), at);
    }
    if (shared && maximum.isEmpty()) {
      module.problems.invalid("shared memory must have maximum", at);
    }
    return new MemoryType(minimum, maximum, shared, memory64);
  }

  /** Where the limits of the table or memory that was read last start. */
  int limitOffset() {
    return limitOffset;
  }

  GlobalType global() {
    ValType type = types.valType();
    return new GlobalType(type, types.mutability());
  }

  TagType tag() {
    int at = in.position();
    if (in.u8() != 0) {
      throw in.malformed("malformed tag attribute", at);
    }
    at = in.position();
    DefinedType defined = function();
    module.tagTypes.add(defined);
    FuncType type = (FuncType) defined.composite();
    if (!type.results().isEmpty()) {
      module.problems.invalid("non-empty tag result type", at);
    }
    return new TagType(type);
  }

  private int flags(int allowed) {
    int at = in.position();
    int flags = in.u8();
    if ((flags & ~allowed) != 0) {
      throw in.malformed("malformed limits flags", at);
    }
    return flags;
  }

  private OptionalLong maximum(int flags) {
    return (flags & HAS_MAXIMUM) != 0 ? OptionalLong.of(in.u64()) : OptionalLong.empty();
  }

  private void checkOrder(long minimum, OptionalLong maximum, int at) {
    if (maximum.isPresent() && isOver(minimum, maximum.getAsLong())) {
      module.problems.invalid("size minimum must not be greater than maximum", at);
    }
  }

  private static boolean isOver(OptionalLong size, long most) {
    return size.isPresent() && isOver(size.getAsLong(), most);
  }

  private static boolean isOver(long size, long most) {
    return Long.compareUnsigned(size, most) > 0;
  }
}
