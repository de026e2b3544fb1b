package io.github.wasmrun.jvm.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.wasi.RecordedOutput;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import io.github.wasmrun.wasi.WasiResult;
import io.github.wasmrun.wasi.io.InteractiveInput;
import io.github.wasmrun.worker.AsyncFunction;
import io.github.wasmrun.worker.WorkerPool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a guest of compiled code that waits: interrupting its thread, cancelling its run. */
class WaitsTest {
  private static final long YEAR = 365L * 24 * 3600 * 1_000_000_000;
  private static final int INTERRUPTED = 27;

  private static Engine engine() {
    return Engine.create(EngineConfig.DEFAULTS.withEngine("compiled"));
  }

  /** What a body gives whose thread is interrupted as soon as it waits; it stays interrupted. */
  private static <T> T interrupted(Callable<T> body) throws Exception {
    boolean[] still = {false};
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try {
                return body.call();
              } finally {
                still[0] = Thread.currentThread().isInterrupted();
              }
            });
    Thread thread = new Thread(task, "waiting-guest");
    thread.start();
    waitFor(thread);
    thread.interrupt();
    T result = task.get(10, TimeUnit.SECONDS);
    assertTrue(still[0], "the thread stays interrupted");
    return result;
  }

  private static void waitFor(Thread thread) {
    while (thread.isAlive()
        && thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aWaitForANotificationTraps() throws Exception {
    Instance instance = engine().compile(Fixtures.bytes("odd_traps")).instantiate();
    TrapException trap =
        interrupted(() -> assertThrows(TrapException.class, () -> instance.call("wait")));
    assertEquals(TrapCode.INTERRUPTED, trap.code());
    Thread.currentThread().interrupt();
    trap = assertThrows(TrapException.class, () -> instance.call("wait"));
    assertTrue(Thread.interrupted());
    assertEquals(TrapCode.INTERRUPTED, trap.code(), "also if it is interrupted before");
  }

  /** The thread itself is free afterwards, and so is the instance. */
  @ParameterizedTest
  @ValueSource(strings = {"compiled", "endive", "endive-interpreter"})
  void aWaitForANotificationHasNoMoreTimeThanItsCall(String engine) throws Exception {
    WasmModule module =
        Engine.create(EngineConfig.DEFAULTS.withEngine(engine))
            .compile(Fixtures.bytes("odd_traps"));
    Instance timed =
        module.instantiate(Imports.none(), Limits.NONE.withTimeout(Duration.ofMillis(100)));
    for (int i = 0; i < 2; i++) {
      FutureTask<Object> call = new FutureTask<>(() -> timed.call("wait"));
      new Thread(call, "timed-guest").start();
      ExecutionException end =
          assertThrows(ExecutionException.class, () -> call.get(20, TimeUnit.SECONDS));
      assertEquals(TimeoutException.class, end.getCause().getClass(), end.toString());
    }
    Instance ended = module.instantiate(Imports.none(), Limits.NONE.withCancellation());
    for (int i = 0; i < 2; i++) {
      FutureTask<Object> call = new FutureTask<>(() -> ended.call("wait"));
      Thread thread = new Thread(call, "cancelled-guest");
      thread.start();
      waitFor(thread);
      ended.cancel();
      ExecutionException end =
          assertThrows(ExecutionException.class, () -> call.get(20, TimeUnit.SECONDS));
      assertEquals(CancelledException.class, end.getCause().getClass(), end.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"compiled", "endive", "endive-interpreter"})
  void aProgramThatSleepsHasNoMoreTimeThanItsRun(String engine) throws Exception {
    WasmModule module =
        Engine.create(EngineConfig.DEFAULTS.withEngine(engine))
            .compile(Fixtures.bytes("limited_sleep"));
    FutureTask<WasiResult> run =
        new FutureTask<>(
            () ->
                Wasi.command(module).limits(Limits.NONE.withTimeout(Duration.ofMillis(100))).run());
    new Thread(run, "sleeping-guest").start();
    Throwable end = run.get(20, TimeUnit.SECONDS).failure().orElseThrow();
    assertEquals(TimeoutException.class, end.getClass(), end.toString());
  }

  @Test
  void aWaitForAHostFunctionEndsTheCall() throws Exception {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    Instance instance =
        engine()
            .compile(Fixtures.bytes("limited"))
            .instantiate(
                Imports.of(
                    "host",
                    "call",
                    AsyncFunction.of(
                        FuncType.of(ValType.I32).returning(ValType.I32),
                        args -> args.i32(0) == 1 ? answer : CompletableFuture.completedFuture(7))));
    Throwable end =
        interrupted(
            () ->
                instance
                    .function("host")
                    .callAsync(1)
                    .handle((value, error) -> error)
                    .getNow(null));
    assertTrue(end instanceof IllegalStateException, String.valueOf(end));
    assertTrue(String.valueOf(end.getMessage()).contains("interrupted"), end.getMessage());
    assertTrue(answer.isCancelled());
    assertEquals(7, instance.function("host").callAsync(2).get(), "it can be called again");
  }

  @Test
  void aPollOfWasiGivesTheErrorForIt() throws Exception {
    Object errno =
        interrupted(
            () -> {
              try (WasiHost host = Wasi.host().open();
                  Instance instance =
                      engine().compile(Fixtures.bytes("wasi_calls")).instantiate(host.imports())) {
                host.attach(instance);
                instance.memory().setLong(24, YEAR);
                return instance.function("poll_oneoff").call(0, 64, 1, 128);
              }
            });
    assertEquals(INTERRUPTED, errno);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compiled", "endive-interpreter"})
  void aGuestThatWaitsForAnAnswerEndsWithItsTimeOrWhenItIsCancelled(String name) throws Exception {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    AsyncFunction never =
        AsyncFunction.of(FuncType.of(ValType.I32).returning(ValType.I32), args -> answer);
    WasmModule module =
        Engine.create(EngineConfig.DEFAULTS.withEngine(name)).compile(Fixtures.bytes("limited"));
    Instance timed =
        module.instantiate(
            Imports.of("host", "call", never), Limits.NONE.withTimeout(Duration.ofMillis(100)));
    ExecutionException late =
        assertThrows(
            ExecutionException.class,
            () -> timed.function("host").callAsync(1).get(10, TimeUnit.SECONDS));
    assertTrue(late.getCause() instanceof TimeoutException, String.valueOf(late.getCause()));
    assertTrue(answer.isCancelled());

    CompletableFuture<Object> other = new CompletableFuture<>();
    AsyncFunction waiting =
        AsyncFunction.of(FuncType.of(ValType.I32).returning(ValType.I32), args -> other);
    Instance cancelled =
        module.instantiate(Imports.of("host", "call", waiting), Limits.NONE.withCancellation());
    FutureTask<Object> task =
        new FutureTask<>(() -> cancelled.function("host").callAsync(1).get(10, TimeUnit.SECONDS));
    Thread thread = new Thread(task, "waiting-guest");
    thread.start();
    waitFor(thread);
    cancelled.cancel();
    ExecutionException end = assertThrows(ExecutionException.class, task::get);
    assertTrue(end.getCause() instanceof ExecutionException, String.valueOf(end.getCause()));
    assertTrue(
        end.getCause().getCause() instanceof CancelledException,
        String.valueOf(end.getCause().getCause()));
    assertTrue(other.isCancelled());
  }

  @Test
  void aProgramInAWorkerEndsWhenItsRunIsCancelled() throws Exception {
    cancelled("in-worker", Wasi::inWorker);
  }

  @Test
  void aProgramInAWorkerWithLimitsEndsWhenItsRunIsCancelled() throws Exception {
    cancelled("fuel", wasi -> wasi.inWorker().limits(Limits.NONE.withFuel(Long.MAX_VALUE)));
    cancelled("depth", wasi -> wasi.inWorker().limits(Limits.NONE.withMaxCallDepth(100)));
    cancelled("both", wasi -> wasi.inWorker().limits(Limits.NONE.withCancellation()));
  }

  @Test
  void aProgramOfAnyOtherRunEndsWhenThatIsCancelled() throws Exception {
    cancelled("plain", wasi -> wasi);
    cancelled("limited", wasi -> wasi.limits(Limits.NONE.withCancellation()));
  }

  private static void cancelled(String run, UnaryOperator<Wasi> settings) throws Exception {
    for (String way : new String[] {"endless", "sleep"}) {
      cancelled(run + "-" + way, way.equals("endless") ? "!" : "z", settings);
    }
  }

  private static void cancelled(String name, String input, UnaryOperator<Wasi> settings)
      throws Exception {
    InteractiveInput in = InteractiveInput.create();
    in.send(input);
    CompletableFuture<WasiResult> run =
        settings
            .apply(
                Wasi.command(engine().compile(Fixtures.bytes("wasi_ask")))
                    .programName(name)
                    .stdin(in))
            .runAsync();
    for (int i = 0; i < 1000 && !isAlive(name); i++) {
      Thread.sleep(10);
    }
    Thread.sleep(100);
    assertFalse(run.isDone());
    assertTrue(run.cancel(true));
    assertThrows(CancellationException.class, run::join);
    for (int i = 0; i < 1000 && isAlive(name); i++) {
      Thread.sleep(10);
    }
    assertFalse(isAlive(name), "its thread has ended: " + name);
  }

  private static boolean isAlive(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(name));
  }

  @Test
  void aProgramWithCancellationEndsWhenItsRunIsCancelled() throws Exception {
    RecordedOutput out = RecordedOutput.create(100);
    CompletableFuture<WasiResult> run =
        Wasi.command(engine().compile(Fixtures.bytes("limited_wasi")))
            .stdout(out)
            .limits(Limits.NONE.withCancellation())
            .runAsync();
    for (int i = 0; i < 1000 && out.text().isEmpty(); i++) {
      Thread.sleep(10);
    }
    assertFalse(run.isDone(), "it loops for ever");
    assertTrue(run.cancel(true));
    for (int i = 0; i < 1000 && !out.isEnded(); i++) {
      Thread.sleep(10);
    }
    assertTrue(out.isEnded());
  }

  @Test
  void aPoolEndsALoopWhateverLimitsItHas() throws Exception {
    Engine engine = engine();
    for (Limits limits :
        List.of(
            Limits.NONE,
            Limits.NONE.withMaxMemoryPages(16),
            Limits.NONE.withFuel(Long.MAX_VALUE),
            Limits.NONE.withTimeout(Duration.ofDays(1)),
            Limits.NONE.withCancellation())) {
      Memory memory = engine.createMemory(MemoryType.shared(1, 16));
      WorkerPool pool =
          WorkerPool.of(engine.compile(Fixtures.bytes("threads_endless")))
              .imports(Imports.of("env", "memory", memory))
              .limits(limits)
              .start()
              .get(10, TimeUnit.SECONDS);
      CompletableFuture<Object> endless = pool.submit("direct");
      Thread.sleep(100);
      assertFalse(endless.isDone(), endless.toString());
      endless.cancel(true);
      pool.close();
      pool.ended().get(10, TimeUnit.SECONDS);
    }
  }
}
