package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.TrapCode;

/** A trap on its way from compiled code to the host, which makes a {@code TrapException} of it. */
public final class Trap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TrapCode code;

  public Trap(TrapCode code) {
    super(code.text());
    this.code = code;
  }

  /** What happened. */
  public TrapCode code() {
    return code;
  }

  /** {@code unreachable}. */
  public static Trap unreachable() {
    return new Trap(TrapCode.UNREACHABLE);
  }

  static Trap memory() {
    return new Trap(TrapCode.MEMORY_OUT_OF_BOUNDS);
  }

  static Trap table() {
    return new Trap(TrapCode.TABLE_OUT_OF_BOUNDS);
  }

  static Trap nullReference() {
    return new Trap(TrapCode.NULL_REFERENCE);
  }
}
