package io.github.wasmrun.jvm.internal.endive.guest;

import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import run.endive.runtime.Instance;
import run.endive.runtime.TableInstance;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableLimits;
import run.endive.wasm.types.ValType;
import run.endive.wasm.types.Value;

/**
 * For compiled guests: {@code call_ref} on functions of other instances.
 *
 * <p>Endive compiles {@code call_indirect} and {@code call_ref} to the same method; for the latter
 * the table's index is -1, and the place in the table is the reference.
 */
public final class CallRefs {
  private CallRefs() {}

  /** Whether the function is to be found through a table: also for references of ours. */
  public static boolean throughTable(int table, int place) {
    return table != -1 || FunctionRefs.isForeign(place);
  }

  /** The table to look into; for {@code call_ref} one that holds each foreign reference. */
  public static TableInstance table(Instance instance, int table) {
    return table == -1 ? new References(instance) : instance.table(table);
  }

  private static final class References extends TableInstance {
    private final Instance viewer;

    private References(Instance viewer) {
      super(new Table(ValType.FuncRef, new TableLimits(0, 0)), Value.REF_NULL_VALUE);
      this.viewer = viewer;
    }

    @Override
    public int requiredRef(int reference) {
      return 0;
    }

    @Override
    public Instance instance(int reference) {
      return FunctionRefs.of(viewer).adapter(reference);
    }
  }
}
