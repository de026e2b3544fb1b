package io.github.wasmrun.engine.check;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.spi.DefinedExtern;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what callers hand in, with the texts that are the same on every host. Written out by
 * hand, since TeaVM leaves out the checks of the Java language itself.
 */
public final class Checks {
  private Checks() {}

  /** What an access outside a memory throws; addresses are unsigned. */
  public static IndexOutOfBoundsException memoryBounds(long address, long length, long byteLength) {
    return new IndexOutOfBoundsException(
        "access of "
            + length
            + (length == 1 ? " byte" : " bytes")
            + " at address "
            + Long.toUnsignedString(address)
            + " is out of bounds: the memory has "
            + byteLength
            + " bytes");
  }

  /**
   * Throws {@link #memoryBounds} unless {@code length} bytes from {@code address} on lie in the
   * memory.
   */
  public static void memoryRange(long address, long length, long byteLength) {
    if (length < 0 || address < 0 || address > byteLength - length) {
      throw memoryBounds(address, length, byteLength);
    }
  }

  /**
   * Throws {@link IndexOutOfBoundsException} unless the range lies in an array of {@code
   * arrayLength} elements.
   */
  public static void arrayRange(int offset, int length, int arrayLength) {
    if (offset < 0 || length < 0 || offset > arrayLength - length) {
      throw new IndexOutOfBoundsException(
          length
              + " bytes from index "
              + offset
              + " on are out of bounds: the array has "
              + arrayLength);
    }
  }

  /**
   * Throws {@link IndexOutOfBoundsException} unless {@code length} elements from {@code index} on
   * lie in the table.
   */
  public static void tableRange(long index, long length, long size) {
    if (index < 0 || length < 0 || index > size - length) {
      throw new IndexOutOfBoundsException(
          (length == 1 ? "index " + index : length + " elements from index " + index + " on")
              + (length == 1 ? " is" : " are")
              + " out of bounds: the table has "
              + size
              + " elements");
    }
  }

  /**
   * The type of a memory that the host makes.
   *
   * @throws IllegalArgumentException if no module could define such a memory
   */
  public static void memoryType(MemoryType type) {
    Objects.requireNonNull(type, "type");
    limits(type.toString(), type.minPages(), type.maxPages());
    if (!type.memory64() && (isOver(type.minPages(), 65536) || isOver(type.maxPages(), 65536))) {
      throw new IllegalArgumentException(type + ": a memory has at most 65536 pages");
    }
    if (type.shared() && type.maxPages().isEmpty()) {
      throw new IllegalArgumentException(type + ": a shared memory needs a maximum");
    }
  }

  /**
   * The type of a table that the host makes.
   *
   * @throws IllegalArgumentException if no module could define such a table
   */
  public static void tableType(TableType type) {
    Objects.requireNonNull(type, "type");
    if (!type.element().isRef()) {
      throw new IllegalArgumentException(type + ": " + type.element() + " is no reference type");
    }
    limits(type.toString(), type.min(), type.max());
    if (!type.table64() && (isOver(type.min(), 0xFFFFFFFFL) || isOver(type.max(), 0xFFFFFFFFL))) {
      throw new IllegalArgumentException(type + ": a table has at most 4294967295 elements");
    }
  }

  private static void limits(String type, long minimum, OptionalLong maximum) {
    if (maximum.isPresent() && isOver(minimum, maximum.getAsLong())) {
      throw new IllegalArgumentException(type + ": the maximum is less than the minimum");
    }
  }

  private static boolean isOver(OptionalLong size, long most) {
    return size.isPresent() && isOver(size.getAsLong(), most);
  }

  private static boolean isOver(long size, long most) {
    return Long.compareUnsigned(size, most) > 0;
  }

  /** What a text without a zero byte behind it throws. */
  public static IndexOutOfBoundsException noZeroByte(long address, long byteLength) {
    return new IndexOutOfBoundsException(
        "no zero byte from address "
            + Long.toUnsignedString(address)
            + " on: the memory has "
            + byteLength
            + " bytes");
  }

  /**
   * What a module throws whose code the engine does not take; the rest of it is valid.
   *
   * @param byteOffset where, or -1 if the engine does not say
   */
  public static CompileException invalidCode(
      @Nullable String detail, long byteOffset, @Nullable Throwable cause) {
    return new CompileException("the code is not valid: " + detail, byteOffset, cause);
  }

  /** What several results of a host function throw that are not as many as its type says. */
  public static IllegalArgumentException resultCount(FuncType type, int count) {
    return new IllegalArgumentException(
        "a host function " + type.signature() + " gave " + count + " results");
  }

  /** A host function asks for an argument as {@code asked}, the word for a kind of values. */
  public static IllegalArgumentException hostArgument(FuncType type, int index, String asked) {
    return hostValue("argument", type, type.params(), index, asked);
  }

  /** A host function sets a result as {@code asked}, the word for a kind of values. */
  public static IllegalArgumentException hostResult(FuncType type, int index, String asked) {
    return hostValue("result", type, type.results(), index, asked);
  }

  private static IllegalArgumentException hostValue(
      String what, FuncType type, List<ValType> types, int index, String asked) {
    String problem =
        index < 0 || index >= types.size()
            ? "there is none"
            : "it is " + types.get(index).toString() + ", not " + asked;
    return new IllegalArgumentException(
        what + " " + index + " of a host function " + type.signature() + ": " + problem);
  }

  /** What asking for an export throws that is not there. */
  public static IllegalArgumentException noExport(String name, Collection<String> exports) {
    return new IllegalArgumentException("no export " + name + "; there are: " + names(exports));
  }

  /** What asking for an export of another kind throws. */
  public static IllegalArgumentException exportKind(String name, String kind, ExternType actual) {
    return new IllegalArgumentException("export " + name + " is no " + kind + ": " + actual);
  }

  /** Names for the text of an error, not too many. */
  public static String names(Collection<String> all) {
    StringBuilder names = new StringBuilder();
    int count = 0;
    for (String name : all) {
      if (count == 20) {
        return names.append(", … (").append(all.size()).append(" in all)").toString();
      }
      names.append(count++ == 0 ? "" : ", ").append(name);
    }
    return count == 0 ? "none" : names.toString();
  }

  /** What calls into a closed instance throw. */
  public static IllegalStateException closed() {
    return new IllegalStateException("the instance is closed");
  }

  /** What a change of a constant global throws. */
  public static IllegalStateException immutableGlobal() {
    return new IllegalStateException("the global is not mutable");
  }

  /** What a typed access to a global of another type throws. */
  public static IllegalStateException globalType(ValType actual, ValType wanted) {
    return new IllegalStateException("the global is of type " + actual + ", not " + wanted);
  }

  /**
   * The number of arguments of a call.
   *
   * @param function the function's name, or null
   */
  public static void argumentCount(@Nullable String function, FuncType type, int count) {
    if (count != type.params().size()) {
      throw new IllegalArgumentException(
          describe(function)
              + " takes "
              + type.params().size()
              + (type.params().size() == 1 ? " argument " : " arguments ")
              + type.signature()
              + ", got "
              + count);
    }
  }

  /**
   * One argument of a call, widened to the exact Java type of its parameter.
   *
   * @param function the function's name, or null
   * @throws IllegalArgumentException if it does not fit
   */
  public static @Nullable Object argument(
      @Nullable String function, FuncType type, int index, @Nullable Object value) {
    ValType expected = type.params().get(index);
    Object converted = convert(expected, value);
    if (converted == MISMATCH) {
      throw argumentType(function, type, index, value);
    }
    return converted;
  }

  /** The name of an argument at the start of an error's text. */
  public static String argumentName(@Nullable String function, int index) {
    return "argument " + index + " of " + describe(function);
  }

  /** What a value of another type throws. */
  public static IllegalArgumentException mismatch(
      String what, ValType expected, @Nullable Object value) {
    return new IllegalArgumentException(
        what + ": expected " + expected(expected) + ", got " + actual(value));
  }

  /** What a function of another engine throws where a value is handed in. */
  public static IllegalArgumentException foreignFunction(String what) {
    return new IllegalArgumentException(what + ": the function belongs to another engine");
  }

  /**
   * What an argument of another type throws.
   *
   * @param function the function's name, or null
   */
  public static IllegalArgumentException argumentType(
      @Nullable String function, FuncType type, int index, @Nullable Object value) {
    return mismatch(argumentName(function, index), type.params().get(index), value);
  }

  /**
   * A value for a global, a table or a result, widened to the exact Java type.
   *
   * @param what what the value is for, the start of the error's text
   * @throws IllegalArgumentException if it does not fit
   */
  public static @Nullable Object value(String what, ValType expected, @Nullable Object value) {
    Object converted = convert(expected, value);
    if (converted == MISMATCH) {
      throw mismatch(what, expected, value);
    }
    return converted;
  }

  private static final Object MISMATCH = new Object();

  private static @Nullable Object convert(ValType expected, @Nullable Object value) {
    switch (expected.kind()) {
      case I32:
        if (value instanceof Integer) {
          return value;
        }
        return value instanceof Short || value instanceof Byte
            ? (Object) ((Number) value).intValue()
            : MISMATCH;
      case I64:
        if (value instanceof Long) {
          return value;
        }
        return value instanceof Integer || value instanceof Short || value instanceof Byte
            ? (Object) ((Number) value).longValue()
            : MISMATCH;
      case F32:
        return value instanceof Float ? value : MISMATCH;
      case F64:
        if (value instanceof Double) {
          return value;
        }
        return value instanceof Float f ? (Object) (double) f : MISMATCH;
      case V128:
        return value instanceof V128 ? value : MISMATCH;
      default:
        return reference(expected, value) ? value : MISMATCH;
    }
  }

  private static boolean reference(ValType expected, @Nullable Object value) {
    if (value == null) {
      return expected.isNullable();
    }
    HeapType heap = expected.heapType();
    if (heap == HeapType.EXTERN || heap == HeapType.ANY) {
      return true;
    }
    if (heap.isSubtypeOf(HeapType.FUNC)) {
      return value instanceof WasmFunction function && fits(function, heap);
    }
    // Other references are handles of the engine, which checks them itself.
    return true;
  }

  private static boolean fits(WasmFunction function, HeapType heap) {
    if (heap == HeapType.FUNC) {
      return true;
    }
    DefinedType wanted = heap.definedType().orElse(null);
    if (wanted == null) {
      return false;
    }
    DefinedType actual = function instanceof DefinedExtern extern ? extern.definedType() : null;
    return actual != null
        ? actual.isSubtypeOf(wanted)
        : wanted.composite() instanceof FuncType type && function.type().isSubtypeOf(type);
  }

  private static String describe(@Nullable String function) {
    return function == null ? "the function" : "function " + function;
  }

  private static String expected(ValType type) {
    switch (type.kind()) {
      case I32:
        return "i32 (int)";
      case I64:
        return "i64 (long)";
      case F32:
        return "f32 (float)";
      case F64:
        return "f64 (double)";
      case V128:
        return "v128 (V128)";
      default:
        return type.heapType().isSubtypeOf(HeapType.FUNC)
            ? type + " (WasmFunction)"
            : type.toString();
    }
  }

  private static String actual(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Integer number) {
      return "int " + (int) number;
    }
    if (value instanceof Long number) {
      return "long " + (long) number;
    }
    // Without their values: TeaVM's code to write them would be a third of a small page.
    if (value instanceof Float) {
      return "a float";
    }
    if (value instanceof Double) {
      return "a double";
    }
    if (value instanceof String) {
      return "a String";
    }
    if (value instanceof Character) {
      return "a char";
    }
    if (value instanceof Boolean) {
      return "a boolean";
    }
    if (value instanceof WasmFunction function) {
      return function.type().toString();
    }
    return "another object";
  }
}
