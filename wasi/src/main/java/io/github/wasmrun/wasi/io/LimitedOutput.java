package io.github.wasmrun.wasi.io;

/** Passes on so many bytes. */
public final class LimitedOutput implements WasiOutput {
  private final WasiOutput output;
  private long left;

  /** Passes {@code bytes} on to {@code output}. */
  public LimitedOutput(long bytes, WasiOutput output) {
    this.left = bytes;
    this.output = output;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int passed = (int) Math.min(left, length);
    if (passed > 0) {
      left -= passed;
      output.write(bytes, offset, passed);
    }
  }

  @Override
  public void end() {
    output.end();
  }
}
