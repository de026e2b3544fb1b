package io.github.wasmrun.files;

/** The kinds of files, in the order of their codes in WASI preview 1. */
public enum FileType {
  UNKNOWN,
  BLOCK_DEVICE,
  CHARACTER_DEVICE,
  DIRECTORY,
  REGULAR_FILE,
  SOCKET_DGRAM,
  SOCKET_STREAM,
  SYMBOLIC_LINK;

  /** The number that a guest sees. */
  public int code() {
    return ordinal();
  }
}
