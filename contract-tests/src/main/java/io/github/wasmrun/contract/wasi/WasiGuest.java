package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiHost;
import java.util.ArrayList;
import java.util.List;

/** A guest that calls the functions of WASI as a test says: the fixture {@code wasi_calls}. */
final class WasiGuest implements AutoCloseable {
  static final int ROOT = 3;
  static final int CREAT = 1;
  static final int DIRECTORY = 2;
  static final int EXCL = 4;
  static final int TRUNC = 8;
  static final int APPEND = 1;
  static final long READ = 1 << 1 | 1 << 2 | 1 << 5 | 1 << 21 | 1 << 3;
  static final long WRITE = 1 << 6 | 1 << 8 | 1 << 22 | 1 << 23;

  /** Where a result is expected. */
  static final int RESULT = 64;

  static final int VECTORS = 512;
  static final int BUFFER = 65536;
  private static final int PATH = 4096;
  private static final int PATH_2 = 16384;

  final WasiHost host;
  final Memory memory;
  private final Instance instance;

  WasiGuest(Tests tests, Wasi wasi) {
    host = wasi.open();
    instance = tests.instance("wasi_calls", host.imports());
    host.attach(instance);
    memory = instance.memory();
  }

  /** Calls a function and gives its error number. */
  Errno call(String name, Object... args) {
    return Errno.values()[(Integer) instance.function(name).call(args)];
  }

  /** Calls a function and gives what it returns. */
  Object number(String name, Object... args) {
    return instance.function(name).call(args);
  }

  int result() {
    return memory.getInt(RESULT);
  }

  private int put(int address, String path) {
    return memory.writeUtf8(address, path);
  }

  /** A function of a directory and a path and nothing else. */
  Errno path(String name, int fd, String path) {
    return call(name, fd, PATH, put(PATH, path));
  }

  /** A function of two directories and paths. */
  Errno rename(int fd, String path, int newFd, String newPath) {
    int length = put(PATH, path);
    return call("path_rename", fd, PATH, length, newFd, PATH_2, put(PATH_2, newPath));
  }

  Errno link(int fd, String path, int newFd, String newPath) {
    int length = put(PATH, path);
    return call("path_link", fd, 0, PATH, length, newFd, PATH_2, put(PATH_2, newPath));
  }

  Errno symlink(String target, int fd, String path) {
    int length = put(PATH, target);
    return call("path_symlink", PATH, length, fd, PATH_2, put(PATH_2, path));
  }

  Errno readlink(int fd, String path, int size) {
    return call("path_readlink", fd, PATH, put(PATH, path), BUFFER, size, RESULT);
  }

  /** The text of a link that must be one. */
  String readLink(int fd, String path) {
    Expect.equal(Errno.SUCCESS, readlink(fd, path, 256));
    return memory.readUtf8(BUFFER, result());
  }

  Errno stat(int fd, boolean follow, String path) {
    return call("path_filestat_get", fd, follow ? 1 : 0, PATH, put(PATH, path), BUFFER);
  }

  Errno setTimes(int fd, boolean follow, String path, long accessed, long modified, int flags) {
    int length = put(PATH, path);
    return call(
        "path_filestat_set_times", fd, follow ? 1 : 0, PATH, length, accessed, modified, flags);
  }

  Errno open(int fd, boolean follow, String path, int flags, long rights, int fdFlags) {
    return open(fd, follow, path, flags, rights, (1 << 30) - 1, fdFlags);
  }

  private Errno open(
      int fd, boolean follow, String path, int flags, long rights, long inheriting, int fdFlags) {
    int length = put(PATH, path);
    long handedOn = inheriting & INHERITED;
    return call(
        "path_open", fd, follow ? 1 : 0, PATH, length, flags, rights, handedOn, fdFlags, RESULT);
  }

  /** What a preopened directory hands on: all but what is for sockets. */
  private static final long INHERITED = (1 << 28) - 1;

  /** All rights of a directory. */
  private static final long DIRECTORY_RIGHTS =
      (1 << 27) - 1 & ~(1 << 1 | 1 << 2 | 1 << 5 | 1 << 6 | 1 << 8 | 1 << 22);

  /** Opens a file that must open. */
  int file(String path, int flags, long rights) {
    return file(path, flags, rights, 0);
  }

  int file(String path, int flags, long rights, int fdFlags) {
    Expect.equal(Errno.SUCCESS, open(ROOT, true, path, flags, rights, fdFlags));
    return result();
  }

  /** Opens a directory that must open. */
  int directory(int fd, String path) {
    Expect.equal(Errno.SUCCESS, open(fd, true, path, DIRECTORY, DIRECTORY_RIGHTS, 0));
    return result();
  }

  void make(String path, String contents) {
    int fd = file(path, CREAT | TRUNC, WRITE | READ);
    if (!contents.isEmpty()) {
      Expect.equal(contents.length(), write(fd, contents));
    }
    Expect.equal(Errno.SUCCESS, call("fd_close", fd));
  }

  void makeDirectory(String path) {
    Expect.equal(Errno.SUCCESS, path("path_create_directory", ROOT, path));
  }

  private void vector(int address, int length) {
    memory.setInt(VECTORS, address);
    memory.setInt(VECTORS + 4, length);
  }

  /** Writes; gives the number of bytes. */
  int write(int fd, String text) {
    vector(BUFFER, put(BUFFER, text));
    Expect.equal(Errno.SUCCESS, call("fd_write", fd, VECTORS, 1, RESULT));
    return result();
  }

  /** Reads at most {@code length} bytes. */
  String read(int fd, int length) {
    vector(BUFFER, length);
    Expect.equal(Errno.SUCCESS, call("fd_read", fd, VECTORS, 1, RESULT));
    return memory.readUtf8(BUFFER, result());
  }

  int pwrite(int fd, String text, long offset) {
    vector(BUFFER, put(BUFFER, text));
    Expect.equal(Errno.SUCCESS, call("fd_pwrite", fd, VECTORS, 1, offset, RESULT));
    return result();
  }

  String pread(int fd, int length, long offset) {
    vector(BUFFER, length);
    Expect.equal(Errno.SUCCESS, call("fd_pread", fd, VECTORS, 1, offset, RESULT));
    return memory.readUtf8(BUFFER, result());
  }

  long seek(int fd, long offset, int whence) {
    Expect.equal(Errno.SUCCESS, call("fd_seek", fd, offset, whence, RESULT));
    return memory.getLong(RESULT);
  }

  String contents(String path) {
    int fd = file(path, 0, READ);
    String contents = read(fd, 4096);
    Expect.equal(Errno.SUCCESS, call("fd_close", fd));
    return contents;
  }

  /** The names that {@code fd_readdir} gives with a buffer of {@code size} bytes. */
  List<String> names(int fd, int size) {
    List<String> names = new ArrayList<>();
    long cookie = 0;
    while (true) {
      Expect.equal(Errno.SUCCESS, call("fd_readdir", fd, BUFFER, size, cookie, RESULT));
      int used = result();
      int at = 0;
      while (at + 24 <= used && at + 24 + memory.getInt(BUFFER + at + 16) <= used) {
        int length = memory.getInt(BUFFER + at + 16);
        names.add(memory.readUtf8(BUFFER + at + 24, length));
        cookie = memory.getLong(BUFFER + at);
        at += 24 + length;
      }
      if (used < size) {
        return names;
      }
      if (at == 0) {
        throw Expect.failure("no entry fits into " + size + " bytes");
      }
    }
  }

  @Override
  public void close() {
    instance.close();
    host.close();
  }
}
