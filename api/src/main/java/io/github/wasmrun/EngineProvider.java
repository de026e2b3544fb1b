package io.github.wasmrun;

/**
 * Makes engines of one kind; found by {@link java.util.ServiceLoader}.
 *
 * <p>TeaVM reads {@code META-INF/services}, the module system {@code provides}: ship both.
 */
public interface EngineProvider {
  /** The name that {@link EngineConfig#withEngine} takes. */
  String name();

  /** The provider with the largest number is this host's best. */
  int priority();

  /**
   * Whether this host can run its engines; if not, it counts as absent. With both {@code
   * wasmrun-jvm} and {@code wasmrun-web} on the class path, each host takes its own.
   */
  default boolean runsHere() {
    return true;
  }

  /** A new engine. */
  Engine create(EngineConfig config);
}
