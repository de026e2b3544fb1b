package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.wasi.io.WasiOutput;

/** Standard output or error. */
final class OutputFd extends StdioFd {
  private final WasiOutput output;

  OutputFd(int number, WasiOutput output, boolean terminal) {
    super(number, Rights.OUTPUT, terminal);
    this.output = output;
  }

  @Override
  int write(GuestMemory memory, int address, int length) {
    if (output instanceof Capture capture) {
      capture.write(memory, address, length);
      return length;
    }
    byte[] buffer = memory.buffer(length);
    int total = 0;
    while (total < length) {
      int count = Math.min(length - total, buffer.length);
      memory.load(address + total, buffer, 0, count);
      output.write(buffer, 0, count);
      total += count;
    }
    return length;
  }
}
