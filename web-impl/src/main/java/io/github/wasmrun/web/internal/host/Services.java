package io.github.wasmrun.web.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The implementations of a service that TeaVM found while it compiled. */
public final class Services<S> {
  private final List<S> found = new ArrayList<>();

  private Services(Class<S> type) {
    for (S service : ServiceLoader.load(type)) {
      found.add(service);
    }
  }

  /** Looks for implementations of {@code type}. */
  public static <S> Services<S> of(Class<S> type) {
    return new Services<>(type);
  }

  /** What was found. */
  public List<S> found() {
    return found;
  }

  /** No error: TeaVM refuses to compile what does not fit. */
  public @Nullable Throwable error() {
    return null;
  }
}
