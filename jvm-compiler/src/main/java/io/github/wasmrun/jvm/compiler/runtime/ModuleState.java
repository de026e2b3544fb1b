package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.jvm.internal.storage.FlatMemory;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import org.jspecify.annotations.Nullable;

/**
 * An instance, as its code has it. The generated subclass of a module has the globals that nobody
 * else can have as fields, and the objects of the others that change.
 */
public abstract class ModuleState {
  private static final byte[] NO_BYTES = {};
  private static final Object[] NO_OBJECTS = {};

  /** The first memory, if it is not shared. */
  public FlatMemory flat0;

  /** The first memory; not used if there is none. */
  public LinearMemory memory0;

  /** The first table; not used if there is none. */
  public TableStorage table0;

  public LinearMemory[] memories;
  public TableStorage[] tables;

  /** The globals that are objects of their own, by their indexes. */
  public GlobalCell[] globals;

  /** References to functions, by their indexes; those of own functions are made when asked for. */
  public @Nullable Func[] functions;

  /** The identities of the tags. */
  public Object[] tags;

  /** The segments; empty after they are dropped. */
  public byte[][] data;

  public @Nullable Object[][] elements;

  /** The call that a function has left, see {@link Tails}; else null. */
  @Nullable Func tailCallee;

  long[] tailNumbers;
  @Nullable Object[] tailReferences;

  private CodeSource code;
  private Object owner;

  /** For generated classes; {@link #start} sets everything else. */
  protected ModuleState() {}

  /** Gives the instance its parts; the arrays are filled by the caller. */
  public final void start(
      CodeSource source,
      Object instance,
      LinearMemory[] ownMemories,
      TableStorage[] ownTables,
      GlobalCell[] ownGlobals,
      @Nullable Func[] ownFunctions,
      Object[] ownTags) {
    code = source;
    owner = instance;
    memories = ownMemories;
    tables = ownTables;
    globals = ownGlobals;
    functions = ownFunctions;
    tags = ownTags;
    for (int i = 0; i < ownGlobals.length; i++) {
      if (ownGlobals[i] != null) {
        setGlobal(i, ownGlobals[i]);
      }
    }
    if (ownMemories.length > 0) {
      memory0 = ownMemories[0];
      flat0 = memory0 instanceof FlatMemory flat ? flat : null;
    }
    if (ownTables.length > 0) {
      table0 = ownTables[0];
    }
  }

  /**
   * Sets the field of a global: to the value that is in the field of {@code value} for its type, or
   * to {@code value} if others may have the global, too.
   */
  public abstract void setGlobal(int index, GlobalCell value);

  /** What the engine has for the instance. */
  public final Object owner() {
    return owner;
  }

  /** Where the code comes from. */
  public final CodeSource code() {
    return code;
  }

  /** The reference to function {@code index}, always the same. */
  public final Func function(int index) {
    Func known = functions[index];
    return known != null ? known : makeFunction(index);
  }

  private synchronized Func makeFunction(int index) {
    Func known = functions[index];
    if (known == null) {
      known = new Func(code.functionType(index), this, index);
      functions[index] = known;
    }
    return known;
  }

  final Target newTarget(int index) {
    return code.newTarget(this, index);
  }

  final Target newSharedTarget(int index) {
    return code.newSharedTarget(function(index));
  }

  /** {@code ref.func}. */
  public static Func function(ModuleState state, int index) {
    return state.function(index);
  }

  /** A type of the module. */
  public static RuntimeType type(ModuleState state, int index) {
    return state.code.type(index);
  }

  /** {@code data.drop}. */
  public static void dropData(ModuleState state, int segment) {
    state.data[segment] = NO_BYTES;
  }

  /** {@code elem.drop}. */
  public static void dropElements(ModuleState state, int segment) {
    state.elements[segment] = NO_OBJECTS;
  }

  /** {@code ref.as_non_null}. */
  public static Object nonNull(@Nullable Object reference) {
    if (reference == null) {
      throw Trap.nullReference();
    }
    return reference;
  }

  /** {@code ref.is_null}. */
  public static int isNull(@Nullable Object reference) {
    return reference == null ? 1 : 0;
  }
}
