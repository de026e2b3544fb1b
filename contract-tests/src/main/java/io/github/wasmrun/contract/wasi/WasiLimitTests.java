package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.io.WasiOutput;

/** What a hostile guest tries: bad pointers, huge numbers, too much of everything. */
final class WasiLimitTests {
  private static final int OUTSIDE = 4 * 65536;

  private WasiLimitTests() {}

  private interface Test {
    void run(WasiGuest guest);
  }

  private static void test(Tests tests, String name, Test test) {
    tests.test(
        "wasi limits: " + name,
        () -> {
          try (WasiGuest guest =
              new WasiGuest(tests, Wasi.host().mount("/", MemoryFiles.create()))) {
            test.run(guest);
          }
        });
  }

  static void add(Tests tests) {
    addPointers(tests);
    addNumbers(tests);
    addDescriptors(tests);
    addFlood(tests);
    addQuota(tests);
  }

  private static Errno write(WasiGuest guest, int address, int length, int count, int result) {
    guest.memory.setInt(WasiGuest.VECTORS, address);
    guest.memory.setInt(WasiGuest.VECTORS + 4, length);
    return guest.call("fd_write", 1, WasiGuest.VECTORS, count, result);
  }

  private static void addPointers(Tests tests) {
    test(
        tests,
        "a bad pointer is FAULT, and nothing was written",
        guest -> {
          Expect.equal(Errno.FAULT, write(guest, OUTSIDE, 1, 1, WasiGuest.RESULT));
          Expect.equal(Errno.FAULT, write(guest, OUTSIDE - 1, 2, 1, WasiGuest.RESULT));
          Expect.equal(Errno.FAULT, write(guest, -1, 2, 1, WasiGuest.RESULT));
          Expect.equal(Errno.FAULT, write(guest, 0, 5000, 1, OUTSIDE));
          Expect.equal(Errno.FAULT, write(guest, 0, 5, 1, OUTSIDE - 3));
          Expect.equal(Errno.FAULT, guest.call("fd_write", 1, OUTSIDE - 4, 1, WasiGuest.RESULT));
          guest.memory.setInt(WasiGuest.VECTORS + 8, OUTSIDE - 10);
          guest.memory.setInt(WasiGuest.VECTORS + 12, 11);
          Expect.equal(Errno.FAULT, write(guest, 0, 5, 2, WasiGuest.RESULT));
          Expect.equal("", guest.host.stdout());
          Expect.equal(Errno.FAULT, guest.call("args_get", OUTSIDE, 0));
          Expect.equal(Errno.FAULT, guest.call("clock_time_get", 0, 0L, OUTSIDE - 7));
          Expect.equal(Errno.FAULT, guest.call("fd_prestat_get", 3, OUTSIDE - 7));
          Expect.equal(Errno.FAULT, guest.call("fd_prestat_dir_name", 3, OUTSIDE, 1));
          Expect.equal(Errno.FAULT, guest.call("path_create_directory", 3, OUTSIDE - 2, 3));
          Expect.equal(
              Errno.FAULT, guest.call("fd_readdir", 3, OUTSIDE - 9, 10, 0L, WasiGuest.RESULT));
        });
    test(
        tests,
        "counts and lengths of 2 GiB are refused without allocating them",
        guest -> {
          Expect.equal(Errno.FAULT, write(guest, 0, 1, 1 << 30, WasiGuest.RESULT));
          Expect.equal(Errno.FAULT, write(guest, 0, 1, Integer.MIN_VALUE, WasiGuest.RESULT));
          Expect.equal(Errno.FAULT, write(guest, 0, Integer.MAX_VALUE, 1, WasiGuest.RESULT));
          Expect.equal(Errno.FAULT, write(guest, 0, -1, 1, WasiGuest.RESULT));
          Expect.equal(Errno.FAULT, guest.call("random_get", 0, 1 << 30));
          Expect.equal(Errno.NAMETOOLONG, guest.call("path_create_directory", 3, 0, -1));
        });
    test(
        tests,
        "random bytes reach all of a large range",
        guest -> {
          int length = 3 * 65536 - 5;
          Expect.equal(Errno.SUCCESS, guest.call("random_get", 65536, length));
          int zeros = 0;
          for (int i = 0; i < 64; i++) {
            zeros += guest.memory.getByte(65536 + length - 1 - i) == 0 ? 1 : 0;
          }
          Expect.isTrue(zeros < 32, zeros + " of the last 64 bytes are zero");
          Expect.equal(0, guest.memory.getByte(65536 + length));
        });
    test(
        tests,
        "overlapping buffers are filled one after the other",
        guest -> {
          guest.make("f", "abcdef");
          int fd = guest.file("f", 0, WasiGuest.READ);
          guest.memory.setInt(WasiGuest.VECTORS, WasiGuest.BUFFER);
          guest.memory.setInt(WasiGuest.VECTORS + 4, 4);
          guest.memory.setInt(WasiGuest.VECTORS + 8, WasiGuest.BUFFER + 1);
          guest.memory.setInt(WasiGuest.VECTORS + 12, 4);
          Expect.equal(
              Errno.SUCCESS, guest.call("fd_read", fd, WasiGuest.VECTORS, 2, WasiGuest.RESULT));
          Expect.equal(6, guest.result());
          Expect.equal("aefd", guest.memory.readUtf8(WasiGuest.BUFFER, 4));
        });
  }

  private static void addNumbers(Tests tests) {
    test(
        tests,
        "positions and sizes beyond all bounds are refused",
        guest -> {
          guest.make("f", "abc");
          int fd = guest.file("f", 0, WasiGuest.READ | WasiGuest.WRITE);
          Expect.equal(Errno.INVAL, guest.call("fd_seek", fd, -1L, 0, WasiGuest.RESULT));
          Expect.equal(Errno.INVAL, guest.call("fd_seek", fd, 0L, 9, WasiGuest.RESULT));
          Expect.equal(Long.MAX_VALUE, guest.seek(fd, Long.MAX_VALUE, 0));
          Expect.equal(Errno.OVERFLOW, guest.call("fd_seek", fd, 1L, 1, WasiGuest.RESULT));
          Expect.equal("", guest.read(fd, 10));
          guest.memory.setInt(WasiGuest.VECTORS + 4, 1);
          Expect.equal(
              Errno.FBIG, guest.call("fd_write", fd, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
          Expect.equal(
              Errno.INVAL,
              guest.call("fd_pwrite", fd, WasiGuest.VECTORS, 1, -1L, WasiGuest.RESULT));
          Expect.equal(Errno.FBIG, guest.call("fd_filestat_set_size", fd, 1L << 60));
          Expect.equal(Errno.FBIG, guest.call("fd_filestat_set_size", fd, -1L));
          Expect.equal(Errno.NOSPC, guest.call("fd_filestat_set_size", fd, 1L << 30));
          Expect.equal(Errno.FBIG, guest.call("fd_allocate", fd, 1L, Long.MAX_VALUE));
          Expect.equal(Errno.INVAL, guest.call("fd_allocate", fd, 0L, 0L));
          Expect.equal(Errno.INVAL, guest.call("fd_allocate", fd, -1L, 5L));
          Expect.equal(Errno.INVAL, guest.call("fd_allocate", fd, 0L, Long.MIN_VALUE));
          Expect.equal(Errno.INVAL, guest.call("fd_fdstat_set_flags", fd, 32));
          Expect.equal("abc", guest.contents("f"));
        });
    test(
        tests,
        "paths that are no paths are refused",
        guest -> {
          String make = "path_create_directory";
          Expect.equal(Errno.NOENT, guest.path(make, 3, ""));
          Expect.equal(Errno.INVAL, guest.path(make, 3, "a\0b"));
          Expect.equal(Errno.PERM, guest.path(make, 3, "/a"));
          Expect.equal(Errno.NAMETOOLONG, guest.path(make, 3, "x".repeat(256)));
          Expect.equal(Errno.NAMETOOLONG, guest.path(make, 3, "ä".repeat(128)));
          Expect.equal(Errno.NAMETOOLONG, guest.path(make, 3, "x/".repeat(2049)));
          Expect.equal(Errno.NAMETOOLONG, guest.path(make, 3, "../".repeat(21846)));
          Expect.equal(Errno.SUCCESS, guest.path(make, 3, "ä".repeat(127)));
          Expect.equal(Errno.SUCCESS, guest.path(make, 3, "a\\..\\b"));
          guest.memory.setInt(0, 0xC0AFC0AF);
          Expect.equal(Errno.ILSEQ, guest.call(make, 3, 0, 2));
          Expect.equal(Errno.BADF, guest.path(make, 9, "a"));
          Expect.equal(Errno.NOTDIR, guest.path(make, 1, "a"));
        });
  }

  private static void addDescriptors(Tests tests) {
    tests.test(
        "wasi limits: too many open files are MFILE, and closing makes room",
        () -> {
          FileTree files = MemoryFiles.create();
          files.write("f", "x");
          Wasi wasi = Wasi.host().mount("/", files).maxOpenFiles(100);
          try (WasiGuest guest = new WasiGuest(tests, wasi)) {
            for (int i = 4; i < 100; i++) {
              Expect.equal(i, guest.file("f", 0, WasiGuest.READ));
            }
            Expect.equal(Errno.MFILE, guest.open(3, true, "f", 0, WasiGuest.READ, 0));
            Expect.equal(
                Errno.MFILE, guest.open(3, true, "new", WasiGuest.CREAT, WasiGuest.READ, 0));
            Expect.isTrue(!files.exists("new"), "nothing was made");
            Expect.equal(Errno.SUCCESS, guest.call("fd_close", 50));
            Expect.equal(50, guest.file("f", 0, WasiGuest.READ));
          }
        });
    test(
        tests,
        "opening again and again ends at the default limit, and takes nothing more",
        guest -> {
          guest.make("f", "x");
          for (int i = 4; i < Wasi.DEFAULT_MAX_OPEN_FILES; i++) {
            ok(guest.open(3, true, "f", 0, WasiGuest.READ, 0));
          }
          for (int i = 0; i < 10_000; i++) {
            Expect.equal(Errno.MFILE, guest.open(3, true, "f", 0, WasiGuest.READ, 0));
            Expect.equal(Errno.MFILE, guest.open(3, true, "d" + i, WasiGuest.CREAT, 0, 0));
          }
          ok(guest.call("fd_close", 5));
          Expect.equal(5, guest.file("f", 0, WasiGuest.READ));
          ok(guest.call("fd_close", 6));
          Expect.equal(2 + 24 + 1, directoryBytes(guest));
        });
    test(
        tests,
        "closed, unknown and negative descriptors are BADF",
        guest -> {
          guest.make("f", "abc");
          int fd = guest.file("f", 0, WasiGuest.READ);
          Expect.equal(Errno.SUCCESS, guest.call("fd_close", fd));
          Expect.equal(Errno.BADF, guest.call("fd_close", fd));
          Expect.equal(Errno.BADF, guest.call("fd_close", -1));
          Expect.equal(Errno.BADF, guest.call("fd_close", Integer.MAX_VALUE));
          Expect.equal(Errno.BADF, guest.call("fd_tell", fd, WasiGuest.RESULT));
          Expect.equal(Errno.SUCCESS, guest.call("fd_close", 1));
          Expect.equal(Errno.BADF, write(guest, 0, 1, 1, WasiGuest.RESULT));
        });
    test(
        tests,
        "renumbering moves a descriptor over another that is open",
        guest -> {
          guest.make("f", "");
          int fd = guest.file("f", 0, WasiGuest.READ | WasiGuest.WRITE);
          Expect.equal(Errno.BADF, guest.call("fd_renumber", fd, 77));
          Expect.equal(Errno.BADF, guest.call("fd_renumber", 77, fd));
          Expect.equal(Errno.SUCCESS, guest.call("fd_renumber", fd, fd));
          Expect.equal(Errno.SUCCESS, guest.call("fd_renumber", fd, 1));
          Expect.equal(Errno.BADF, guest.call("fd_tell", fd, WasiGuest.RESULT));
          Expect.equal(4, guest.write(1, "file"));
          Expect.equal("file", guest.contents("f"));
          Expect.equal("", guest.host.stdout());
          int directory = guest.directory(3, ".");
          Expect.equal(Errno.SUCCESS, guest.call("fd_renumber", directory, 3));
          Expect.equal(Errno.BADF, guest.call("fd_prestat_get", 3, WasiGuest.RESULT));
          Expect.equal("file", guest.contents("f"));
        });
    test(
        tests,
        "rights can be dropped, and neither be regained nor handed on",
        guest -> {
          guest.make("f", "abc");
          int fd = guest.file("f", 0, WasiGuest.READ);
          Expect.equal(Errno.SUCCESS, guest.call("fd_fdstat_set_rights", fd, 1L << 2, 0L));
          Expect.equal(Errno.NOTCAPABLE, guest.call("fd_fdstat_set_rights", fd, 1L << 1, 0L));
          Expect.equal(Errno.NOTCAPABLE, guest.call("fd_read", fd, WasiGuest.VECTORS, 1, 0));
          long open = 1L << 13;
          Expect.equal(Errno.SUCCESS, guest.call("fd_fdstat_set_rights", 3, open, 1L << 1));
          Expect.equal(Errno.NOTCAPABLE, guest.path("path_create_directory", 3, "d"));
          Expect.equal(Errno.NOTCAPABLE, guest.open(3, true, "f", 0, WasiGuest.READ, 0));
        });
  }

  private static void ok(Errno actual) {
    Expect.equal(Errno.SUCCESS, actual);
  }

  /** How many bytes the names of the root take but for its own. */
  private static int directoryBytes(WasiGuest guest) {
    ok(guest.call("fd_readdir", 3, WasiGuest.BUFFER, 65536, 0L, WasiGuest.RESULT));
    return guest.result() - 24 - 1 - 24;
  }

  private static void addFlood(Tests tests) {
    tests.test(
        "wasi limits: a flood of 1 GiB to standard output costs no more than is kept",
        () -> {
          long[] passed = new long[1];
          Wasi wasi =
              Wasi.host()
                  .captureLimit(1000)
                  .stderr(
                      WasiOutput.limited(70_000, (bytes, offset, length) -> passed[0] += length));
          try (WasiGuest guest = new WasiGuest(tests, wasi)) {
            guest.memory.setInt(WasiGuest.VECTORS, 0);
            guest.memory.setInt(WasiGuest.VECTORS + 4, OUTSIDE);
            for (int i = 0; i < 4096; i++) {
              ok(guest.call("fd_write", 1, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
              Expect.equal(OUTSIDE, guest.result());
            }
            Expect.equal(1000, guest.host.stdoutBytes().length);
            ok(guest.call("fd_write", 2, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
            Expect.equal(70_000L, passed[0]);
          }
        });
  }

  private static void addQuota(Tests tests) {
    tests.test(
        "wasi limits: a tree in memory has a quota of bytes and files",
        () -> {
          MemoryFiles files = MemoryFiles.create(10, 4);
          try (WasiGuest guest = new WasiGuest(tests, Wasi.host().mount("/", files))) {
            int fd = guest.file("a", WasiGuest.CREAT, WasiGuest.READ | WasiGuest.WRITE);
            Expect.equal(8, guest.write(fd, "01234567"));
            Expect.equal(2, guest.write(fd, "89ab"));
            guest.memory.setInt(WasiGuest.VECTORS + 4, 1);
            Expect.equal(
                Errno.NOSPC, guest.call("fd_write", fd, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
            Expect.equal(10L, files.usedBytes());
            Expect.equal(Errno.NOSPC, guest.symlink("a", 3, "link"));
            guest.makeDirectory("d");
            guest.makeDirectory("e");
            Expect.equal(4, files.usedFiles());
            Expect.equal(Errno.NOSPC, guest.path("path_create_directory", 3, "g"));
            Expect.equal(Errno.NOSPC, guest.open(3, true, "g", WasiGuest.CREAT, WasiGuest.READ, 0));
            Expect.equal(Errno.SUCCESS, guest.path("path_unlink_file", 3, "a"));
            Expect.equal(10L, files.usedBytes());
            Expect.equal(Errno.SUCCESS, guest.call("fd_close", fd));
            Expect.equal(0L, files.usedBytes());
            Expect.equal(3, files.usedFiles());
          }
        });
    tests.test(
        "wasi limits: a read-only tree refuses every change",
        () -> {
          FileTree files = MemoryFiles.create();
          files.write("d/f", "abc");
          files.createSymbolicLink("l", "d/f");
          FileTree other = MemoryFiles.create();
          other.write("g", "def");
          Wasi wasi = Wasi.host().mount("/", files.readOnly()).mount("/other", other);
          try (WasiGuest guest = new WasiGuest(tests, wasi)) {
            Expect.equal("abc", guest.contents("l"));
            Expect.equal(Errno.ROFS, guest.open(3, true, "d/f", 0, WasiGuest.WRITE, 0));
            Expect.equal(
                Errno.ROFS, guest.open(3, true, "d/f", WasiGuest.TRUNC, WasiGuest.READ, 0));
            Expect.equal(Errno.NOENT, guest.open(3, true, "d/g", 0, WasiGuest.READ, 0));
            Expect.equal(
                Errno.ROFS, guest.open(3, true, "d/g", WasiGuest.CREAT, WasiGuest.READ, 0));
            Expect.equal(Errno.ROFS, guest.path("path_create_directory", 3, "e"));
            Expect.equal(Errno.EXIST, guest.path("path_create_directory", 3, "d"));
            Expect.equal(Errno.EXIST, guest.symlink("d", 3, "l"));
            Expect.equal(Errno.NOENT, guest.path("path_unlink_file", 3, "none"));
            Expect.equal(Errno.NOENT, guest.rename(3, "none", 3, "m"));
            Expect.equal(Errno.ROFS, guest.path("path_remove_directory", 3, "d"));
            Expect.equal(Errno.ROFS, guest.path("path_unlink_file", 3, "d/f"));
            Expect.equal(Errno.ROFS, guest.symlink("d", 3, "m"));
            Expect.equal(Errno.ROFS, guest.link(3, "d/f", 3, "m"));
            Expect.equal(Errno.ROFS, guest.rename(3, "d", 3, "m"));
            Expect.equal(Errno.ROFS, guest.setTimes(3, true, "d/f", 1, 1, 5));
            Expect.equal(Errno.ROFS, guest.link(4, "g", 3, "m"));
            Expect.equal(Errno.XDEV, guest.rename(4, "g", 3, "m"));
            Expect.equal(Errno.XDEV, guest.link(3, "d/f", 4, "m"));
            int fd = guest.file("d/f", 0, WasiGuest.READ | 1 << 23);
            Expect.equal(Errno.ROFS, guest.call("fd_filestat_set_times", fd, 1L, 1L, 5));
            Expect.equal("abc", guest.read(fd, 9));
          }
        });
  }
}
