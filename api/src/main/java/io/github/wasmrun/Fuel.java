package io.github.wasmrun;

/**
 * The fuel of one instance that was made with {@link Limits#withFuel}.
 *
 * <p>Its numbers are exact whenever the guest does not run: before and after a call, and in a host
 * function. A trap in the middle of straight code leaves what that piece of code costs unpaid, the
 * same on every host. Only engines implement it. One thread at a time.
 */
public interface Fuel {
  /** The units that are left; 0 after {@link FuelExhaustedException}. */
  long remaining();

  /** The units that the guest has used since the instance was made. */
  long consumed();

  /**
   * Adds fuel, also from a host function that the guest calls.
   *
   * @param units 0 or more; what exceeds 2<sup>63</sup> - 1 in sum is lost
   */
  void add(long units);

  /**
   * Sets the fuel that is left.
   *
   * @param units 0 or more
   */
  void set(long units);
}
