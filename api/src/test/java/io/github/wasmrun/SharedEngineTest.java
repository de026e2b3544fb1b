package io.github.wasmrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SharedEngineTest {
  private final AtomicReference<Engine> shared = new AtomicReference<>();

  private static Engine engine() {
    return (Engine)
        Proxy.newProxyInstance(
            Engine.class.getClassLoader(),
            new Class<?>[] {Engine.class},
            (proxy, method, args) -> null);
  }

  @Test
  void threadsThatRaceToMakeItGetTheSameEngine() throws Exception {
    CyclicBarrier bothMakeOne = new CyclicBarrier(2);
    CompletableFuture<Engine> other =
        CompletableFuture.supplyAsync(() -> SharedEngine.get(shared, () -> make(bothMakeOne)));
    Engine mine = SharedEngine.get(shared, () -> make(bothMakeOne));
    assertSame(mine, other.get(10, TimeUnit.SECONDS));
  }

  private static Engine make(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return engine();
  }

  @Test
  void itIsMadeOnce() {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      SharedEngine.get(
          shared,
          () -> {
            made.incrementAndGet();
            return engine();
          });
    }
    assertEquals(1, made.get());
  }

  @Test
  void aFailureIsNotKept() {
    assertThrows(
        IllegalStateException.class,
        () ->
            SharedEngine.get(
                shared,
                () -> {
                  throw new IllegalStateException("no engine");
                }));
    Engine engine = engine();
    assertSame(engine, SharedEngine.get(shared, () -> engine));
  }
}
