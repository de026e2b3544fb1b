package io.github.wasmrun.conformance.page;

import io.github.wasmrun.Wasm;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.conformance.program.WasiProgram;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.WasiResult;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Offers {@code window.wasmrunWasi}: a function that runs a packed program, an {@code Int8Array},
 * and calls back with {@code {exitCode, stdout, stderr, failure}}.
 */
final class WasiPage {
  private WasiPage() {}

  @JSFunctor
  private interface Runner extends JSObject {
    void run(Int8Array packed, Answer answer);
  }

  @JSFunctor
  private interface Answer extends JSObject {
    void give(JSObject ended);
  }

  static void run() {
    offer(WasiPage::run);
  }

  private static void run(Int8Array packed, Answer answer) {
    CompletableFuture<WasiResult> result;
    try {
      WasiProgram program = WasiProgram.unpack(packed.copyToJavaArray());
      result = program.runAsync(Wasm.engine(), MemoryFiles.create());
    } catch (IOException | RuntimeException e) {
      result = CompletableFuture.failedFuture(e);
    }
    result.whenComplete((ended, error) -> answer.give(ended(ended, error)));
  }

  private static JSObject ended(@Nullable WasiResult result, @Nullable Throwable error) {
    if (result == null) {
      boolean wrapped = error instanceof CompletionException && error.getCause() != null;
      return ended(-1, "", "", String.valueOf(wrapped ? error.getCause() : error));
    }
    String failure = result.failure().map(WasmException::toString).orElse("");
    return ended(result.exitCode(), result.stdout(), result.stderr(), failure);
  }

  @JSBody(params = "runner", script = "window.wasmrunWasi = runner;")
  private static native void offer(Runner runner);

  @JSBody(
      params = {"exitCode", "stdout", "stderr", "failure"},
      script = "return { exitCode: exitCode, stdout: stdout, stderr: stderr, failure: failure };")
  private static native JSObject ended(int exitCode, String stdout, String stderr, String failure);
}
