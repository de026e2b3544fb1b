package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileType;

/** A standard stream of the guest. */
abstract class StdioFd extends Fd {
  private final int number;
  private final boolean terminal;

  StdioFd(int number, int rights, boolean terminal) {
    super(rights, 0);
    this.number = number;
    this.terminal = terminal;
  }

  /** A guest takes a character device without the right to seek for a terminal. */
  @Override
  FileType type() {
    return terminal ? FileType.CHARACTER_DEVICE : FileType.UNKNOWN;
  }

  @Override
  FileStat stat() {
    return new FileStat(0, number, type(), 1, 0, 0, 0, 0);
  }
}
