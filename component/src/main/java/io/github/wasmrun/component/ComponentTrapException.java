package io.github.wasmrun.component;

import io.github.wasmrun.WasmException;
import org.jspecify.annotations.Nullable;

/**
 * A component broke a rule of the component model and was stopped. Traps of core code are {@link
 * io.github.wasmrun.TrapException}.
 */
public final class ComponentTrapException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final ComponentTrap reason;

  /**
   * A trap.
   *
   * @param reason the rule
   * @param detail what broke it; null if the rule says all
   */
  public ComponentTrapException(ComponentTrap reason, @Nullable String detail) {
    this(reason, detail, null);
  }

  /**
   * A trap with a cause.
   *
   * @param reason the rule
   * @param detail what broke it; null if the rule says all
   * @param cause the error that led to it
   */
  public ComponentTrapException(
      ComponentTrap reason, @Nullable String detail, @Nullable Throwable cause) {
    super(detail == null ? reason.text() : reason.text() + ": " + detail, cause);
    this.reason = reason;
  }

  /** The rule that was broken. */
  public ComponentTrap reason() {
    return reason;
  }
}
