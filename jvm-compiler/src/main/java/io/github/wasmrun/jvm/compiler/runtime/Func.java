package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import org.jspecify.annotations.Nullable;

/** A function reference, as guests have it. */
public final class Func {
  private final RuntimeType type;
  private final @Nullable ModuleState state;
  private final int index;
  private volatile @Nullable Target target;

  /** What the host has for this function; set by the engine. */
  private volatile @Nullable Object host;

  private Func(RuntimeType type, @Nullable ModuleState state, int index, @Nullable Target target) {
    this.type = type;
    this.state = state;
    this.index = index;
    this.target = target;
  }

  /** A function of an instance. */
  Func(RuntimeType type, ModuleState state, int index) {
    this(type, state, index, null);
  }

  /** A function of the host. */
  public Func(RuntimeType type, Target target) {
    this(type, null, -1, target);
  }

  public RuntimeType type() {
    return type;
  }

  /** The instance that the function belongs to; null for one of the host. */
  public @Nullable ModuleState state() {
    return state;
  }

  /** The index of a function of an instance. */
  public int index() {
    return index;
  }

  public @Nullable Object host() {
    return host;
  }

  public void setHost(Object value) {
    host = value;
  }

  /** What calls the function; made at the first call. */
  public Target target() {
    Target known = target;
    return known != null ? known : makeTarget();
  }

  private Target makeTarget() {
    ModuleState owner = state;
    if (owner == null) {
      throw new IllegalStateException();
    }
    Target made = owner.newTarget(index);
    target = made;
    return made;
  }

  /** The function that {@code call_indirect} calls. */
  public static Func of(int index, TableStorage table, RuntimeType expected) {
    Object[] elements = table.elements;
    if (index < 0 || index >= elements.length) {
      throw Trap.table();
    }
    Func function = (Func) elements[index];
    if (function == null || function.type != expected && !function.type.isSubtypeOf(expected)) {
      throw new Trap(TrapCode.BAD_INDIRECT_CALL);
    }
    return function;
  }

  /** The function that {@code call_ref} calls. */
  public static Func of(@Nullable Object reference) {
    if (reference == null) {
      throw Trap.nullReference();
    }
    return (Func) reference;
  }
}
