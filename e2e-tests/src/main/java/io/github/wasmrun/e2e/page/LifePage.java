package io.github.wasmrun.e2e.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Instance;
import io.github.wasmrun.StatisticsOptions;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.wat.Wat;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/**
 * Offers {@code wasmrunLife(count, perTask, closed, counted, onEnd)}: makes instances with a memory
 * each, so many in a task, calls each, and closes or only drops it; on an engine with statistics if
 * they are to be counted. Ends with the number of instances made, or with what went wrong.
 */
final class LifePage {
  private static final String MODULE =
      "(module (memory (export \"memory\") 1) (func (export \"f\") (result i32)"
          + " (i32.store (i32.const 8) (i32.const 7)) (i32.load (i32.const 8))))";

  private final WasmModule module;
  private final int count;
  private final int perTask;
  private final boolean closed;
  private final End onEnd;
  private int made;

  private LifePage(WasmModule module, int count, int perTask, boolean closed, End onEnd) {
    this.module = module;
    this.count = count;
    this.perTask = perTask;
    this.closed = closed;
    this.onEnd = onEnd;
  }

  @JSFunctor
  private interface Life extends JSObject {
    void live(int count, int perTask, boolean closed, boolean counted, End onEnd);
  }

  @JSFunctor
  private interface End extends JSObject {
    void end(String text);
  }

  static void run() {
    offer(
        (count, perTask, closed, counted, onEnd) -> {
          EngineConfig config = EngineConfig.DEFAULTS;
          Engine engine =
              Engine.create(counted ? config.withStatistics(StatisticsOptions.DEFAULTS) : config);
          WasmModule module = engine.compile(Wat.parse(MODULE));
          new LifePage(module, count, perTask, closed, onEnd).task();
        });
  }

  private void task() {
    try {
      for (int i = 0; i < perTask && made < count; i++) {
        live();
        made++;
      }
    } catch (RuntimeException e) {
      onEnd.end("after " + made + ": " + e);
      return;
    }
    if (made < count) {
      Window.setTimeout(this::task, 0);
    } else {
      onEnd.end(String.valueOf(made));
    }
  }

  private void live() {
    Instance instance = module.instantiate();
    if ((int) instance.call("f") != 7) {
      throw new IllegalStateException("a wrong result");
    }
    if (closed) {
      instance.close();
    }
  }

  @JSBody(params = "life", script = "globalThis.wasmrunLife = life;")
  private static native void offer(Life life);
}
