package io.github.wasmrun.web.internal.extern;

import io.github.wasmrun.Table;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.web.internal.call.Origin;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Wasm;
import io.github.wasmrun.web.internal.js.WeakTable;
import io.github.wasmrun.web.internal.value.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A table of the browser. */
public final class BrowserTable implements Table, BrowserExtern {
  private static final Object NOBODY = new Object();

  /** A table with more elements is not looked through, which would take longer than the rest. */
  private static final int MAX_ATTRIBUTED = 100_000;

  private final BrowserStore engine;
  private final JSObject js;
  private final TableType declared;
  private final List<Origin> origins = new ArrayList<>();
  private final int kind;

  public BrowserTable(BrowserStore engine, JSObject js, TableType declared) {
    this.engine = engine;
    this.js = js;
    this.declared = declared;
    this.kind = Kind.of(declared.element());
  }

  @Override
  public BrowserStore engine() {
    return engine;
  }

  @Override
  public JSObject js() {
    return js;
  }

  /** Remembers the instance that the table comes from. */
  public void know(Origin origin) {
    origins.add(origin);
  }

  /**
   * Remembers of each function in the table that nobody is known for that it comes from {@code
   * origin}. Called before an instance is made that fills the table, with null, and after it.
   */
  public void attribute(@Nullable Origin origin) {
    if (kind == Kind.FUNC && size() <= MAX_ATTRIBUTED) {
      WeakTable.putAll(engine.owners(), js, origin == null ? NOBODY : origin);
    }
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
    return Values.toJs(engine, "element of the table", declared.element(), kind, value);
  }

  @Override
  public @Nullable Object get(long index) {
    Checks.tableRange(index, 1, size());
    if (kind == Kind.EXN) {
      throw ExceptionReferences.lack();
    }
    JSObject element = Wasm.tableGet(js, number(index));
    return kind == Kind.FUNC && !Js.isMissing(element)
        ? engine.functionOf(element, origins)
        : Values.toJava(engine, null, kind, element);
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

  @Override
  public String toString() {
    return type().toString();
  }
}
