package io.github.wasmrun.jvm.internal.worker;

import io.github.wasmrun.jvm.internal.code.Ending;
import io.github.wasmrun.spi.worker.Worker;
import io.github.wasmrun.spi.worker.WorkerEvents;
import io.github.wasmrun.spi.worker.WorkerGroup;
import io.github.wasmrun.spi.worker.WorkerSetup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** The threads of one pool. */
final class ThreadWorkerGroup implements WorkerGroup {
  private final WorkerSetup setup;
  private final WorkerEvents events;
  private final Ending interruption;
  private final MainThread main;
  private final ReentrantLock lock = new ReentrantLock();

  /** Threads that have not ended, and one for the group until it is closed. */
  private final AtomicInteger parties = new AtomicInteger(1);

  private final CompletableFuture<Void> threadsEnded = new CompletableFuture<>();

  ThreadWorkerGroup(WorkerSetup setup, WorkerEvents events, Ending interruption) {
    this.setup = setup;
    this.events = events;
    this.interruption = interruption;
    this.main = new MainThread(setup.name(), setup.mainThread());
  }

  WorkerSetup setup() {
    return setup;
  }

  WorkerEvents events() {
    return events;
  }

  Ending interruption() {
    return interruption;
  }

  MainThread main() {
    return main;
  }

  @Override
  public void lock() {
    lock.lock();
  }

  @Override
  public void unlock() {
    lock.unlock();
  }

  @Override
  public Worker start(int index, long room) {
    parties.incrementAndGet();
    return new ThreadWorker(this, index, room).start();
  }

  @Override
  public boolean runsTasks() {
    return true;
  }

  /** A worker's thread has come to its end. */
  void threadEnded() {
    if (parties.decrementAndGet() == 0) {
      threadsEnded.complete(null);
    }
  }

  @Override
  public <T> CompletableFuture<T> newFuture() {
    return new PoolFuture<>(this);
  }

  /** Throws if the current thread is one of this group, where a wait may never end. */
  void checkMayWait() {
    if (main.isCurrent()
        || Thread.currentThread() instanceof WorkerThread thread && thread.group() == this) {
      throw new IllegalStateException(
          "thread "
              + Thread.currentThread().getName()
              + " belongs to pool "
              + setup.name()
              + " and cannot wait for it: go on in a stage of the future, or make the host function"
              + " an AsyncFunction");
    }
  }

  @Override
  public CompletableFuture<Void> close() {
    CompletableFuture<Void> mainEnded = main.close();
    threadEnded();
    return CompletableFuture.allOf(threadsEnded, mainEnded);
  }
}
