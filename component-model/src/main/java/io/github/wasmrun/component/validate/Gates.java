package io.github.wasmrun.component.validate;

import java.util.Collection;
import java.util.List;

/** A set of gates that are open. Immutable. */
public final class Gates {
  /** What is stable. */
  public static final Gates STABLE = of(List.of(Gate.EXCEPTIONS));

  /** All gates. */
  public static final Gates ALL = of(List.of(Gate.values()));

  private final boolean[] open;

  private Gates(boolean[] open) {
    this.open = open;
  }

  /** The set of exactly these gates. */
  public static Gates of(Collection<Gate> gates) {
    boolean[] open = new boolean[Gate.values().length];
    for (Gate gate : gates) {
      open[gate.ordinal()] = true;
    }
    return new Gates(open);
  }

  /** These gates and another one. */
  public Gates with(Gate gate) {
    boolean[] copy = open.clone();
    copy[gate.ordinal()] = true;
    return new Gates(copy);
  }

  /** These gates without one. */
  public Gates without(Gate gate) {
    boolean[] copy = open.clone();
    copy[gate.ordinal()] = false;
    return new Gates(copy);
  }

  /** Whether {@code gate} is open. */
  public boolean has(Gate gate) {
    return open[gate.ordinal()];
  }
}
