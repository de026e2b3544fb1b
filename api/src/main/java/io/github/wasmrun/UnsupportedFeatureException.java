package io.github.wasmrun;

import io.github.wasmrun.feature.Feature;
import org.jspecify.annotations.Nullable;

/** The engine lacks something that the module or the caller needs. */
public final class UnsupportedFeatureException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final String featureId;
  private final String engine;

  /**
   * A lack.
   *
   * @param feature what is missing
   * @param engine the engine's name
   * @param what who needs it, for example {@code memory 0 has 64-bit addresses}
   * @param cause the engine's own error, if there is one
   */
  public UnsupportedFeatureException(
      Feature feature, String engine, String what, @Nullable Throwable cause) {
    this(feature.id(), engine, what, cause);
  }

  /**
   * A lack of the feature with an {@linkplain Feature#id id}: who names it like this does without
   * the list of all features.
   *
   * @param featureId what is missing
   * @param engine the engine's name
   * @param what who needs it, for example {@code memory 0 has 64-bit addresses}
   * @param cause the engine's own error, if there is one
   */
  public UnsupportedFeatureException(
      String featureId, String engine, String what, @Nullable Throwable cause) {
    super(what + ": engine " + engine + " lacks " + featureId, cause);
    this.featureId = featureId;
    this.engine = engine;
  }

  /** What is missing. */
  public Feature feature() {
    return Feature.byId(featureId).orElseThrow();
  }

  /** The name of the engine. */
  public String engine() {
    return engine;
  }
}
