package io.github.wasmrun.e2e.page;

import io.github.wasmrun.Wasm;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.web.BrowserWasiShim;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Offers {@code wasmrunShim(module, fds, what)}: {@code save} runs a program that copies its input
 * over the objects of browser_wasi_shim, anything else is an argument that a guest reads with them;
 * the answer is what came of it.
 */
final class ShimPage {
  private ShimPage() {}

  @JSFunctor
  private interface Runner extends JSObject {
    String run(JSObject module, JSObject fds, String what);
  }

  static void run() {
    offer(ShimPage::run);
  }

  private static String run(JSObject module, JSObject fds, String what) {
    BrowserWasiShim shim = BrowserWasiShim.of(module, fds);
    try {
      if (what.equals("save")) {
        WasmModule program = Wasm.engine().compile(Fixtures.bytes("wasi_save"));
        return "exit " + Wasi.command(program).provider(shim).run().exitCode();
      }
      return argument(shim, what);
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  /** The sizes, the argument, and whether the byte behind what was promised is still the same. */
  private static String argument(BrowserWasiShim shim, String text) {
    WasmModule module = Wasm.engine().compile(Fixtures.bytes("wasi_calls"));
    try (WasiHost host = Wasi.host().programName("p").args(text).provider(shim).open();
        var instance = module.instantiate(host.imports())) {
      host.attach(instance);
      var memory = instance.memory();
      instance.function("args_sizes_get").call(0, 4);
      int size = memory.getInt(4);
      memory.setByte(1024 + size, (byte) 77);
      instance.function("args_get").call(64, 1024);
      Object unknown = instance.function("fd_close").call(99);
      Object outside = instance.function("fd_prestat_get").call(3, -4);
      return memory.getInt(0)
          + " "
          + size
          + " "
          + memory.readUtf8Z(memory.getInt(68))
          + " "
          + memory.getByte(1024 + size)
          + ", errors "
          + unknown
          + " "
          + outside;
    }
  }

  @JSBody(params = "runner", script = "window.wasmrunShim = runner;")
  private static native void offer(Runner runner);
}
