package io.github.wasmrun.web;

import io.github.wasmrun.Table;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.spi.Checks;
import io.github.wasmrun.spi.ModuleInfo;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.web.js.Js;
import io.github.wasmrun.web.js.Wasm;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A table of the browser. */
final class BrowserTable implements Table {
  private final BrowserEngine engine;
  private final JSObject js;
  private final TableType declared;
  private final @Nullable ModuleInfo module;
  private final int kind;

  /**
   * A table.
   *
   * @param module the module of the instance that exports it, where unknown functions come from
   */
  BrowserTable(BrowserEngine engine, JSObject js, TableType declared, @Nullable ModuleInfo module) {
    this.engine = engine;
    this.js = js;
    this.declared = declared;
    this.module = module;
    this.kind = Kind.of(declared.element());
  }

  BrowserEngine engine() {
    return engine;
  }

  JSObject js() {
    return js;
  }

  @Override
  public TableType type() {
    return new TableType(declared.element(), size(), declared.max(), declared.table64());
  }

  @Override
  public long size() {
    return (long) Wasm.tableLength(js);
  }

  private JSObject number(long index) {
    return declared.table64() ? Js.of(index) : Js.of((double) index);
  }

  private JSObject element(@Nullable Object value) {
    return Values.toJs(
        engine, kind, Checks.value("element of the table", declared.element(), value));
  }

  @Override
  public @Nullable Object get(long index) {
    Checks.tableRange(index, 1, size());
    return Values.toJava(engine, module, kind, Wasm.tableGet(js, number(index)));
  }

  @Override
  public void set(long index, @Nullable Object value) {
    JSObject element = element(value);
    Checks.tableRange(index, 1, size());
    Wasm.tableSet(js, number(index), element);
  }

  @Override
  public long grow(long delta, @Nullable Object value) {
    if (delta < 0) {
      throw new IllegalArgumentException("delta must not be negative, got " + delta);
    }
    JSObject element = element(value);
    if (delta > engine.config().maxTableElements() - size()) {
      return -1;
    }
    long before;
    try {
      before = (long) Wasm.tableGrow(js, number(delta), element);
    } catch (RuntimeException refused) {
      return -1;
    }
    if (value instanceof WasmFunction) {
      // WebKitGTK 2.50 shows the function in the new elements, but calls of the guest find null.
      fill(before, value, delta);
    }
    return before;
  }

  @Override
  public void fill(long index, @Nullable Object value, long length) {
    JSObject element = element(value);
    Checks.tableRange(index, length, size());
    for (long i = 0; i < length; i++) {
      Wasm.tableSet(js, number(index + i), element);
    }
  }
}
