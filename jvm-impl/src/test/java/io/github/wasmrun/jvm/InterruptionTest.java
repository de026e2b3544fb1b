package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.wasi.RecordedOutput;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.InteractiveInput;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * A program that computes for ever is ended, again and again, also once the JIT has compiled it.
 */
class InterruptionTest {
  @Test
  void hotLoopsEnd() throws InterruptedException {
    var module =
        Engine.create(EngineConfig.DEFAULTS.withEngine("endive"))
            .compile(Fixtures.bytes("wasi_ask"));
    for (int i = 0; i < 5; i++) {
      InteractiveInput in = InteractiveInput.create();
      in.send("!");
      RecordedOutput out = RecordedOutput.create(100);
      CompletableFuture<WasiResult> run =
          Wasi.command(module).programName("endless").stdin(in).stdout(out).inWorker().runAsync();
      Thread.sleep(i * 100);
      assertFalse(run.isDone());
      run.cancel(true);
      assertThrows(CancellationException.class, run::join);
      for (int wait = 0; wait < 1000 && isAlive(); wait++) {
        Thread.sleep(10);
      }
      assertFalse(isAlive());
      assertTrue(out.isEnded());
    }
  }

  private static boolean isAlive() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("endless"));
  }
}
