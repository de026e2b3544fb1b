package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.Memory;
import io.github.wasmrun.wasi.io.WasiOutput;

/** Standard output or error. */
final class OutputFd extends StdioFd {
  private final WasiOutput output;

  OutputFd(int number, WasiOutput output, boolean terminal) {
    super(number, Rights.OUTPUT, terminal);
    this.output = output;
  }

  @Override
  int write(Guest guest, Memory memory, int address, int length) {
    if (output instanceof Capture capture) {
      capture.write(guest, memory, address, length);
      return length;
    }
    byte[] buffer = guest.buffer(length);
    int total = 0;
    while (total < length) {
      int count = Math.min(length - total, buffer.length);
      guest.load(memory, address + total, buffer, 0, count);
      output.write(buffer, 0, count);
      total += count;
    }
    return length;
  }
}
