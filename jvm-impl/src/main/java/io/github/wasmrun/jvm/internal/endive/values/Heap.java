package io.github.wasmrun.jvm.internal.endive.values;

import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.jvm.internal.values.Kind;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.ValType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.WasmArray;
import run.endive.runtime.WasmException;
import run.endive.runtime.WasmGcRef;
import run.endive.runtime.WasmI31Ref;
import run.endive.runtime.WasmStruct;

/**
 * The structures and arrays of one instance, and which of others it may be given.
 *
 * <p>Endive's objects know the index of their type, but not the module that the index is for, and
 * hold functions as indexes too. An instance that looked into an object of another module would
 * take its parts for something else. So it gets objects only from itself and from modules with the
 * same types, unless it looks into none: for all others there is {@link
 * UnsupportedFeatureException}, at each way in.
 */
public final class Heap {
  private final String engine;
  private final List<DefinedType> types;
  private final boolean opaque;
  private final boolean functionFields;

  /** The owner that was compared last, and whether its types are the same. */
  private @Nullable Heap compared;

  private boolean same;

  /**
   * The heap of a new instance.
   *
   * @param engine the engine's name
   * @param types the types of the module
   * @param opaque whether the module neither makes objects nor looks into any
   */
  public Heap(String engine, List<DefinedType> types, boolean opaque) {
    this.engine = engine;
    this.types = types;
    this.opaque = opaque;
    this.functionFields = types.stream().anyMatch(type -> hasFunctions(type.composite()));
  }

  private static boolean hasFunctions(CompositeType type) {
    if (type instanceof StructType struct) {
      return struct.fields().stream().anyMatch(Heap::isFunction);
    }
    return type instanceof ArrayType array && isFunction(array.element());
  }

  private static boolean isFunction(FieldType field) {
    return field.storage() instanceof ValType type && type.isRef() && Kind.of(type) == Kind.FUNC;
  }

  private static boolean isObject(@Nullable Object reference) {
    return reference instanceof WasmStruct || reference instanceof WasmArray;
  }

  /** The host's object for a reference that the instance gives away. */
  public @Nullable Object toHost(@Nullable Object reference) {
    return toHost(reference, ownerOf(reference));
  }

  /** The host's object for a reference and what {@link #ownerOf} gave for it. */
  public static @Nullable Object toHost(@Nullable Object reference, @Nullable Heap owner) {
    if (owner != null && reference != null) {
      HeapOwners.set(reference, owner);
    }
    return reference instanceof WasmI31Ref number ? (Object) (number.value() << 1 >> 1) : reference;
  }

  /** Whose object a reference is that the instance gives away; null for all but objects. */
  public @Nullable Heap ownerOf(@Nullable Object reference) {
    if (reference == null || !isObject(reference)) {
      return null;
    }
    return opaque ? HeapOwners.get(reference) : this;
  }

  /** Whose object a reference of the host is; null for all but objects. */
  public static @Nullable Heap ownerOfHosts(@Nullable Object reference) {
    return reference != null && isObject(reference) ? HeapOwners.get(reference) : null;
  }

  /**
   * Lets a reference in.
   *
   * @param owner whose object it is, if it is one
   * @throws UnsupportedFeatureException if it is an object that the instance may not have
   */
  public @Nullable Object taken(@Nullable Object reference, @Nullable Heap owner) {
    if (owner == this || reference == null || !isObject(reference)) {
      return reference;
    }
    if (opaque && owner != null) {
      HeapOwners.set(reference, owner);
      return reference;
    }
    if (owner == null || functionFields || !hasTypesOf(owner)) {
      throw refusal("a structure or array of a module with other types");
    }
    return reference;
  }

  /** What is thrown when the instance cannot have {@code what}. */
  public UnsupportedFeatureException refusal(String what) {
    return new UnsupportedFeatureException(Feature.GC, engine, what, null);
  }

  private boolean hasTypesOf(Heap owner) {
    if (compared != owner) {
      same = types == owner.types || types.equals(owner.types);
      compared = owner;
    }
    return same;
  }

  /** Lets a reference of the host in, see {@link #toGuest(String, ValType, Object)}. */
  public @Nullable Object taken(String what, ValType type, @Nullable Object reference) {
    return taken(toGuest(what, type, reference), ownerOfHosts(reference));
  }

  /**
   * Endive's object for a reference of the host: a small integer is an {@code Integer} there.
   *
   * @param what names the value in the text of an error
   * @throws IllegalArgumentException if it is of another type
   */
  public static @Nullable Object toGuest(String what, ValType type, @Nullable Object reference) {
    if (reference == null) {
      return null;
    }
    HeapType wanted = type.heapType();
    if (!isOfType(wanted, reference)) {
      throw Checks.mismatch(what, type, reference);
    }
    return reference instanceof Integer number && wanted != HeapType.EXTERN
        ? new WasmI31Ref(number)
        : reference;
  }

  /** Whether a reference of the host may be used where a {@code wanted} is expected. */
  public static boolean isOfType(HeapType wanted, Object reference) {
    if (wanted == HeapType.EXTERN || wanted == HeapType.ANY) {
      return true;
    }
    if (reference instanceof WasmException) {
      return wanted == HeapType.EXN;
    }
    if (reference instanceof WasmI31Ref || isSmall(reference)) {
      return wanted == HeapType.I31 || wanted == HeapType.EQ;
    }
    Heap owner = ownerOfHosts(reference);
    if (owner == null) {
      return false;
    }
    DefinedType actual = owner.types.get(((WasmGcRef) reference).typeIdx());
    if (wanted.definedType().isPresent()) {
      return actual.isSubtypeOf(wanted.definedType().get());
    }
    CompositeType composite = actual.composite();
    return wanted == HeapType.EQ
        || wanted == HeapType.STRUCT && composite instanceof StructType
        || wanted == HeapType.ARRAY && composite instanceof ArrayType;
  }

  /** Whether it is an integer of 31 bits. */
  private static boolean isSmall(Object reference) {
    return reference instanceof Integer number && number >= -(1 << 30) && number < 1 << 30;
  }
}
