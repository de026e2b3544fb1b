package io.github.wasmrun.jvm.internal.endive.storage;

import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.jvm.internal.endive.values.FunctionRefs;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import io.github.wasmrun.jvm.internal.storage.TrapTexts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.Instance;
import run.endive.runtime.TableInstance;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableLimits;
import run.endive.wasm.types.ValType;
import run.endive.wasm.types.Value;

/**
 * A table as one instance sees it: functions are numbers of that instance, kept here as well since
 * {@code call_indirect} reads them.
 */
public final class TableView extends TableInstance implements TableStorage.View {
  private static final int NULL = Value.REF_NULL_VALUE;

  private final FunctionRefs viewer;
  private final TableStorage storage;
  private final ValType elementType;
  private TableLimits limits;
  private int[] references;

  public TableView(FunctionRefs viewer, TableStorage storage, ValType elementType) {
    super(new Table(elementType, new TableLimits(0, 0)), NULL);
    this.viewer = viewer;
    this.storage = storage;
    this.elementType = elementType;
    this.references = new int[0];
    resize(storage.size());
    if (storage.functions) {
      for (int i = 0; i < references.length; i++) {
        references[i] = viewer.toGuest((WasmFunction) storage.get(i));
      }
    }
    storage.register(this);
  }

  @Override
  public void resize(int size) {
    limits = new TableLimits(size, storage.maximum());
    if (storage.functions) {
      references = Arrays.copyOf(references, size);
    }
  }

  @Override
  public void show(int from, int to, @Nullable Object function) {
    Arrays.fill(references, from, to, viewer.toGuest((WasmFunction) function));
  }

  @Override
  public int size() {
    return storage.size();
  }

  @Override
  public ValType elementType() {
    return elementType;
  }

  @Override
  public TableLimits limits() {
    return limits;
  }

  @Override
  public int ref(int index) {
    check(index, "undefined element");
    return storage.functions ? references[index] : storage.get(index) == null ? NULL : 0;
  }

  @Override
  public int requiredRef(int index) {
    int[] known = references;
    if (index < 0 || index >= known.length) {
      throw new WasmEngineException("undefined element");
    }
    int reference = known[index];
    if (reference < 0) {
      if (reference == NULL) {
        throw new WasmEngineException("uninitialized element");
      }
      return 0; // the only function of the instance that instance(index) answers
    }
    return reference;
  }

  @Override
  public @Nullable Instance instance(int index) {
    int reference = storage.functions ? references[index] : NULL;
    return FunctionRefs.isForeign(reference) ? viewer.adapter(reference) : null;
  }

  @Override
  public @Nullable Object objRef(int index) {
    check(index, TrapTexts.TABLE_OUT_OF_BOUNDS);
    return storage.functions
        ? null
        : viewer.heap().taken(storage.get(index), (Heap) storage.owner(index));
  }

  @Override
  public void setRef(int index, int value, @Nullable Instance instance) {
    check(index, TrapTexts.TABLE_OUT_OF_BOUNDS);
    storage.set(index, viewer.toHost(value), null);
  }

  @Override
  public void setObjRef(int index, @Nullable Object value, @Nullable Instance instance) {
    check(index, TrapTexts.TABLE_OUT_OF_BOUNDS);
    storage.set(index, value, viewer.heap().ownerOf(value));
  }

  @Override
  public int grow(int delta, int value, @Nullable Instance instance) {
    return storage.grow(delta, viewer.toHost(value), null);
  }

  @Override
  public int growWithRef(int delta, @Nullable Object value, @Nullable Instance instance) {
    return storage.grow(delta, value, viewer.heap().ownerOf(value));
  }

  @Override
  public void reset() {
    storage.fill(0, storage.size(), null, null);
  }

  private void check(int index, String text) {
    if (index < 0 || index >= storage.size()) {
      throw new WasmEngineException(text);
    }
  }
}
