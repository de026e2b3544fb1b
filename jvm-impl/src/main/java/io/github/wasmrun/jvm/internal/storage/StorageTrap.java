package io.github.wasmrun.jvm.internal.storage;

import io.github.wasmrun.TrapCode;

/** A guest's access that its memory or table does not allow. */
public final class StorageTrap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final TrapCode code;

  /** A trap. */
  public StorageTrap(TrapCode code, String text) {
    super(text);
    this.code = code;
  }

  /** What the guest did. */
  public TrapCode code() {
    return code;
  }
}
