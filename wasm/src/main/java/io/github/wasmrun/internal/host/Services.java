package io.github.wasmrun.internal.host;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The implementations of a service that this program can see: those next to our own classes, and
 * those of the current thread's context. One of the two alone does not do: in a servlet container
 * or a plugin host our classes are in a child loader that the context does not know, and an
 * application may add an engine where our classes do not see it.
 */
public final class Services<S> {
  /** A loader whose files cannot be read reports so for ever. */
  private static final int MAX_ERRORS = 100;

  private final List<S> found = new ArrayList<>();
  private @Nullable Throwable error;

  private Services(Class<S> type) {
    Services.class.getModule().addUses(type);
    ClassLoader own = Services.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    add(ServiceLoader.load(type, own));
    if (context != own) {
      add(ServiceLoader.load(type, context));
    }
  }

  /** Looks for implementations of {@code type}. */
  public static <S> Services<S> of(Class<S> type) {
    return new Services<>(type);
  }

  /** What was found, each class once. */
  public List<S> found() {
    return found;
  }

  /** Why an implementation could not be taken, or null. */
  public @Nullable Throwable error() {
    return error;
  }

  /**
   * A loader that has another copy of our classes names implementations of that copy's service: an
   * error for each, after which the next one can be asked for.
   */
  private void add(ServiceLoader<S> loader) {
    Iterator<S> all = loader.iterator();
    for (int errors = 0; errors < MAX_ERRORS; ) {
      try {
        add(all.next());
      } catch (NoSuchElementException end) {
        return;
      } catch (ServiceConfigurationError | LinkageError refused) {
        error = refused;
        errors++;
      }
    }
  }

  private void add(S service) {
    for (S known : found) {
      if (Objects.equals(known.getClass(), service.getClass())) {
        return;
      }
    }
    found.add(service);
  }
}
