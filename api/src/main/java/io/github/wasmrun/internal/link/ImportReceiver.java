package io.github.wasmrun.internal.link;

import io.github.wasmrun.type.FuncType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes what entries of imports supply; there is a method for each kind of entry.
 *
 * @param <F> host functions
 * @param <X> externals
 * @param <T> what comes of it
 */
public interface ImportReceiver<F, X, T extends @Nullable Object> {
  /** A host function under its second name. */
  T function(String name, F function);

  /**
   * A host function of any type under its second name.
   *
   * @param typed makes it of one type
   */
  T untyped(String name, Function<FuncType, F> typed);

  /** An external under its second name. */
  T external(String name, X external);

  /** The methods of a Java interface. */
  T methods(Class<?> type, Object implementation);
}
