package io.github.wasmrun.contract.store;

import io.github.wasmrun.AtomicMemory;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WaitResult;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.type.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Atomic access of the host, waiting and notifying. */
public final class AtomicTests {
  private AtomicTests() {}

  private static final long MILLIS = 1_000_000;

  private static AtomicMemory shared(Tests tests) {
    return tests.engine().createMemory(MemoryType.shared(1, 4)).atomics();
  }

  public static void add(Tests tests) {
    for (boolean shared : new boolean[] {true, false}) {
      operations(tests, shared ? "shared" : "unshared", shared);
    }
    addresses(tests);
    waiting(tests);
    asyncWaiting(tests);
  }

  private static void operations(Tests tests, String kind, boolean shared) {
    MemoryType type = shared ? MemoryType.shared(1, 4) : MemoryType.of(1, 4);
    tests.test(
        "atomics: operations of 8 bits on a " + kind + " memory give the value before",
        () -> {
          Memory memory = tests.engine().createMemory(type);
          AtomicMemory atomics = memory.atomics();
          Expect.same(memory, atomics.memory());
          memory.setInt(0, -1);
          memory.setInt(4, -1);
          atomics.storeByte(3, 0x1F0);
          Expect.equal(0xF0, atomics.loadByte(3));
          Expect.equal(0xF0, atomics.addByte(3, 0x20));
          Expect.equal(0x10, atomics.subByte(3, 0x11));
          Expect.equal(0xFF, atomics.andByte(3, 0x3C));
          Expect.equal(0x3C, atomics.orByte(3, 0x81));
          Expect.equal(0xBD, atomics.xorByte(3, 0xFF));
          Expect.equal(0x42, atomics.exchangeByte(3, 0xAB));
          Expect.equal(0xAB, atomics.compareExchangeByte(3, 0xAA, 1));
          Expect.equal(0xAB, atomics.compareExchangeByte(3, 0xAB, 2));
          Expect.equal(2, atomics.loadByte(3));
          Expect.equal(0x02FFFFFF, memory.getInt(0));
          Expect.equal(-1, memory.getInt(4));
        });
    tests.test(
        "atomics: operations of 16 bits on a " + kind + " memory give the value before",
        () -> {
          Memory memory = tests.engine().createMemory(type);
          AtomicMemory atomics = memory.atomics();
          memory.setInt(0, -1);
          memory.setInt(4, -1);
          atomics.storeShort(2, 0x1F000);
          Expect.equal(0xF000, atomics.loadShort(2));
          Expect.equal(0xF000, atomics.addShort(2, 0x2000));
          Expect.equal(0x1000, atomics.subShort(2, 0x1001));
          Expect.equal(0xFFFF, atomics.andShort(2, 0x3C3C));
          Expect.equal(0x3C3C, atomics.orShort(2, 0x8181));
          Expect.equal(0xBDBD, atomics.xorShort(2, 0xFFFF));
          Expect.equal(0x4242, atomics.exchangeShort(2, 0xABCD));
          Expect.equal(0xABCD, atomics.compareExchangeShort(2, 0xABCC, 1));
          Expect.equal(0xABCD, atomics.compareExchangeShort(2, 0xABCD, 2));
          Expect.equal(0x0002FFFF, memory.getInt(0));
          Expect.equal(-1, memory.getInt(4));
        });
    tests.test(
        "atomics: operations of 32 bits on a " + kind + " memory give the value before",
        () -> {
          AtomicMemory atomics = tests.engine().createMemory(type).atomics();
          atomics.storeInt(8, Integer.MAX_VALUE);
          Expect.equal(Integer.MAX_VALUE, atomics.loadInt(8));
          Expect.equal(Integer.MAX_VALUE, atomics.addInt(8, 1));
          Expect.equal(Integer.MIN_VALUE, atomics.subInt(8, 1));
          Expect.equal(Integer.MAX_VALUE, atomics.andInt(8, 0x3C3C3C3C));
          Expect.equal(0x3C3C3C3C, atomics.orInt(8, 0x81818181));
          Expect.equal(0xBDBDBDBD, atomics.xorInt(8, -1));
          Expect.equal(0x42424242, atomics.exchangeInt(8, -7));
          Expect.equal(-7, atomics.compareExchangeInt(8, 7, 1));
          Expect.equal(-7, atomics.compareExchangeInt(8, -7, 2));
          Expect.equal(2, atomics.memory().getInt(8));
        });
    tests.test(
        "atomics: operations of 64 bits on a " + kind + " memory give the value before",
        () -> {
          AtomicMemory atomics = tests.engine().createMemory(type).atomics();
          atomics.storeLong(8, Long.MAX_VALUE);
          Expect.equal(Long.MAX_VALUE, atomics.loadLong(8));
          Expect.equal(Long.MAX_VALUE, atomics.addLong(8, 1));
          Expect.equal(Long.MIN_VALUE, atomics.subLong(8, 1));
          Expect.equal(Long.MAX_VALUE, atomics.andLong(8, 0x3C3C3C3C_3C3C3C3CL));
          Expect.equal(0x3C3C3C3C_3C3C3C3CL, atomics.orLong(8, 0x81818181_81818181L));
          Expect.equal(0xBDBDBDBD_BDBDBDBDL, atomics.xorLong(8, -1));
          Expect.equal(0x42424242_42424242L, atomics.exchangeLong(8, -7));
          Expect.equal(-7L, atomics.compareExchangeLong(8, 7, 1));
          Expect.equal(-7L, atomics.compareExchangeLong(8, -7, 2));
          Expect.equal(2L, atomics.memory().getLong(8));
        });
  }

  private static void unaligned(Expect.Code code) {
    TrapException trap = Expect.thrown(TrapException.class, "unaligned atomic", code);
    Expect.equal(TrapCode.UNALIGNED_ATOMIC, trap.code());
  }

  private static void addresses(Tests tests) {
    tests.test(
        "atomics: an address that is no multiple of the width traps",
        () -> {
          AtomicMemory atomics = shared(tests);
          unaligned(() -> atomics.loadShort(1));
          unaligned(() -> atomics.storeShort(3, 0));
          unaligned(() -> atomics.addInt(2, 1));
          unaligned(() -> atomics.compareExchangeInt(5, 0, 1));
          unaligned(() -> atomics.exchangeLong(4, 1));
          unaligned(() -> atomics.waitIntAsync(2, 0, 0));
          unaligned(() -> atomics.waitLongAsync(4, 0, 0));
          unaligned(() -> atomics.notify(2, 1));
          Expect.equal(0, atomics.loadByte(65535));
        });
    tests.test(
        "atomics: an access behind the end throws as any access of the host",
        () -> {
          AtomicMemory atomics = shared(tests);
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 4 bytes at address 65536 is out of bounds: the memory has 65536 bytes",
              () -> atomics.loadInt(65536));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 8 bytes at address 4294967288 is out of bounds: the memory has 65536"
                  + " bytes",
              () -> atomics.addLong(-8, 1));
          Expect.thrown(
              IndexOutOfBoundsException.class,
              "access of 1 byte at address 65536 is out of bounds: the memory has 65536 bytes",
              () -> atomics.storeByte(65536, 1));
          Expect.thrown(IndexOutOfBoundsException.class, () -> atomics.notify(65536, 1));
          Expect.thrown(IndexOutOfBoundsException.class, () -> atomics.waitIntAsync(65536, 0, 0));
        });
    tests.test(
        "atomics: they reach the memory as it is after growing",
        () -> {
          AtomicMemory atomics = shared(tests);
          Expect.equal(1L, atomics.memory().grow(1));
          Expect.equal(0, atomics.addInt(65536, 3));
          Expect.equal(3, atomics.memory().getInt(65536));
        });
    tests.test(
        "atomics: host and guest work on the same words",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.shared(1, 4));
          Instance guest = tests.instance("shared_memory", Imports.of("env", "memory", memory));
          AtomicMemory atomics = memory.atomics();
          Expect.equal(0, guest.call("add", 16, 5));
          Expect.equal(5, atomics.addInt(16, 2));
          Expect.equal(7, guest.call("load", 16));
          Instance unshared = tests.instance("threads_unshared");
          Expect.equal(0, unshared.call("add"));
          Expect.equal(1, unshared.memory().atomics().addInt(0, 1));
          Expect.equal(2, unshared.call("add"));
          Expect.equal(0, unshared.call("notify"));
        });
  }

  private static void waiting(Tests tests) {
    tests.test(
        "atomics: the blocking wait ends by value, time or not at all",
        () -> {
          AtomicMemory atomics = shared(tests);
          if (tests.differs(Difference.MAIN_THREAD_CANNOT_BLOCK)) {
            IllegalStateException refused =
                Expect.thrown(IllegalStateException.class, () -> atomics.waitInt(0, 0, 0));
            Expect.contains("waitIntAsync", refused.getMessage());
            Expect.contains(
                "waitLongAsync",
                Expect.thrown(IllegalStateException.class, () -> atomics.waitLong(0, 0, 0))
                    .getMessage());
            return;
          }
          Expect.equal(WaitResult.NOT_EQUAL, atomics.waitInt(0, 1, -1));
          Expect.equal(WaitResult.NOT_EQUAL, atomics.waitLong(0, 1, -1));
          Expect.equal(WaitResult.TIMED_OUT, atomics.waitInt(0, 0, 0));
          Expect.equal(WaitResult.TIMED_OUT, atomics.waitInt(0, 0, MILLIS));
          Expect.equal(WaitResult.TIMED_OUT, atomics.waitLong(0, 0, MILLIS));
        });
    tests.test(
        "atomics: waiting on a memory that is not shared traps, notifying wakes nobody",
        () -> {
          AtomicMemory atomics = tests.engine().createMemory(MemoryType.of(1)).atomics();
          notShared(() -> atomics.waitInt(0, 0, 0));
          notShared(() -> atomics.waitLong(0, 0, 0));
          notShared(() -> atomics.waitIntAsync(0, 0, 0));
          notShared(() -> atomics.waitLongAsync(0, 0, 0));
          Expect.equal(0, atomics.notify(0, 1));
        });
  }

  private static void notShared(Expect.Code code) {
    TrapException trap = Expect.thrown(TrapException.class, "expected shared memory", code);
    Expect.equal(TrapCode.NOT_SHARED, trap.code());
  }

  private static CompletableFuture<?> ends(
      WaitResult expected, CompletableFuture<WaitResult> future) {
    return future.thenAccept(result -> Expect.equal(expected, result));
  }

  private static void asyncWaiting(Tests tests) {
    tests.async(
        "atomics: the wait by a future ends by value and by time",
        () -> {
          AtomicMemory atomics = shared(tests);
          return CompletableFuture.allOf(
              ends(WaitResult.NOT_EQUAL, atomics.waitIntAsync(0, 1, -1)),
              ends(WaitResult.NOT_EQUAL, atomics.waitLongAsync(0, 1, MILLIS)),
              ends(WaitResult.TIMED_OUT, atomics.waitIntAsync(0, 0, 0)),
              ends(WaitResult.TIMED_OUT, atomics.waitIntAsync(0, 0, 5 * MILLIS)),
              ends(WaitResult.TIMED_OUT, atomics.waitLongAsync(8, 0, 5 * MILLIS)));
        });
    tests.async(
        "atomics: notify wakes as many as it says, who came first first",
        () -> {
          AtomicMemory atomics = shared(tests);
          List<CompletableFuture<WaitResult>> waiters = new ArrayList<>();
          for (int i = 0; i < 5; i++) {
            waiters.add(atomics.waitIntAsync(16, 0, -1));
          }
          CompletableFuture<WaitResult> other = atomics.waitIntAsync(20, 0, -1);
          CompletableFuture<WaitResult> wide = atomics.waitLongAsync(16, 0, -1);
          Expect.equal(0, atomics.notify(24, -1));
          Expect.equal(0, atomics.notify(16, 0));
          Expect.equal(2, atomics.notify(16, 2));
          return CompletableFuture.allOf(
                  ends(WaitResult.OK, waiters.get(0)), ends(WaitResult.OK, waiters.get(1)))
              .thenCompose(
                  done -> {
                    Expect.isTrue(!waiters.get(2).isDone(), "the third still waits");
                    Expect.isTrue(!other.isDone(), "another address still waits");
                    Expect.equal(4, atomics.notify(16, -1));
                    Expect.equal(1, atomics.notify(20, 5));
                    return CompletableFuture.allOf(
                        ends(WaitResult.OK, waiters.get(2)),
                        ends(WaitResult.OK, waiters.get(3)),
                        ends(WaitResult.OK, waiters.get(4)),
                        ends(WaitResult.OK, wide),
                        ends(WaitResult.OK, other));
                  })
              .thenAccept(done -> Expect.equal(0, atomics.notify(16, -1)));
        });
    tests.async(
        "atomics: a guest's notify wakes a future of the host",
        () -> {
          Memory memory = tests.engine().createMemory(MemoryType.shared(1, 16));
          Instance guest = tests.instance("threads", Imports.of("env", "memory", memory));
          CompletableFuture<WaitResult> future = memory.atomics().waitIntAsync(32, 0, -1);
          Expect.equal(1, guest.call("notify", 32, 3));
          Expect.equal(0, guest.call("notify", 32, 3));
          return ends(WaitResult.OK, future);
        });
  }
}
