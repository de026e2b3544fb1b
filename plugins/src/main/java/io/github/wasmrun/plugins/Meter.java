package io.github.wasmrun.plugins;

import io.github.wasmrun.HostFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what an instance calls of the application. One thread at a time. */
final class Meter {
  /** Calls of one function. */
  static final class Count {
    long calls;
    long nanos;
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();
  private @Nullable RuntimeException thrown;

  Map<String, Count> counts() {
    return counts;
  }

  /** What a host function threw last, or null. */
  @Nullable RuntimeException thrown() {
    return thrown;
  }

  void forgetThrown() {
    thrown = null;
  }

  /** {@code function}, counted. */
  HostFunction metered(String name, HostFunction function) {
    Count count = counts.computeIfAbsent(name, key -> new Count());
    return HostFunction.of(
        function.type(),
        args -> {
          long start = System.nanoTime();
          try {
            function.call(args);
          } catch (GuestFault e) {
            throw e;
          } catch (RuntimeException e) {
            thrown = e;
            throw e;
          } finally {
            count.calls++;
            count.nanos += System.nanoTime() - start;
          }
        });
  }

  /** Runs code of the application; what it throws is noted. */
  <T> T noting(Supplier<T> code) {
    try {
      return Objects.requireNonNull(code.get(), "a host function's response");
    } catch (RuntimeException e) {
      thrown = e;
      throw e;
    }
  }

  /** Calls an application's function. */
  PluginResponse call(String id, PluginFunction function, byte[] request) {
    return noting(() -> function.call(id, PluginRequest.own(request)));
  }
}
