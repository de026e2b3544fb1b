package io.github.wasmrun.component;

import io.github.wasmrun.Args;
import io.github.wasmrun.component.abi.FlatReader;

/** The arguments of a host function. */
final class ArgsReader extends FlatReader {
  private final Args args;

  ArgsReader(String letters, Args args) {
    super(letters);
    this.args = args;
  }

  @Override
  protected int valueI32(int index) {
    return args.i32(index);
  }

  @Override
  protected long valueI64(int index) {
    return args.i64(index);
  }

  @Override
  protected float valueF32(int index) {
    return args.f32(index);
  }

  @Override
  protected double valueF64(int index) {
    return args.f64(index);
  }
}
