package io.github.wasmrun.e2e.page;

import io.github.wasmrun.Wasm;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.contract.conformance.wasi.WasiProgram;
import io.github.wasmrun.wasi.MemoryFiles;
import io.github.wasmrun.wasi.WasiResult;
import java.io.IOException;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Offers {@code window.wasmrunWasi}: a function that runs a packed program, an {@code Int8Array},
 * and gives {@code {exitCode, stdout, stderr, failure}}.
 */
final class WasiPage {
  private WasiPage() {}

  @JSFunctor
  private interface Runner extends JSObject {
    JSObject run(Int8Array packed);
  }

  static void run() {
    offer(WasiPage::run);
  }

  private static JSObject run(Int8Array packed) {
    try {
      WasiProgram program = WasiProgram.unpack(packed.copyToJavaArray());
      WasiResult result = program.run(Wasm.engine(), MemoryFiles.create());
      String failure = result.failure().map(WasmException::toString).orElse("");
      return ended(result.exitCode(), result.stdout(), result.stderr(), failure);
    } catch (IOException | RuntimeException e) {
      return ended(-1, "", "", e.toString());
    }
  }

  @JSBody(params = "runner", script = "window.wasmrunWasi = runner;")
  private static native void offer(Runner runner);

  @JSBody(
      params = {"exitCode", "stdout", "stderr", "failure"},
      script = "return { exitCode: exitCode, stdout: stdout, stderr: stderr, failure: failure };")
  private static native JSObject ended(int exitCode, String stdout, String stderr, String failure);
}
