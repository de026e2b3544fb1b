package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.TrapCode;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function reference, as guests have it.
 *
 * <p>Code that is made at run time calls it by its {@link #target}, whose classes all such modules
 * share. Code on the class path has classes of its own for that, so it and its host functions have
 * an {@link #ownTarget} besides; each kind can call the other through {@link Foreign}.
 */
public final class Func {
  private final RuntimeType type;
  private final @Nullable ModuleState state;
  private final int index;
  private volatile @Nullable Target target;

  /** What makes {@link #target} if there is an own one beside it; else null. */
  private final @Nullable Supplier<Target> shared;

  private volatile @Nullable Target own;

  /** What the host has for this function; set by the engine. */
  private volatile @Nullable Object host;

  /** A function of an instance. */
  Func(RuntimeType type, ModuleState state, int index) {
    this.type = type;
    this.state = state;
    this.index = index;
    shared = state.code().isOnClassPath() ? () -> state.newSharedTarget(index) : null;
  }

  /** A function of the host. */
  public Func(RuntimeType type, Target target) {
    this.type = type;
    this.target = target;
    state = null;
    index = -1;
    shared = null;
  }

  /** A function of the host for code on the class path. */
  public Func(RuntimeType type, Target own, Supplier<Target> shared) {
    this.type = type;
    this.own = own;
    this.shared = shared;
    state = null;
    index = -1;
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

  /** What calls the function from code that is made at run time; made at the first call. */
  public Target target() {
    Target known = target;
    return known != null ? known : makeTarget();
  }

  /** Whether {@link #improve} can be used. */
  public boolean isImprovable() {
    return state == null && shared == null;
  }

  /**
   * Has a function of the host called by another target from now on, which does the same sooner.
   *
   * @throws IllegalStateException if it is called by code on the class path, or no function of the
   *     host
   */
  public void improve(Target better) {
    if (!isImprovable()) {
      throw new IllegalStateException();
    }
    target = better;
  }

  private Target makeTarget() {
    Target made = shared != null ? shared.get() : newTarget();
    target = made;
    return made;
  }

  /** What calls the function without a detour; made at the first call. */
  public Target ownTarget() {
    if (shared == null) {
      return target();
    }
    Target known = own;
    if (known == null) {
      known = newTarget();
      own = known;
    }
    return known;
  }

  private Target newTarget() {
    ModuleState owner = state;
    if (owner == null) {
      throw new IllegalStateException();
    }
    return owner.newTarget(index);
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
