package io.github.wasmrun.web.internal.emul.java.util.concurrent;

import io.github.wasmrun.web.internal.future.FutureWait;
import io.github.wasmrun.web.internal.future.Tasks;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@link java.util.concurrent.CompletableFuture} for TeaVM, written from its documentation.
 *
 * <p>A page's Java runs on one JavaScript thread, so there are no locks here. Dependents run in the
 * order that the JDK's class happens to use, the newest first. What has no executor of its own runs
 * as a microtask. Only {@link #join} and {@link #get} suspend, and only while the future is not
 * done; programs that do not call them contain no suspension because of this class.
 */
public class TCompletableFuture<T> implements TFuture<T>, TCompletionStage<T> {
  private static final int ON_VALUE = 0;
  private static final int ON_ERROR = 1;
  private static final int ALWAYS = 2;

  /** What happens once a future is done. */
  private interface Dependent {
    /** Reacts; returns the future that is done because of it, or null. */
    TCompletableFuture<?> fire();
  }

  /** The part of an operation that runs the caller's function. */
  private interface Step<T, U> {
    /** Runs; what it throws becomes the outcome of {@code target}. */
    void run(T value, Throwable error, TCompletableFuture<U> target);
  }

  private static final class Node {
    final Dependent dependent;
    final Node older;

    Node(Dependent dependent, Node older) {
      this.dependent = dependent;
      this.older = older;
    }
  }

  private boolean done;
  private T value;
  private Throwable error;
  private Node newest;

  public TCompletableFuture() {}

  // Outcomes.

  final boolean settle(T result, Throwable failure) {
    if (done) {
      return false;
    }
    done = true;
    value = result;
    error = failure;
    return true;
  }

  private boolean settleWrapped(Throwable failure) {
    return settle(null, wrap(failure));
  }

  private void settleLike(TCompletableFuture<? extends T> source) {
    if (source.error != null) {
      settleWrapped(source.error);
    } else {
      settle(source.value, null);
    }
  }

  private static Throwable wrap(Throwable failure) {
    return failure instanceof TCompletionException ? failure : new TCompletionException(failure);
  }

  /** Runs what waits for this future, and what that completes, without recursion. */
  private void fireDependents() {
    Node stack = newest;
    newest = null;
    while (stack != null) {
      Node node = stack;
      stack = node.older;
      TCompletableFuture<?> completed = node.dependent.fire();
      if (completed != null) {
        for (Node next = completed.newest; next != null; next = next.older) {
          stack = new Node(next.dependent, stack);
        }
        completed.newest = null;
      }
    }
  }

  private void whenDone(Dependent dependent) {
    if (done) {
      TCompletableFuture<?> completed = dependent.fire();
      if (completed != null) {
        completed.fireDependents();
      }
    } else {
      newest = new Node(dependent, newest);
    }
  }

  // Operations on one future.

  private <U> TCompletableFuture<U> then(int when, Executor executor, Step<T, U> step) {
    TCompletableFuture<U> target = newIncompleteFuture();
    whenDone(() -> react(when, executor, step, target));
    return target;
  }

  @SuppressWarnings("unchecked") // where a step is skipped without error, U is T
  private <U> TCompletableFuture<?> react(
      int when, Executor executor, Step<T, U> step, TCompletableFuture<U> target) {
    if (target.done) {
      return null;
    }
    if (error != null && when == ON_VALUE) {
      target.settleWrapped(error);
      return target;
    }
    if (error == null && when == ON_ERROR) {
      target.settle((U) value, null);
      return target;
    }
    if (executor != null) {
      return target.perform(executor, () -> step.run(value, error, target));
    }
    try {
      step.run(value, error, target);
    } catch (Throwable failure) {
      target.settleWrapped(failure);
    }
    return target.done ? target : null;
  }

  /** Runs {@code body}, which may settle this future, on {@code executor} if there is one. */
  private TCompletableFuture<?> perform(Executor executor, Runnable body) {
    if (executor == null) {
      guarded(body);
      return done ? this : null;
    }
    try {
      executor.execute(
          () -> {
            if (!done) {
              guarded(body);
              if (done) {
                fireDependents();
              }
            }
          });
      return null;
    } catch (Throwable failure) {
      settleWrapped(failure);
      return this;
    }
  }

  private void guarded(Runnable body) {
    try {
      body.run();
    } catch (Throwable failure) {
      settleWrapped(failure);
    }
  }

  private <U> TCompletableFuture<U> apply(Executor executor, Function<? super T, ? extends U> fn) {
    Objects.requireNonNull(fn);
    return then(
        ON_VALUE, executor, (result, failure, target) -> target.settle(fn.apply(result), null));
  }

  private TCompletableFuture<Void> accept(Executor executor, Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return then(
        ON_VALUE,
        executor,
        (result, failure, target) -> {
          action.accept(result);
          target.settle(null, null);
        });
  }

  private TCompletableFuture<Void> run(Executor executor, Runnable action) {
    Objects.requireNonNull(action);
    return apply(
        executor,
        result -> {
          action.run();
          return null;
        });
  }

  private <U> TCompletableFuture<U> compose(
      Executor executor, Function<? super T, ? extends TCompletionStage<U>> fn) {
    Objects.requireNonNull(fn);
    return then(ON_VALUE, executor, (result, failure, target) -> target.follow(fn.apply(result)));
  }

  private TCompletableFuture<T> composeError(
      Executor executor, Function<Throwable, ? extends TCompletionStage<T>> fn) {
    Objects.requireNonNull(fn);
    return then(ON_ERROR, executor, (result, failure, target) -> target.follow(fn.apply(failure)));
  }

  private void follow(TCompletionStage<? extends T> stage) {
    followFuture(Objects.requireNonNull(stage).toCompletableFuture());
  }

  /** Ends as {@code source} does. */
  final void followFuture(TCompletableFuture<? extends T> source) {
    if (source.done) {
      settleLike(source);
    } else {
      source.whenDone(
          () -> {
            if (done) {
              return null;
            }
            settleLike(source);
            return this;
          });
    }
  }

  private <U> TCompletableFuture<U> handle(
      Executor executor, BiFunction<? super T, Throwable, ? extends U> fn) {
    Objects.requireNonNull(fn);
    return then(
        ALWAYS,
        executor,
        (result, failure, target) -> target.settle(fn.apply(result, failure), null));
  }

  private TCompletableFuture<T> whenComplete(
      Executor executor, BiConsumer<? super T, ? super Throwable> action) {
    Objects.requireNonNull(action);
    return then(
        ALWAYS,
        executor,
        (result, failure, target) -> {
          Throwable outcome = failure;
          try {
            action.accept(result, failure);
          } catch (Throwable thrown) {
            if (failure == null) {
              outcome = thrown;
            } else if (failure != thrown) {
              suppress(failure, thrown);
            }
          }
          if (outcome == null) {
            target.settle(result, null);
          } else {
            target.settleWrapped(outcome);
          }
        });
  }

  /** TeaVM 0.15.0 makes exceptions without the list that this adds to. */
  private static void suppress(Throwable failure, Throwable suppressed) {
    try {
      failure.addSuppressed(suppressed);
    } catch (RuntimeException noList) {
      // Then it is lost; the first failure counts.
    }
  }

  private TCompletableFuture<T> exceptionally(
      Executor executor, Function<Throwable, ? extends T> fn) {
    Objects.requireNonNull(fn);
    return then(
        ON_ERROR, executor, (result, failure, target) -> target.settle(fn.apply(failure), null));
  }

  // Operations on two futures.

  private <U, V> TCompletableFuture<V> both(
      Executor executor,
      TCompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> fn) {
    Objects.requireNonNull(fn);
    TCompletableFuture<? extends U> second = Objects.requireNonNull(other).toCompletableFuture();
    TCompletableFuture<V> target = newIncompleteFuture();
    Dependent reaction =
        () -> {
          Throwable failure = error != null ? error : second.error;
          if (failure != null) {
            target.settleWrapped(failure);
            return target;
          }
          return target.perform(executor, () -> target.settle(fn.apply(value, second.value), null));
        };
    new Pair(this, second, true, reaction).start();
    return target;
  }

  private <U> TCompletableFuture<Void> acceptBoth(
      Executor executor,
      TCompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action) {
    Objects.requireNonNull(action);
    return both(
        executor,
        other,
        (first, second) -> {
          action.accept(first, second);
          return null;
        });
  }

  private TCompletableFuture<Void> runBoth(
      Executor executor, TCompletionStage<?> other, Runnable action) {
    Objects.requireNonNull(action);
    return both(
        executor,
        other,
        (first, second) -> {
          action.run();
          return null;
        });
  }

  private <S, U> TCompletableFuture<U> either(
      Executor executor,
      TCompletionStage<? extends S> other,
      TCompletableFuture<? extends S> self,
      Function<? super S, ? extends U> fn) {
    Objects.requireNonNull(fn);
    TCompletableFuture<? extends S> second = Objects.requireNonNull(other).toCompletableFuture();
    TCompletableFuture<U> target = newIncompleteFuture();
    Dependent reaction =
        () -> {
          TCompletableFuture<? extends S> first = done ? self : second;
          if (first.error != null) {
            target.settleWrapped(first.error);
            return target;
          }
          return target.perform(executor, () -> target.settle(fn.apply(first.value), null));
        };
    new Pair(this, second, false, reaction).start();
    return target;
  }

  private TCompletableFuture<Void> acceptEither(
      Executor executor, TCompletionStage<? extends T> other, Consumer<? super T> action) {
    Objects.requireNonNull(action);
    return this.<T, Void>either(
        executor,
        other,
        this,
        result -> {
          action.accept(result);
          return null;
        });
  }

  private TCompletableFuture<Void> runEither(
      Executor executor, TCompletionStage<?> other, Runnable action) {
    Objects.requireNonNull(action);
    return this.<Object, Void>either(
        executor,
        other,
        this,
        result -> {
          action.run();
          return null;
        });
  }

  /** Reacts once, when both or one of two futures are done. */
  private static final class Pair implements Dependent {
    private final TCompletableFuture<?> first;
    private final TCompletableFuture<?> second;
    private final boolean needsBoth;
    private final Dependent reaction;
    private boolean fired;

    Pair(
        TCompletableFuture<?> first,
        TCompletableFuture<?> second,
        boolean needsBoth,
        Dependent reaction) {
      this.first = first;
      this.second = second;
      this.needsBoth = needsBoth;
      this.reaction = reaction;
    }

    void start() {
      TCompletableFuture<?> completed = fire();
      if (completed != null) {
        completed.fireDependents();
      } else if (!fired) {
        waitFor(first);
        if (second != first) {
          waitFor(second);
        }
      }
    }

    private void waitFor(TCompletableFuture<?> future) {
      if (!future.done) {
        future.newest = new Node(this, future.newest);
      }
    }

    @Override
    public TCompletableFuture<?> fire() {
      boolean ready = needsBoth ? first.done && second.done : first.done || second.done;
      if (fired || !ready) {
        return null;
      }
      fired = true;
      return reaction.fire();
    }
  }

  // Waiting.

  private static boolean cancelled(Throwable failure) {
    return failure instanceof CancellationException;
  }

  private void await() {
    if (!done) {
      FutureWait.await(wake -> whenDone(waker(wake)));
    }
  }

  private static Dependent waker(Runnable wake) {
    return () -> {
      wake.run();
      return null;
    };
  }

  private T report() throws ExecutionException {
    if (error == null) {
      return value;
    }
    if (cancelled(error)) {
      throw (CancellationException) error;
    }
    Throwable cause = error instanceof TCompletionException ? error.getCause() : null;
    throw new ExecutionException(cause != null ? cause : error);
  }

  private T reportUnchecked() {
    if (error == null) {
      return value;
    }
    if (cancelled(error)) {
      throw (CancellationException) error;
    }
    throw (TCompletionException) wrap(error);
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    await();
    return report();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TTimeoutException {
    Objects.requireNonNull(unit);
    if (!done && timeout > 0) {
      FutureWait.await(
          wake -> {
            whenDone(waker(wake));
            Tasks.later(unit.toMillis(timeout), wake);
          });
    }
    if (!done) {
      throw new TTimeoutException();
    }
    return report();
  }

  public T join() {
    await();
    return reportUnchecked();
  }

  public T getNow(T valueIfAbsent) {
    return done ? reportUnchecked() : valueIfAbsent;
  }

  // Completing and asking.

  public boolean complete(T result) {
    boolean first = settle(result, null);
    fireDependents();
    return first;
  }

  public boolean completeExceptionally(Throwable failure) {
    boolean first = settle(null, Objects.requireNonNull(failure));
    fireDependents();
    return first;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    settle(null, done ? null : new CancellationException());
    fireDependents();
    return isCancelled();
  }

  public void obtrudeValue(T result) {
    done = true;
    value = result;
    error = null;
    fireDependents();
  }

  public void obtrudeException(Throwable failure) {
    error = Objects.requireNonNull(failure);
    done = true;
    value = null;
    fireDependents();
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public boolean isCancelled() {
    return done && cancelled(error);
  }

  public boolean isCompletedExceptionally() {
    return done && error != null;
  }

  public int getNumberOfDependents() {
    int count = 0;
    for (Node node = newest; node != null; node = node.older) {
      count++;
    }
    return count;
  }

  @Override
  public String toString() {
    String state;
    if (!done) {
      int dependents = getNumberOfDependents();
      state =
          dependents == 0 ? "[Not completed]" : "[Not completed, " + dependents + " dependents]";
    } else {
      state = error == null ? "[Completed normally]" : "[Completed exceptionally: " + error + "]";
    }
    return super.toString() + state;
  }

  // Making.

  public <U> TCompletableFuture<U> newIncompleteFuture() {
    return new TCompletableFuture<>();
  }

  public Executor defaultExecutor() {
    return Tasks.EXECUTOR;
  }

  public static <U> TCompletableFuture<U> completedFuture(U value) {
    TCompletableFuture<U> future = new TCompletableFuture<>();
    future.settle(value, null);
    return future;
  }

  public static <U> TCompletableFuture<U> failedFuture(Throwable failure) {
    TCompletableFuture<U> future = new TCompletableFuture<>();
    future.settle(null, Objects.requireNonNull(failure));
    return future;
  }

  public static <U> TCompletionStage<U> completedStage(U value) {
    return completedFuture(value).minimalCompletionStage();
  }

  public static <U> TCompletionStage<U> failedStage(Throwable failure) {
    TMinimalStage<U> stage = new TMinimalStage<>();
    stage.settle(null, Objects.requireNonNull(failure));
    return stage;
  }

  public static <U> TCompletableFuture<U> supplyAsync(Supplier<U> supplier) {
    return supplyAsync(supplier, Tasks.EXECUTOR);
  }

  public static <U> TCompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
    return new TCompletableFuture<U>().completeOn(Objects.requireNonNull(executor), supplier);
  }

  public static TCompletableFuture<Void> runAsync(Runnable action) {
    return runAsync(action, Tasks.EXECUTOR);
  }

  public static TCompletableFuture<Void> runAsync(Runnable action, Executor executor) {
    Objects.requireNonNull(action);
    return supplyAsync(
        () -> {
          action.run();
          return null;
        },
        executor);
  }

  /** Asks {@code executor} for the value; what it throws itself is the caller's. */
  private TCompletableFuture<T> completeOn(Executor executor, Supplier<? extends T> supplier) {
    Objects.requireNonNull(supplier);
    executor.execute(
        () -> {
          if (!done) {
            guarded(() -> settle(supplier.get(), null));
            fireDependents();
          }
        });
    return this;
  }

  public TCompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    return completeAsync(supplier, defaultExecutor());
  }

  public TCompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    return completeOn(Objects.requireNonNull(executor), supplier);
  }

  public TCompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    Objects.requireNonNull(unit);
    if (!done) {
      timer(timeout, unit, () -> completeExceptionally(new TTimeoutException()));
    }
    return this;
  }

  public TCompletableFuture<T> completeOnTimeout(T result, long timeout, TimeUnit unit) {
    Objects.requireNonNull(unit);
    if (!done) {
      timer(timeout, unit, () -> complete(result));
    }
    return this;
  }

  private void timer(long timeout, TimeUnit unit, Runnable action) {
    int timer = Tasks.later(unit.toMillis(timeout), action);
    whenDone(
        () -> {
          Tasks.cancel(timer);
          return null;
        });
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit) {
    return delayedExecutor(delay, unit, Tasks.EXECUTOR);
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
    long millis = unit.toMillis(delay);
    Objects.requireNonNull(executor);
    return task -> Tasks.later(millis, () -> executor.execute(task));
  }

  public TCompletableFuture<T> copy() {
    TCompletableFuture<T> target = newIncompleteFuture();
    target.followFuture(this);
    return target;
  }

  public TCompletionStage<T> minimalCompletionStage() {
    TMinimalStage<T> stage = new TMinimalStage<>();
    stage.followFuture(this);
    return stage;
  }

  @Override
  public TCompletableFuture<T> toCompletableFuture() {
    return this;
  }

  public static TCompletableFuture<Void> allOf(TCompletableFuture<?>... futures) {
    TCompletableFuture<Void> target = new TCompletableFuture<>();
    for (TCompletableFuture<?> future : futures) {
      Objects.requireNonNull(future);
    }
    TCompletableFuture<?>[] all = futures.clone();
    int[] missing = {1};
    Dependent dependent =
        () -> {
          if (--missing[0] > 0) {
            return null;
          }
          for (TCompletableFuture<?> future : all) {
            if (future.error != null && !target.done) {
              target.settleWrapped(future.error);
            }
          }
          target.settle(null, null);
          return target;
        };
    for (TCompletableFuture<?> future : all) {
      missing[0]++;
      future.whenDone(dependent);
    }
    dependent.fire();
    return target;
  }

  public static TCompletableFuture<Object> anyOf(TCompletableFuture<?>... futures) {
    for (TCompletableFuture<?> future : futures) {
      Objects.requireNonNull(future);
    }
    TCompletableFuture<Object> target = new TCompletableFuture<>();
    for (TCompletableFuture<?> future : futures) {
      future.whenDone(
          () -> {
            if (target.done) {
              return null;
            }
            target.settleLike(future);
            return target;
          });
    }
    return target;
  }

  // The interface.

  @Override
  public <U> TCompletableFuture<U> thenApply(Function<? super T, ? extends U> fn) {
    return apply(null, fn);
  }

  @Override
  public <U> TCompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn) {
    return apply(defaultExecutor(), fn);
  }

  @Override
  public <U> TCompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> fn, Executor executor) {
    return apply(Objects.requireNonNull(executor), fn);
  }

  @Override
  public TCompletableFuture<Void> thenAccept(Consumer<? super T> action) {
    return accept(null, action);
  }

  @Override
  public TCompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) {
    return accept(defaultExecutor(), action);
  }

  @Override
  public TCompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor) {
    return accept(Objects.requireNonNull(executor), action);
  }

  @Override
  public TCompletableFuture<Void> thenRun(Runnable action) {
    return run(null, action);
  }

  @Override
  public TCompletableFuture<Void> thenRunAsync(Runnable action) {
    return run(defaultExecutor(), action);
  }

  @Override
  public TCompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) {
    return run(Objects.requireNonNull(executor), action);
  }

  @Override
  public <U, V> TCompletableFuture<V> thenCombine(
      TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return both(null, other, fn);
  }

  @Override
  public <U, V> TCompletableFuture<V> thenCombineAsync(
      TCompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return both(defaultExecutor(), other, fn);
  }

  @Override
  public <U, V> TCompletableFuture<V> thenCombineAsync(
      TCompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> fn,
      Executor executor) {
    return both(Objects.requireNonNull(executor), other, fn);
  }

  @Override
  public <U> TCompletableFuture<Void> thenAcceptBoth(
      TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return acceptBoth(null, other, action);
  }

  @Override
  public <U> TCompletableFuture<Void> thenAcceptBothAsync(
      TCompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return acceptBoth(defaultExecutor(), other, action);
  }

  @Override
  public <U> TCompletableFuture<Void> thenAcceptBothAsync(
      TCompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action,
      Executor executor) {
    return acceptBoth(Objects.requireNonNull(executor), other, action);
  }

  @Override
  public TCompletableFuture<Void> runAfterBoth(TCompletionStage<?> other, Runnable action) {
    return runBoth(null, other, action);
  }

  @Override
  public TCompletableFuture<Void> runAfterBothAsync(TCompletionStage<?> other, Runnable action) {
    return runBoth(defaultExecutor(), other, action);
  }

  @Override
  public TCompletableFuture<Void> runAfterBothAsync(
      TCompletionStage<?> other, Runnable action, Executor executor) {
    return runBoth(Objects.requireNonNull(executor), other, action);
  }

  @Override
  public <U> TCompletableFuture<U> applyToEither(
      TCompletionStage<? extends T> other, Function<? super T, U> fn) {
    return this.<T, U>either(null, other, this, fn);
  }

  @Override
  public <U> TCompletableFuture<U> applyToEitherAsync(
      TCompletionStage<? extends T> other, Function<? super T, U> fn) {
    return this.<T, U>either(defaultExecutor(), other, this, fn);
  }

  @Override
  public <U> TCompletableFuture<U> applyToEitherAsync(
      TCompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
    return this.<T, U>either(Objects.requireNonNull(executor), other, this, fn);
  }

  @Override
  public TCompletableFuture<Void> acceptEither(
      TCompletionStage<? extends T> other, Consumer<? super T> action) {
    return acceptEither(null, other, action);
  }

  @Override
  public TCompletableFuture<Void> acceptEitherAsync(
      TCompletionStage<? extends T> other, Consumer<? super T> action) {
    return acceptEither(defaultExecutor(), other, action);
  }

  @Override
  public TCompletableFuture<Void> acceptEitherAsync(
      TCompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
    return acceptEither(Objects.requireNonNull(executor), other, action);
  }

  @Override
  public TCompletableFuture<Void> runAfterEither(TCompletionStage<?> other, Runnable action) {
    return runEither(null, other, action);
  }

  @Override
  public TCompletableFuture<Void> runAfterEitherAsync(TCompletionStage<?> other, Runnable action) {
    return runEither(defaultExecutor(), other, action);
  }

  @Override
  public TCompletableFuture<Void> runAfterEitherAsync(
      TCompletionStage<?> other, Runnable action, Executor executor) {
    return runEither(Objects.requireNonNull(executor), other, action);
  }

  @Override
  public <U> TCompletableFuture<U> thenCompose(
      Function<? super T, ? extends TCompletionStage<U>> fn) {
    return compose(null, fn);
  }

  @Override
  public <U> TCompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends TCompletionStage<U>> fn) {
    return compose(defaultExecutor(), fn);
  }

  @Override
  public <U> TCompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends TCompletionStage<U>> fn, Executor executor) {
    return compose(Objects.requireNonNull(executor), fn);
  }

  @Override
  public <U> TCompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> fn) {
    return handle(null, fn);
  }

  @Override
  public <U> TCompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn) {
    return handle(defaultExecutor(), fn);
  }

  @Override
  public <U> TCompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn, Executor executor) {
    return handle(Objects.requireNonNull(executor), fn);
  }

  @Override
  public TCompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    return whenComplete(null, action);
  }

  @Override
  public TCompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
    return whenComplete(defaultExecutor(), action);
  }

  @Override
  public TCompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> action, Executor executor) {
    return whenComplete(Objects.requireNonNull(executor), action);
  }

  @Override
  public TCompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
    return exceptionally(null, fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
    return exceptionally(defaultExecutor(), fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> fn, Executor executor) {
    return exceptionally(Objects.requireNonNull(executor), fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyCompose(
      Function<Throwable, ? extends TCompletionStage<T>> fn) {
    return composeError(null, fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends TCompletionStage<T>> fn) {
    return composeError(defaultExecutor(), fn);
  }

  @Override
  public TCompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends TCompletionStage<T>> fn, Executor executor) {
    return composeError(Objects.requireNonNull(executor), fn);
  }
}
