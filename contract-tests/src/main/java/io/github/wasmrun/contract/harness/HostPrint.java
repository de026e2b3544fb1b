package io.github.wasmrun.contract.harness;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;

/** The import {@code env.print}: takes an address and a length. */
@FunctionalInterface
public interface HostPrint {
  void print(int address, int length);

  static HostFunction function(HostPrint print) {
    return HostFunction.of(
        FuncType.of(ValType.I32, ValType.I32), args -> print.print(args.i32(0), args.i32(1)));
  }
}
