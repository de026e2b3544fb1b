package io.github.wasmrun.cli;

import io.github.wasmrun.WasmException;

/** WIT that cannot be read, resolved or made Java of. */
final class WitFailure extends WasmException {
  private static final long serialVersionUID = 1L;

  WitFailure(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
