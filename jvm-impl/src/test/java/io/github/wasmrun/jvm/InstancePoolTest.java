package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.contract.harness.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool of instances hands each to one task at a time, and none that may be broken. */
@Timeout(60)
class InstancePoolTest {
  // The checks of threads would find an instance that two tasks have at once.
  private final WasmModule module =
      Engine.create(EngineConfig.DEFAULTS.withThreadChecks()).compile(Fixtures.bytes("traps"));

  private InstancePool pool(int size) {
    return InstancePool.of(module, Imports.none(), size);
  }

  private static FutureTask<Object> start(InstancePool pool, Function<Instance, Object> task) {
    FutureTask<Object> future = new FutureTask<>(() -> pool.run(task));
    new Thread(future).start();
    return future;
  }

  @Test
  void anInstanceIsUsedAgain() {
    try (InstancePool pool = pool(4)) {
      assertEquals(0, pool.live());
      Instance first = pool.run(instance -> instance);
      assertSame(first, pool.run(instance -> instance));
      assertEquals(1, pool.live());
      assertEquals(1, pool.made());
      assertEquals(3, pool.<Object>run(instance -> instance.call("divS", 7, 2)));
    }
  }

  @Test
  void anInterruptedThreadNeedNotWaitForAFreeInstance() {
    try (InstancePool pool = pool(1)) {
      Thread.currentThread().interrupt();
      assertEquals(3, pool.<Object>run(instance -> instance.call("divS", 7, 2)));
      assertTrue(Thread.currentThread().isInterrupted());
      pool.waitAtMost(10);
      assertEquals(1, pool.<Integer>run(instance -> 1));
      IllegalStateException waits =
          assertThrows(
              IllegalStateException.class, () -> pool.run(instance -> pool.run(inner -> inner)));
      assertTrue(waits.getMessage().contains("interrupted"), waits.getMessage());
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void threadsOfAServerBorrowInstances() {
    Imports imports = Imports.none();
    int request = 7;
    // region pool
    InstancePool pool =
        InstancePool.of(module, imports, 16) // at most 16 instances at a time
            .waitAtMost(2_000) // milliseconds, then LimitException
            .renewAfter(10_000); // tasks; 1 for a new instance for each
    Object answer = pool.run(instance -> instance.call("divS", request, 2));
    // endregion
    pool.close();
    assertEquals(3, answer);
  }

  @Test
  void manyThreadsShareAFewInstances() throws Exception {
    Set<Instance> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (InstancePool pool = pool(3)) {
      List<FutureTask<Object>> futures = new ArrayList<>();
      for (int thread = 0; thread < 12; thread++) {
        FutureTask<Object> future =
            new FutureTask<>(
                () -> {
                  for (int i = 1; i < 300; i++) {
                    int divisor = i;
                    pool.accept(
                        instance -> {
                          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                          seen.add(instance);
                          assertEquals(600 / divisor, instance.call("divS", 600, divisor));
                          inside.decrementAndGet();
                        });
                  }
                  return null;
                });
        futures.add(future);
        new Thread(future).start();
      }
      for (FutureTask<Object> future : futures) {
        future.get();
      }
      assertTrue(seen.size() <= 3 && most.get() <= 3, seen.size() + ", at once " + most);
      assertEquals(seen.size(), pool.live());
      assertEquals(seen.size(), pool.made());
    }
    seen.forEach(instance -> assertTrue(instance.isClosed()));
  }

  @Test
  void aFailureEndsTheInstance() {
    try (InstancePool pool = pool(1)) {
      Instance[] seen = new Instance[1];
      assertThrows(
          TrapException.class,
          () ->
              pool.run(
                  instance -> {
                    seen[0] = instance;
                    return instance.call("unreachable");
                  }));
      assertTrue(seen[0].isClosed());
      assertEquals(0, pool.live());
      Instance second = pool.run(instance -> instance);
      assertNotSame(seen[0], second);
      IllegalStateException mine = new IllegalStateException("mine");
      assertSame(
          mine,
          assertThrows(
              IllegalStateException.class,
              () ->
                  pool.accept(
                      instance -> {
                        throw mine;
                      })));
      assertTrue(second.isClosed());
      assertEquals(2, pool.made());
    }
  }

  @Test
  void instancesAreRenewedAndValidated() {
    try (InstancePool pool = pool(1).renewAfter(2)) {
      Instance first = pool.run(instance -> instance);
      assertSame(first, pool.run(instance -> instance));
      assertTrue(first.isClosed());
      assertNotSame(first, pool.run(instance -> instance));
    }
    try (InstancePool pool = pool(1).keepIf(instance -> instance.memory().getByte(0) == 0)) {
      Instance first = pool.run(instance -> instance);
      assertFalse(first.isClosed());
      pool.accept(instance -> instance.memory().setByte(0, (byte) 1));
      assertTrue(first.isClosed());
      assertEquals(0, pool.<Object>run(instance -> (int) instance.memory().getByte(0)));
    }
    try (InstancePool pool = pool(1)) {
      pool.accept(Instance::close);
      assertEquals(0, pool.live());
    }
  }

  @Test
  void whoeverWaitsTooLongIsTold() throws Exception {
    CountDownLatch isBorrowed = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    try (InstancePool pool = pool(1).waitAtMost(20)) {
      FutureTask<Object> holder =
          start(
              pool,
              instance -> {
                isBorrowed.countDown();
                await(mayEnd);
                return 1;
              });
      await(isBorrowed);
      LimitException thrown = assertThrows(LimitException.class, () -> pool.run(i -> i));
      assertEquals("instancePool", thrown.limit());
      assertEquals(
          "all 1 instances of the pool are in use, none became free in 20 ms", thrown.getMessage());
      mayEnd.countDown();
      assertEquals(1, holder.get());
      assertEquals(2, pool.<Object>run(i -> 2));
    }
  }

  @Test
  void closingEndsWhatIsBorrowedLater() throws Exception {
    CountDownLatch isBorrowed = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Instance[] borrowed = new Instance[1];
    InstancePool pool = pool(1);
    FutureTask<Object> holder =
        start(
            pool,
            instance -> {
              borrowed[0] = instance;
              isBorrowed.countDown();
              await(mayEnd);
              return instance.call("divS", 9, 3);
            });
    await(isBorrowed);
    FutureTask<Object> waiting = start(pool, instance -> 1);
    pool.close();
    pool.close();
    assertTrue(pool.isClosed());
    assertFalse(borrowed[0].isClosed());
    assertThrows(IllegalStateException.class, () -> pool.run(instance -> instance));
    mayEnd.countDown();
    assertEquals(3, holder.get());
    ExecutionException thrown =
        assertThrows(ExecutionException.class, () -> waiting.get(10, TimeUnit.SECONDS));
    assertEquals("the pool of instances is closed", thrown.getCause().getMessage());
    assertTrue(borrowed[0].isClosed());
    assertEquals(0, pool.live());
  }

  @Test
  void aMakerThatFailsTakesNoRoom() {
    AtomicInteger tries = new AtomicInteger();
    InstancePool pool =
        InstancePool.of(
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
              }
              return module.instantiate();
            },
            1);
    assertThrows(IllegalStateException.class, () -> pool.run(i -> i));
    assertThrows(IllegalStateException.class, () -> pool.run(i -> i));
    assertEquals(3, pool.<Object>run(i -> i.call("divS", 6, 2)));
    assertEquals(1, pool.live());
    assertThrows(IllegalArgumentException.class, () -> pool(0));
    assertThrows(IllegalArgumentException.class, () -> pool.renewAfter(0));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
