package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.Place;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.wasi.io.WasiClock;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.wasi.io.WasiRandom;
import org.jspecify.annotations.Nullable;

/** What the functions of preview 1 work on: the guest's memory, its descriptors and settings. */
public final class Guest {
  private static final int BUFFER = 65536;

  /** Shorter ones go byte by byte: that needs no {@code long} address, which TeaVM pays for. */
  private static final int SHORT = 8;

  final FdTable fds;
  final byte[][] args;
  final byte[][] environment;
  final WasiClock clock;
  final WasiRandom random;
  @Nullable ExitException exit;

  private @Nullable Memory memory;
  private final PathCache paths = new PathCache();
  private byte[] buffer = new byte[512];

  /**
   * A guest before its start.
   *
   * @param args its arguments with the name first, UTF-8
   * @param environment its variables as {@code name=value}, UTF-8
   * @param maxFds how many descriptors at a time
   */
  public Guest(
      byte[][] args, byte[][] environment, WasiClock clock, WasiRandom random, int maxFds) {
    this.args = args;
    this.environment = environment;
    this.clock = clock;
    this.random = random;
    fds = new FdTable(maxFds);
  }

  /** Opens the descriptors 0, 1 and 2. */
  public void openStdio(WasiInput in, WasiOutput out, WasiOutput err, boolean terminal) {
    fds.add(new InputFd(in, terminal));
    fds.add(new OutputFd(1, out, terminal));
    fds.add(new OutputFd(2, err, terminal));
  }

  /** Opens a directory that is there from the start. */
  public void preopen(String path, FileTree tree) {
    fds.add(new DirectoryFd(tree.open(), Rights.DIRECTORY, Rights.INHERITING, Utf8.encode(path)));
  }

  /** The memory that pointers mean from now on. */
  public void attach(Memory guestMemory) {
    memory = guestMemory;
  }

  /** How the guest ended itself, or null. */
  public @Nullable ExitException exit() {
    return exit;
  }

  /** Ends the guest: each further call of WASI throws this, if it has not ended itself before. */
  public void end(ExitException reason) {
    if (exit == null) {
      exit = reason;
    }
  }

  /** Closes all descriptors. */
  public void close() {
    fds.closeAll();
  }

  Memory memory() {
    Memory known = memory;
    if (known == null) {
      throw new IllegalStateException(
          "WASI does not know the guest's memory yet: call attach(instance) after instantiate");
    }
    return known;
  }

  /** A place for bytes on their way, of at least {@code length} bytes or of 64 KiB. */
  byte[] buffer(int length) {
    if (buffer.length < length && buffer.length < BUFFER) {
      buffer = new byte[BUFFER];
    }
    return buffer;
  }

  /** Copies bytes out of the guest's memory. */
  void load(Memory from, int address, byte[] target, int offset, int length) {
    if (length > SHORT || wraps(address, length)) {
      from.read(Integer.toUnsignedLong(address), target, offset, length);
      return;
    }
    for (int i = 0; i < length; i++) {
      target[offset + i] = from.getByte(address + i);
    }
  }

  /** Copies bytes into the guest's memory. */
  void store(Memory to, int address, byte[] source, int length) {
    if (length > SHORT || wraps(address, length)) {
      to.write(Integer.toUnsignedLong(address), source, 0, length);
      return;
    }
    for (int i = 0; i < length; i++) {
      to.setByte(address + i, source[i]);
    }
  }

  private static boolean wraps(int address, int length) {
    return address < 0 && address + length >= 0;
  }

  /** Fails with {@link Errno#FAULT} unless the guest's memory has all these bytes. */
  void check(Memory of, int address, long length) {
    Checks.memoryRange(Integer.toUnsignedLong(address), length, of.byteLength());
  }

  /** The path at {@code address}. */
  String path(int address, int length) {
    if (length < 0 || length > Place.MAX_PATH) {
      throw Errno.NAMETOOLONG.error();
    }
    byte[] bytes = buffer(length);
    load(memory(), address, bytes, 0, length);
    String path = paths.decode(bytes, length);
    if (path == null) {
      throw Errno.ILSEQ.error();
    }
    if (path.indexOf('\0') >= 0) {
      throw Errno.INVAL.error();
    }
    return path;
  }

  /** Where the path at {@code address} leads from {@code directory}. */
  Place place(DirectoryFd directory, int address, int length, int links) {
    return Place.find(directory.directory(), path(address, length), links);
  }
}
