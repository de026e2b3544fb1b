package io.github.wasmrun;

/**
 * The guest has used all of its {@linkplain Limits#withFuel fuel}. No handler of the guest sees it.
 * The instance stays as it is and can be called again when fuel was added.
 */
public final class FuelExhaustedException extends LimitException {
  private static final long serialVersionUID = 1L;

  /**
   * The end of the fuel.
   *
   * @param message what was used
   */
  public FuelExhaustedException(String message) {
    super("fuel", message, null);
  }
}
