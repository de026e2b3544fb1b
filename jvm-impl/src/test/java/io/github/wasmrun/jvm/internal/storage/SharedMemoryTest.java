package io.github.wasmrun.jvm.internal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.LimitException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedMemoryTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private void all(List<Callable<?>> tasks) throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (Callable<?> task : tasks) {
      running.add(threads.submit(task));
    }
    for (Future<?> task : running) {
      task.get(50, TimeUnit.SECONDS);
    }
  }

  @Test
  void aMemoryWithoutRoomSaysWhatHelps() {
    OutOfMemoryError none = new OutOfMemoryError("Cannot reserve bytes of direct buffer memory");
    LimitException refused = Limits.noRoomOutsideHeap(32767, none);
    assertEquals("hostMemory", refused.limit());
    assertTrue(refused.getMessage().contains("of at most 32767 pages"), refused.getMessage());
    assertTrue(refused.getMessage().contains("-XX:MaxDirectMemorySize"), refused.getMessage());
  }

  @Test
  void atomicAdditionsOfAllWidthsLoseNothing() throws Exception {
    SharedMemory memory = new SharedMemory(1, 1);
    List<Callable<?>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      SharedMemory view = memory.newView();
      tasks.add(
          () -> {
            for (int i = 0; i < 20_000; i++) {
              view.atomicAddByte(1, (byte) 1);
              view.atomicAddShort(2, (short) 1);
              view.atomicAddInt(4, 1);
              view.atomicAddLong(8, 1);
              view.atomicXorByte(0, (byte) 1);
            }
            return null;
          });
    }
    all(tasks);
    assertEquals((byte) 80_000, memory.read(1));
    assertEquals((short) 80_000, memory.readShort(2));
    assertEquals(80_000, memory.readInt(4));
    assertEquals(80_000L, memory.readLong(8));
    assertEquals(0, memory.read(0));
  }

  @Test
  void narrowOperationsLeaveTheirNeighbours() {
    SharedMemory memory = new SharedMemory(1, 1);
    memory.writeI32(0, 0x11223344);
    assertEquals(0x33, memory.atomicXchgByte(1, (byte) 0xFF));
    assertEquals(0x1122FF44, memory.readInt(0));
    assertEquals((short) 0x1122, memory.atomicCmpxchgShort(2, (short) 0x1122, (short) 0x8001));
    assertEquals(0x8001FF44, memory.readInt(0));
    assertEquals((short) 0x8001, memory.atomicCmpxchgShort(2, (short) 1, (short) 2));
    assertEquals(0x8001FF44, memory.readInt(0));
    assertEquals((short) 0x8001, memory.atomicReadShort(2));
    memory.atomicWriteByte(0, (byte) 1);
    assertEquals((byte) 0xFF, memory.atomicAndByte(1, (byte) 0x0F));
    assertEquals(0x80010F01, memory.readInt(0));
  }

  @Test
  void aNotificationIsNeverLost() throws Exception {
    SharedMemory ping = new SharedMemory(1, 1);
    SharedMemory pong = ping.newView();
    int rounds = 5_000;
    Callable<Void> first = () -> turns(ping, rounds, 0);
    Callable<Void> second = () -> turns(pong, rounds, 1);
    all(List.of(first, second));
    assertEquals(2 * rounds, ping.readInt(0));
  }

  /** Takes each second turn of a counter at 0 and waits for the other's in between. */
  private static Void turns(SharedMemory memory, int rounds, int parity) {
    for (int i = 0; i < rounds; i++) {
      int turn = memory.atomicReadInt(0);
      while (turn % 2 != parity) {
        memory.atomicWait(0, turn, -1L);
        turn = memory.atomicReadInt(0);
      }
      memory.atomicWriteInt(0, turn + 1);
      memory.atomicNotify(0, -1);
    }
    return null;
  }

  @Test
  void waitingTellsWhyItEnded() throws Exception {
    SharedMemory memory = new SharedMemory(1, 1);
    assertEquals(1, memory.atomicWait(0, 1, -1L), "not equal");
    assertEquals(1, memory.atomicWait(8, 1L, -1L), "not equal");
    assertEquals(2, memory.atomicWait(0, 0, 1_000_000L), "timed out");
    assertEquals(2, memory.atomicWait(0, 0, 0L), "timed out at once");
    Future<Integer> waiter = threads.submit(() -> memory.newView().atomicWait(16, 0L, -1L));
    while (memory.atomicNotify(16, 1) == 0) {
      Thread.onSpinWait();
    }
    assertEquals(0, waiter.get());
    assertEquals(0, memory.atomicNotify(16, 1), "nobody waits any more");
  }

  @Test
  void asManyAreWokenAsAsked() throws Exception {
    SharedMemory memory = new SharedMemory(1, 1);
    List<Future<Integer>> waiters = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      waiters.add(threads.submit(() -> memory.newView().atomicWait(4, 0, -1L)));
    }
    int woken = 0;
    while (woken < 2) {
      woken += memory.atomicNotify(4, 2 - woken);
    }
    while (waiters.stream().filter(Future::isDone).count() < 2) {
      Thread.onSpinWait();
    }
    int last = 0;
    while (last == 0) {
      last = memory.atomicNotify(4, -1);
    }
    assertEquals(1, last);
    for (Future<Integer> waiter : waiters) {
      assertEquals(0, waiter.get());
    }
  }

  @Test
  void aWaiterCanBeInterrupted() throws Exception {
    SharedMemory memory = new SharedMemory(1, 1);
    Thread[] thread = new Thread[1];
    Future<Boolean> waiter =
        threads.submit(
            () -> {
              thread[0] = Thread.currentThread();
              memory.atomicWait(4, 0, -1L);
              return Thread.currentThread().isInterrupted();
            });
    while (thread[0] == null || thread[0].getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    thread[0].interrupt();
    Throwable thrown =
        assertThrows(java.util.concurrent.ExecutionException.class, waiter::get).getCause();
    assertTrue(thrown instanceof WaitInterruptedException);
    assertEquals(0, memory.atomicNotify(4, 1), "it does not wait any more");
  }

  @Test
  void growthIsSeenByOtherViews() throws Exception {
    SharedMemory memory = new SharedMemory(1, 3);
    SharedMemory other = memory.newView();
    assertThrows(StorageTrap.class, () -> other.readInt(65536));
    assertEquals(1, memory.grow(1));
    memory.writeI32(65536, 7);
    assertEquals(7, other.readInt(65536));
    assertEquals(2, other.pages());
    assertEquals(-1, other.grow(2));
    assertThrows(StorageTrap.class, () -> other.readInt(2 * 65536 - 3));
    assertThrows(StorageTrap.class, () -> other.atomicReadInt(-4));
    assertThrows(StorageTrap.class, () -> other.atomicNotify(2 * 65536, 1));
  }

  @Test
  void bulkOperationsWorkAsInTheFlatOne() {
    SharedMemory memory = new SharedMemory(1, 1);
    memory.write(10, new byte[] {1, 2, 3, 4}, 1, 3);
    memory.copy(11, 10, 3);
    assertEquals(0x04030202, memory.readInt(10));
    memory.fill((byte) 9, 65534, 65536);
    assertEquals((short) 0x0909, memory.readShort(65534));
    assertThrows(StorageTrap.class, () -> memory.fill((byte) 1, 65534, 65537));
    assertThrows(StorageTrap.class, () -> memory.copy(65535, 0, 2));
  }
}
