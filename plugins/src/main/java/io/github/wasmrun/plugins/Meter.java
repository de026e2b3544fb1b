package io.github.wasmrun.plugins;

import io.github.wasmrun.HostFunction;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Watches what an instance calls of the application. One thread at a time. */
final class Meter {
  private final HostCallCounts counts;
  private @Nullable RuntimeException thrown;

  /** For an instance of the plugin whose calls are counted in {@code counts}. */
  Meter(HostCallCounts counts) {
    this.counts = counts;
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
    HostCallCounts.Count count = counts.of(name);
    return HostFunction.of(
        function.type(),
        args -> {
          long start = System.nanoTime();
          try {
            function.call(args);
          } catch (RuntimeException | Error e) {
            count.add(System.nanoTime() - start, true);
            if (e instanceof RuntimeException failure && !(e instanceof GuestFault)) {
              thrown = failure;
            }
            throw e;
          }
          count.add(System.nanoTime() - start, false);
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
  PluginResponse call(String id, DataFunction function, List<PluginRequest> requests) {
    return noting(() -> function.body().call(id, List.copyOf(requests)));
  }
}
