package io.github.wasmrun.jvm.internal.instance;

import io.github.wasmrun.Table;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import io.github.wasmrun.type.TableType;
import org.jspecify.annotations.Nullable;

/** A table as the host sees it. */
final class GuestTable implements Table, EngineOwned {
  private final JvmStore store;
  private final TableType declared;
  private final TableStorage storage;

  GuestTable(JvmStore store, TableType declared, TableStorage storage) {
    this.store = store;
    this.declared = declared;
    this.storage = storage;
  }

  @Override
  public JvmStore store() {
    return store;
  }

  TableStorage storage() {
    return storage;
  }

  @Override
  public TableType type() {
    return new TableType(declared.element(), size(), declared.max(), declared.table64());
  }

  @Override
  public long size() {
    return storage.size();
  }

  @Override
  public @Nullable Object get(long index) {
    Checks.tableRange(index, 1, size());
    return store.maker().toHost(storage.get((int) index), storage.owner((int) index));
  }

  @Override
  public void set(long index, @Nullable Object value) {
    Object checked = check(value);
    Checks.tableRange(index, 1, size());
    storage.set((int) index, checked, store.maker().ownerOf(checked));
  }

  @Override
  public long grow(long delta, @Nullable Object value) {
    if (delta < 0) {
      throw new IllegalArgumentException("delta must not be negative, got " + delta);
    }
    Object checked = check(value);
    return delta > TableStorage.MAX_ELEMENTS
        ? -1
        : storage.grow((int) delta, checked, store.maker().ownerOf(checked));
  }

  @Override
  public void fill(long index, @Nullable Object value, long length) {
    Object checked = check(value);
    Checks.tableRange(index, length, size());
    storage.fill((int) index, (int) (index + length), checked, store.maker().ownerOf(checked));
  }

  private @Nullable Object check(@Nullable Object value) {
    Object checked = Checks.value("element of the table", declared.element(), value);
    store.checkOwn("element of the table", checked);
    return storage.functions
        ? store.maker().functionToCode((WasmFunction) checked)
        : store.maker().toCode("element of the table", declared.element(), checked);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
