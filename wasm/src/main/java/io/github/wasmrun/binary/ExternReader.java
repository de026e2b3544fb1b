package io.github.wasmrun.binary;

import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import java.util.OptionalLong;

/** Reads the types of externals, each with the checks of its limits. */
public final class ExternReader {
  /** The flag of limits with a maximum. */
  public static final int HAS_MAXIMUM = 1;

  private static final int SHARED = 2;

  /** The flag of limits for 64-bit addresses or indexes. */
  public static final int I64 = 4;

  private ExternReader() {}

  /** Reads the type of a function. */
  public static DefinedType function(ModuleBuilder module) {
    int at = module.in.position();
    return module.functionType(module.in.u32(), at);
  }

  /** Reads the type of a table. */
  public static TableType table(ModuleBuilder module) {
    ValType element = TypeReader.refType(module);
    int at = module.in.position();
    module.limitOffset = at;
    int flags = flags(module, HAS_MAXIMUM | I64);
    long minimum = module.in.u64();
    OptionalLong maximum = maximum(module, flags);
    boolean table64 = (flags & I64) != 0;
    checkOrder(module, minimum, maximum, at);
    if (!table64 && (isOver(minimum, 0xFFFFFFFFL) || isOver(maximum, 0xFFFFFFFFL))) {
      module.problems.invalid("table size must be at most 2^32-1", at);
    }
    return new TableType(element, minimum, maximum, table64);
  }

  /** Reads the type of a memory. */
  public static MemoryType memory(ModuleBuilder module) {
    int at = module.in.position();
    module.limitOffset = at;
    int flags = flags(module, HAS_MAXIMUM | SHARED | I64);
    long minimum = module.in.u64();
    OptionalLong maximum = maximum(module, flags);
    boolean shared = (flags & SHARED) != 0;
    boolean memory64 = (flags & I64) != 0;
    checkOrder(module, minimum, maximum, at);
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

  /** Reads the type of a global. */
  public static GlobalType global(ModuleBuilder module) {
    ValType type = TypeReader.valType(module);
    return new GlobalType(type, TypeReader.mutability(module));
  }

  /** Reads the type of a tag. */
  public static TagType tag(ModuleBuilder module) {
    int at = module.in.position();
    if (module.in.u8() != 0) {
      throw module.in.malformed("malformed tag attribute", at);
    }
    at = module.in.position();
    DefinedType defined = function(module);
    module.tagTypes.add(defined);
    FuncType type = (FuncType) defined.composite();
    if (!type.results().isEmpty()) {
      module.problems.invalid("non-empty tag result type", at);
    }
    return new TagType(type);
  }

  private static int flags(ModuleBuilder module, int allowed) {
    int at = module.in.position();
    int flags = module.in.u8();
    if ((flags & ~allowed) != 0) {
      throw module.in.malformed("malformed limits flags", at);
    }
    return flags;
  }

  private static OptionalLong maximum(ModuleBuilder module, int flags) {
    return (flags & HAS_MAXIMUM) != 0 ? OptionalLong.of(module.in.u64()) : OptionalLong.empty();
  }

  private static void checkOrder(ModuleBuilder module, long minimum, OptionalLong maximum, int at) {
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
