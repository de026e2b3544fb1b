package io.github.wasmrun.jvm.compiler.runtime;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * A function as code calls it that has other classes for the shapes of functions: with boxed
 * values, like one of the host.
 */
public final class Foreign implements HostCode {
  private final Target target;

  private Foreign(Target target) {
    this.target = target;
  }

  /** Calls {@code target}. Also for generated classes. */
  public static HostCode of(Target target) {
    return new Foreign(target);
  }

  @Override
  public @Nullable Object[] call(@Nullable Object[] arguments) {
    return target.apply(arguments);
  }

  @Override
  public long callNumbers(long[] arguments, String params, String results) {
    long[] numbers = Packs.numbers(results, call(Packs.box(params, arguments)));
    return numbers.length == 0 ? 0 : numbers[0];
  }

  @Override
  public @Nullable MethodHandle handle() {
    return null;
  }

  @Override
  public RuntimeException toGuest(Throwable thrown) {
    throw new IllegalStateException(thrown);
  }
}
