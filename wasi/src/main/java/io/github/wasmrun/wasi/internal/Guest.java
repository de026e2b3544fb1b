package io.github.wasmrun.wasi.internal;

import io.github.wasmrun.ExitException;
import io.github.wasmrun.Memory;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.Place;
import io.github.wasmrun.internal.Utf8;
import io.github.wasmrun.wasi.io.WasiClock;
import io.github.wasmrun.wasi.io.WasiInput;
import io.github.wasmrun.wasi.io.WasiOutput;
import io.github.wasmrun.wasi.io.WasiRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the functions of preview 1 work on: the guest's memory, its descriptors and settings. */
public final class Guest {
  final FdTable fds;
  final byte[][] args;
  final byte[][] environment;
  final WasiClock clock;
  final WasiRandom random;
  @Nullable ExitException exit;

  private @Nullable GuestMemory memory;
  private final PathCache paths = new PathCache();
  private final List<Runnable> closing = new ArrayList<>();

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
    memory = new GuestMemory(guestMemory);
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

  /** Runs {@code action} when the guest is closed. */
  void onClose(Runnable action) {
    closing.add(action);
  }

  /** Closes all descriptors. */
  public void close() {
    for (Runnable action : closing) {
      action.run();
    }
    closing.clear();
    fds.closeAll();
  }

  GuestMemory memory() {
    GuestMemory known = memory;
    if (known == null) {
      throw new IllegalStateException(
          "WASI does not know the guest's memory yet: call attach(instance) after instantiate");
    }
    return known;
  }

  /** The path at {@code address}. */
  String path(int address, int length) {
    if (length < 0 || length > Place.MAX_PATH) {
      throw Errno.NAMETOOLONG.error();
    }
    byte[] bytes = memory().buffer(length);
    memory().load(address, bytes, 0, length);
    String path = paths.decode(bytes, length);
    if (path == null) {
      throw Errno.ILSEQ.error();
    }
    if (path.indexOf('\0') >= 0) {
      throw Errno.INVAL.error();
    }
    return path;
  }
}
