package io.github.wasmrun.jvm.internal.worker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future that the threads of its pool cannot wait for, since they would wait for themselves. */
final class PoolFuture<T> extends CompletableFuture<T> {
  private final ThreadWorkerGroup group;

  PoolFuture(ThreadWorkerGroup group) {
    this.group = group;
  }

  private void checkMayWait() {
    if (!isDone()) {
      group.checkMayWait();
    }
  }

  @Override
  public T join() {
    checkMayWait();
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    checkMayWait();
    return super.get();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    checkMayWait();
    return super.get(timeout, unit);
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new PoolFuture<>(group);
  }
}
