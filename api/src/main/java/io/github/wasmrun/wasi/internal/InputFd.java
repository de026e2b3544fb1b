package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.Memory;
import io.github.wasmrun.wasi.Errno;
import io.github.wasmrun.wasi.WasiInput;

/** Standard input. */
final class InputFd extends StdioFd {
  private final WasiInput input;

  InputFd(WasiInput input, boolean terminal) {
    super(0, Rights.INPUT, terminal);
    this.input = input;
  }

  @Override
  int read(Guest guest, Memory memory, int address, int length) {
    if ((flags & NONBLOCK) != 0 && !input.ready()) {
      throw Errno.AGAIN.error();
    }
    // What is read is gone: so the place for it is tried first.
    memory.getByte(address);
    memory.getByte(address + length - 1);
    byte[] buffer = guest.buffer(length);
    int count = input.read(buffer, 0, Math.min(length, buffer.length));
    if (count == WasiInput.LATER) {
      throw Errno.AGAIN.error();
    }
    if (count < 0) {
      return 0;
    }
    guest.store(memory, address, buffer, count);
    return count;
  }

  @Override
  boolean readReady() {
    return input.ready();
  }

  @Override
  long available() {
    return 1;
  }
}
