package io.github.wasmrun.web.internal.emul.java.util.concurrent;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A stage that offers nothing but the methods of {@link TCompletionStage}. */
final class TMinimalStage<T> extends TCompletableFuture<T> {
  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException();
  }

  @Override
  public <U> TCompletableFuture<U> newIncompleteFuture() {
    return new TMinimalStage<>();
  }

  @Override
  public TCompletableFuture<T> toCompletableFuture() {
    TCompletableFuture<T> future = new TCompletableFuture<>();
    future.followFuture(this);
    return future;
  }

  @Override
  public T get() {
    throw unsupported();
  }

  @Override
  public T get(long timeout, TimeUnit unit) {
    throw unsupported();
  }

  @Override
  public T join() {
    throw unsupported();
  }

  @Override
  public T getNow(T valueIfAbsent) {
    throw unsupported();
  }

  @Override
  public boolean complete(T result) {
    throw unsupported();
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    throw unsupported();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    throw unsupported();
  }

  @Override
  public void obtrudeValue(T result) {
    throw unsupported();
  }

  @Override
  public void obtrudeException(Throwable failure) {
    throw unsupported();
  }

  @Override
  public boolean isDone() {
    throw unsupported();
  }

  @Override
  public boolean isCancelled() {
    throw unsupported();
  }

  @Override
  public boolean isCompletedExceptionally() {
    throw unsupported();
  }

  @Override
  public int getNumberOfDependents() {
    throw unsupported();
  }

  @Override
  public TCompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    throw unsupported();
  }

  @Override
  public TCompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    throw unsupported();
  }

  @Override
  public TCompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    throw unsupported();
  }

  @Override
  public TCompletableFuture<T> completeOnTimeout(T result, long timeout, TimeUnit unit) {
    throw unsupported();
  }
}
