package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.contract.harness.ContractTest;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What every tree of files answers a guest, whatever it keeps its files in. */
public final class WasiTreeTests extends TreeTests {
  private WasiTreeTests(Tests tests, String label, Supplier<FileTree> trees) {
    super(tests, label, trees);
  }

  /**
   * The tests for one kind of tree.
   *
   * @param label what it is called in the names of the tests
   * @param trees gives an empty tree that can be changed
   */
  public static List<ContractTest> all(
      EngineConfig config, String label, Supplier<FileTree> trees) {
    Tests tests = new Tests(config);
    add(tests, label, trees);
    return tests.list();
  }

  static void add(Tests tests, String label, Supplier<FileTree> trees) {
    WasiTreeTests all = new WasiTreeTests(tests, label, trees);
    all.addContents();
    all.addDirectories();
    all.addLinks();
    all.addMoves();
    all.addAttributes();
    all.addEscapes();
    all.addHostAccess();
    WasiTreeCornerTests.add(tests, label, trees);
  }

  private void addContents() {
    test(
        "what is written is read again, at any position",
        guest -> {
          int fd = guest.file("f", WasiGuest.CREAT, BOTH);
          Expect.equal(11, guest.write(fd, "hello world"));
          Expect.equal(6L, guest.seek(fd, -5, 1));
          Expect.equal("world", guest.read(fd, 100));
          Expect.equal("", guest.read(fd, 100));
          Expect.equal(3, guest.pwrite(fd, "WOR", 6));
          Expect.equal("o WOR", guest.pread(fd, 5, 4));
          Expect.equal(11L, guest.seek(fd, 0, 1));
          Expect.equal(20L, guest.seek(fd, 20, 0));
          Expect.equal(1, guest.write(fd, "x"));
          Expect.equal("ld\0\0\0\0\0\0\0\0\0x", guest.pread(fd, 100, 9));
          ok(guest.call("fd_filestat_set_size", fd, 4L));
          ok(guest.call("fd_filestat_set_size", fd, 6L));
          Expect.equal("hell\0\0", guest.pread(fd, 100, 0));
          ok(guest.call("fd_allocate", fd, 4L, 4L));
          Expect.equal(8L, guest.seek(fd, 0, 2));
          ok(guest.call("fd_allocate", fd, 0L, 2L));
          Expect.equal(8L, guest.seek(fd, 0, 2));
          ok(guest.call("fd_sync", guest.file("f", 0, BOTH | 1 << 4)));
        });
    test(
        "190000 bytes are written and read in one call",
        guest -> {
          int fd = guest.file("f", WasiGuest.CREAT, BOTH);
          for (int i = 0; i < 47500; i += 997) {
            guest.memory.setInt(WasiGuest.BUFFER + 4 * i, i);
          }
          guest.memory.setInt(WasiGuest.VECTORS, WasiGuest.BUFFER);
          guest.memory.setInt(WasiGuest.VECTORS + 4, 190000);
          ok(guest.call("fd_write", fd, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
          Expect.equal(190000, guest.result());
          guest.memory.fill(WasiGuest.BUFFER, (byte) 9, 190000);
          guest.seek(fd, 0, 0);
          ok(guest.call("fd_read", fd, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
          Expect.equal(190000, guest.result());
          for (int i = 0; i < 47500; i += 997) {
            Expect.equal(i, guest.memory.getInt(WasiGuest.BUFFER + 4 * i));
          }
        });
    test(
        "append writes at the end, until it is switched off",
        guest -> {
          guest.make("f", "abc");
          int fd = guest.file("f", 0, BOTH, WasiGuest.APPEND);
          Expect.equal(1, guest.write(fd, "d"));
          Expect.equal(0L, guest.seek(fd, 0, 0));
          Expect.equal(1, guest.write(fd, "e"));
          Expect.equal(5L, guest.seek(fd, 0, 1));
          ok(guest.call("fd_fdstat_set_flags", fd, 0));
          guest.seek(fd, 0, 0);
          Expect.equal(1, guest.write(fd, "A"));
          Expect.equal("Abcde", guest.contents("f"));
        });
    test(
        "opening creates, truncates and refuses as the flags say",
        guest -> {
          int open = WasiGuest.CREAT | WasiGuest.EXCL;
          Expect.equal(Errno.NOENT, guest.open(3, true, "f", 0, BOTH, 0));
          Expect.equal(Errno.ISDIR, guest.open(3, true, "f/", WasiGuest.CREAT, BOTH, 0));
          ok(guest.open(3, true, "f", open, WasiGuest.READ, 0));
          Expect.equal(Errno.EXIST, guest.open(3, true, "f", open, WasiGuest.READ, 0));
          guest.make("f", "abc");
          ok(guest.open(3, true, "f", WasiGuest.CREAT, WasiGuest.READ, 0));
          Expect.equal("abc", guest.contents("f"));
          ok(guest.open(3, true, "f", WasiGuest.TRUNC, WasiGuest.READ, 0));
          Expect.equal("", guest.contents("f"));
          Expect.equal(Errno.NOTDIR, guest.open(3, true, "f/", 0, WasiGuest.READ, 0));
          Expect.equal(Errno.NOTDIR, guest.open(3, true, "f", WasiGuest.DIRECTORY, 0, 0));
          Expect.equal(Errno.NOTDIR, guest.open(3, true, "f/g", 0, WasiGuest.READ, 0));
          Expect.equal(
              Errno.INVAL, guest.open(3, true, "d", WasiGuest.CREAT | WasiGuest.DIRECTORY, 0, 0));
          guest.makeDirectory("d");
          Expect.equal(Errno.ISDIR, guest.open(3, true, "d", 0, BOTH, 0));
          Expect.equal(Errno.ISDIR, guest.open(3, true, "d", WasiGuest.TRUNC, 0, 0));
          Expect.equal(Errno.EXIST, guest.open(3, true, "d", open, 0, 0));
          ok(guest.open(3, true, "d", 0, WasiGuest.READ, 0));
          int directory = guest.result();
          for (String function : new String[] {"fd_read", "fd_write"}) {
            Expect.equal(
                Errno.BADF,
                guest.call(function, directory, WasiGuest.VECTORS, 1, WasiGuest.RESULT));
          }
          for (String function : new String[] {"fd_pread", "fd_pwrite"}) {
            Expect.equal(
                Errno.BADF,
                guest.call(function, directory, WasiGuest.VECTORS, 1, 0L, WasiGuest.RESULT));
          }
          Expect.equal(Errno.BADF, guest.call("fd_seek", directory, 0L, 0, WasiGuest.RESULT));
          Expect.equal(Errno.BADF, guest.call("fd_filestat_set_size", directory, 0L));
        });
    test(
        "a read at the last position that there is gives nothing",
        guest -> {
          guest.make("f", "abc");
          int fd = guest.file("f", 0, WasiGuest.READ);
          guest.memory.setInt(WasiGuest.VECTORS, WasiGuest.RESULT + 64);
          guest.memory.setInt(WasiGuest.VECTORS + 4, 4);
          for (long position : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 3, 1L << 62, 3}) {
            ok(guest.call("fd_pread", fd, WasiGuest.VECTORS, 1, position, WasiGuest.RESULT));
            Expect.equal(0, guest.result());
          }
        });
    test(
        "a symbolic link keeps its text",
        guest -> {
          guest.makeDirectory("d");
          guest.make("f", "abc");
          String[] targets = {"d/", "d//e", "./d//", "d/./e", "d/.", "ä/ö/", "a b", "f/"};
          for (int i = 0; i < targets.length; i++) {
            ok(guest.symlink(targets[i], 3, "l" + i));
            Expect.equal(targets[i], guest.readLink(3, "l" + i));
          }
          ok(guest.rename(3, "l0", 3, "moved"));
          Expect.equal("d/", guest.readLink(3, "moved"));
          ok(guest.open(3, true, "moved", 0, WasiGuest.READ, 0));
          Expect.equal(Errno.NOTDIR, guest.open(3, true, "l7", 0, WasiGuest.READ, 0));
        });
    test(
        "a removed file that is open can still be used",
        guest -> {
          guest.make("f", "abc");
          int fd = guest.file("f", 0, BOTH);
          ok(guest.path("path_unlink_file", 3, "f"));
          Expect.equal(Errno.NOENT, guest.path("path_unlink_file", 3, "f"));
          Expect.equal("abc", guest.read(fd, 10));
          Expect.equal(1, guest.write(fd, "d"));
          Expect.equal("abcd", guest.pread(fd, 10, 0));
          ok(guest.call("fd_filestat_get", fd, WasiGuest.BUFFER));
          Expect.equal(0L, guest.memory.getLong(WasiGuest.BUFFER + 24));
          Expect.equal(4L, guest.memory.getLong(WasiGuest.BUFFER + 32));
        });
  }

  private void addDirectories() {
    test(
        "directories are made, listed and removed",
        guest -> {
          guest.makeDirectory("d");
          guest.makeDirectory("d/e/");
          guest.make("d/f", "");
          Expect.equal(Errno.EXIST, guest.path("path_create_directory", 3, "d"));
          Expect.equal(Errno.EXIST, guest.path("path_create_directory", 3, "d/f"));
          Expect.equal(Errno.EXIST, guest.path("path_create_directory", 3, "."));
          Expect.equal(Errno.NOENT, guest.path("path_create_directory", 3, "x/y"));
          int fd = guest.directory(3, "d");
          Expect.equal(Set.of(".", "..", "e", "f"), new HashSet<>(guest.names(fd, 4096)));
          Expect.equal(Errno.NOTEMPTY, guest.path("path_remove_directory", 3, "d"));
          Expect.equal(Errno.NOTDIR, guest.path("path_remove_directory", 3, "d/f"));
          Expect.equal(Errno.ISDIR, guest.path("path_unlink_file", 3, "d/e"));
          Expect.equal(Errno.ISDIR, guest.path("path_unlink_file", 3, "d/e/"));
          Expect.equal(Errno.NOTDIR, guest.path("path_unlink_file", 3, "d/f/"));
          Expect.equal(Errno.INVAL, guest.path("path_remove_directory", 3, "."));
          ok(guest.path("path_remove_directory", 3, "d/e/"));
          ok(guest.path("path_unlink_file", fd, "f"));
          ok(guest.path("path_remove_directory", 3, "d"));
          Expect.equal(Errno.NOENT, guest.path("path_create_directory", fd, "late"));
        });
    test(
        "a directory is listed in small pieces while it changes",
        guest -> {
          Set<String> expected = new HashSet<>();
          for (int i = 0; i < 40; i++) {
            String name = "file-" + i + "-" + "x".repeat(i);
            expected.add(name);
            guest.make(name, "");
          }
          expected.add(".");
          expected.add("..");
          List<String> names = guest.names(3, 80);
          Expect.equal(42, names.size());
          Expect.equal(expected, new HashSet<>(names));
          ok(guest.call("fd_readdir", 3, WasiGuest.BUFFER, 100, 0L, WasiGuest.RESULT));
          for (String name : expected) {
            if (name.startsWith("file-1")) {
              ok(guest.path("path_unlink_file", 3, name));
            }
          }
          guest.make("new", "");
          ok(guest.call("fd_readdir", 3, WasiGuest.BUFFER, 5000, 30L, WasiGuest.RESULT));
          Expect.isTrue(guest.result() > 24, "more entries behind the cookie");
          Expect.equal(31L, guest.memory.getLong(WasiGuest.BUFFER));
          ok(guest.call("fd_readdir", 3, WasiGuest.BUFFER, 100, 99L, WasiGuest.RESULT));
          Expect.equal(0, guest.result());
          Expect.equal(
              Errno.INVAL,
              guest.call("fd_readdir", 3, WasiGuest.BUFFER, 100, -1L, WasiGuest.RESULT));
          Expect.isTrue(guest.names(3, 4096).contains("new"), "a new list has what is new");
        });
    test(
        "an entry that does not fit is cut at the end of the buffer",
        guest -> {
          guest.memory.setLong(WasiGuest.BUFFER + 24, -1);
          ok(guest.call("fd_readdir", 3, WasiGuest.BUFFER, 10, 0L, WasiGuest.RESULT));
          Expect.equal(10, guest.result());
          ok(guest.call("fd_readdir", 3, WasiGuest.BUFFER, 24, 0L, WasiGuest.RESULT));
          Expect.equal(24, guest.result());
          Expect.equal(-1L, guest.memory.getLong(WasiGuest.BUFFER + 24));
        });
    test(
        "a listed entry has the number and kind that its attributes have",
        guest -> {
          guest.make("f", "");
          ok(guest.call("fd_readdir", 3, WasiGuest.BUFFER, 4096, 2L, WasiGuest.RESULT));
          long inode = guest.memory.getLong(WasiGuest.BUFFER + 8);
          Expect.equal(4, guest.memory.getByte(WasiGuest.BUFFER + 20));
          ok(guest.stat(3, false, "f"));
          Expect.equal(inode, guest.memory.getLong(WasiGuest.BUFFER + 8));
          Expect.equal(4, guest.memory.getByte(WasiGuest.BUFFER + 16));
        });
  }

  private void addLinks() {
    test(
        "symbolic links are followed where they are asked to be",
        guest -> {
          guest.makeDirectory("d");
          guest.make("d/f", "abc");
          ok(guest.symlink("f", 3, "d/l"));
          ok(guest.symlink("d", 3, "dl"));
          ok(guest.symlink("./d/../dl/./l", 3, "chain"));
          ok(guest.symlink("nothing", 3, "dangling"));
          Expect.equal("abc", guest.contents("chain"));
          Expect.equal("abc", guest.contents("dl/f"));
          ok(guest.readlink(3, "chain", 100));
          Expect.equal("./d/../dl/./l", guest.memory.readUtf8(WasiGuest.BUFFER, guest.result()));
          ok(guest.readlink(3, "chain", 4));
          Expect.equal(4, guest.result());
          Expect.equal(Errno.INVAL, guest.readlink(3, "d/f", 100));
          Expect.equal(Errno.LOOP, guest.open(3, false, "chain", 0, WasiGuest.READ, 0));
          Expect.equal(Errno.LOOP, guest.open(3, false, "dl", WasiGuest.DIRECTORY, 0, 0));
          ok(guest.stat(3, false, "dl"));
          Expect.equal(7, guest.memory.getByte(WasiGuest.BUFFER + 16));
          ok(guest.stat(3, true, "dl"));
          Expect.equal(3, guest.memory.getByte(WasiGuest.BUFFER + 16));
          ok(guest.stat(3, false, "dl/"));
          Expect.equal(3, guest.memory.getByte(WasiGuest.BUFFER + 16));
          Expect.equal(Errno.NOENT, guest.stat(3, true, "dangling"));
          ok(guest.open(3, true, "dangling", WasiGuest.CREAT, BOTH, 0));
          ok(guest.stat(3, false, "nothing"));
          Expect.equal(
              Errno.EXIST,
              guest.open(3, true, "dangling", WasiGuest.CREAT | WasiGuest.EXCL, BOTH, 0));
          ok(guest.path("path_unlink_file", 3, "dl"));
          Expect.equal("abc", guest.contents("d/f"));
        });
    test(
        "links in a circle end",
        guest -> {
          ok(guest.symlink("b", 3, "a"));
          ok(guest.symlink("a", 3, "b"));
          ok(guest.symlink("self/x", 3, "self"));
          Expect.equal(Errno.LOOP, guest.stat(3, true, "a"));
          Expect.equal(Errno.LOOP, guest.stat(3, true, "self"));
          Expect.equal(Errno.LOOP, guest.open(3, true, "b/c", WasiGuest.CREAT, BOTH, 0));
        });
    test(
        "a symbolic link is made only where nothing is",
        guest -> {
          guest.make("f", "");
          guest.makeDirectory("d");
          Expect.equal(Errno.EXIST, guest.symlink("x", 3, "f"));
          Expect.equal(Errno.EXIST, guest.symlink("x", 3, "d"));
          Expect.equal(Errno.EXIST, guest.symlink("x", 3, "d/"));
          Expect.equal(Errno.NOTDIR, guest.symlink("x", 3, "f/"));
          Expect.equal(Errno.NOENT, guest.symlink("x", 3, "new/"));
          Expect.equal(Errno.NOENT, guest.symlink("", 3, "new"));
          Expect.equal(Errno.PERM, guest.symlink("/etc/passwd", 3, "new"));
        });
    test(
        "a hard link is the same file under another name",
        guest -> {
          guest.make("f", "abc");
          guest.makeDirectory("d");
          ok(guest.link(3, "f", 3, "d/g"));
          int fd = guest.file("d/g", 0, BOTH);
          guest.write(fd, "X");
          Expect.equal("Xbc", guest.contents("f"));
          ok(guest.stat(3, false, "f"));
          long inode = guest.memory.getLong(WasiGuest.BUFFER + 8);
          Expect.equal(2L, guest.memory.getLong(WasiGuest.BUFFER + 24));
          ok(guest.stat(3, false, "d/g"));
          Expect.equal(inode, guest.memory.getLong(WasiGuest.BUFFER + 8));
          Expect.equal(Errno.EXIST, guest.link(3, "f", 3, "d/g"));
          Expect.equal(Errno.EXIST, guest.link(3, "f", 3, "f"));
          Expect.equal(Errno.PERM, guest.link(3, "d", 3, "e"));
          Expect.equal(Errno.NOENT, guest.link(3, "none", 3, "e"));
          Expect.equal(Errno.NOTDIR, guest.link(3, "f/", 3, "e"));
          Expect.equal(Errno.NOENT, guest.link(3, "f", 3, "e/"));
          ok(guest.rename(3, "f", 3, "d/g"));
          ok(guest.path("path_unlink_file", 3, "f"));
          Expect.equal("Xbc", guest.contents("d/g"));
          ok(guest.symlink("d/g", 3, "l"));
          ok(guest.link(3, "l", 3, "l2"));
          ok(guest.readlink(3, "l2", 100));
          Expect.equal("d/g", guest.memory.readUtf8(WasiGuest.BUFFER, guest.result()));
        });
  }

  private void addMoves() {
    test(
        "files and directories are moved, and replace what they may",
        guest -> {
          guest.make("f", "abc");
          guest.make("g", "def");
          guest.makeDirectory("d");
          guest.makeDirectory("empty");
          guest.makeDirectory("full");
          guest.make("full/x", "");
          ok(guest.rename(3, "f", 3, "g"));
          Expect.equal("abc", guest.contents("g"));
          Expect.equal(Errno.NOENT, guest.rename(3, "f", 3, "h"));
          ok(guest.rename(3, "g", 3, "g"));
          ok(guest.rename(3, "g", 3, "d/h"));
          Expect.equal("abc", guest.contents("d/h"));
          Expect.equal(Errno.ISDIR, guest.rename(3, "d/h", 3, "empty"));
          Expect.equal(Errno.NOTDIR, guest.rename(3, "empty", 3, "d/h"));
          Expect.equal(Errno.NOTEMPTY, guest.rename(3, "d", 3, "full"));
          ok(guest.rename(3, "d", 3, "empty"));
          Expect.equal("abc", guest.contents("empty/h"));
          Expect.equal(Errno.INVAL, guest.rename(3, "empty", 3, "empty/inside"));
          Expect.equal(Errno.BUSY, guest.rename(3, ".", 3, "new"));
          Expect.equal(Errno.BUSY, guest.rename(3, "full", 3, "."));
          ok(guest.symlink("none", 3, "l"));
          ok(guest.rename(3, "l", 3, "l2"));
          ok(guest.readlink(3, "l2", 10));
        });
    test(
        "a slash behind a name means a directory",
        guest -> {
          guest.make("f", "");
          guest.makeDirectory("d");
          Expect.equal(Errno.NOTDIR, guest.rename(3, "f/", 3, "g"));
          Expect.equal(Errno.NOTDIR, guest.rename(3, "f", 3, "g/"));
          Expect.equal(Errno.NOTDIR, guest.stat(3, false, "f/"));
          Expect.equal(Errno.NOTDIR, guest.setTimes(3, false, "f/", 1, 1, 5));
          ok(guest.rename(3, "d/", 3, "e//"));
          ok(guest.stat(3, false, "e///"));
          ok(guest.symlink("e", 3, "l"));
          Expect.equal(Errno.NOTDIR, guest.rename(3, "l/", 3, "m"));
          Expect.equal(Errno.NOTDIR, guest.path("path_unlink_file", 3, "l/"));
          Expect.equal(Errno.NOTDIR, guest.path("path_remove_directory", 3, "l/"));
          Expect.equal(Errno.EXIST, guest.path("path_create_directory", 3, "l/"));
        });
  }

  private void addAttributes() {
    test(
        "times are set as the flags say",
        guest -> {
          guest.make("f", "");
          guest.makeDirectory("d");
          ok(guest.symlink("f", 3, "l"));
          long start = System.currentTimeMillis() - 2000;
          for (String name : List.of("f", "d", "l")) {
            ok(guest.setTimes(3, true, name, 5_000_000_000_001_000L, 6_000_000_000_002_000L, 5));
            ok(guest.stat(3, true, name));
            Expect.equal(5_000_000_000_001_000L, guest.memory.getLong(WasiGuest.BUFFER + 40));
            Expect.equal(6_000_000_000_002_000L, guest.memory.getLong(WasiGuest.BUFFER + 48));
            ok(guest.setTimes(3, true, name, 0, 0, 8));
            ok(guest.stat(3, true, name));
            Expect.equal(5_000_000_000_001_000L, guest.memory.getLong(WasiGuest.BUFFER + 40));
            long modified = guest.memory.getLong(WasiGuest.BUFFER + 48) / 1_000_000;
            Expect.isTrue(modified >= start, "modified " + modified);
          }
          ok(guest.setTimes(3, false, "l", 7_000_000_000_000_000L, 0, 1));
          ok(guest.stat(3, false, "l"));
          Expect.equal(7_000_000_000_000_000L, guest.memory.getLong(WasiGuest.BUFFER + 40));
          ok(guest.stat(3, true, "l"));
          Expect.equal(5_000_000_000_001_000L, guest.memory.getLong(WasiGuest.BUFFER + 40));
          for (String name : List.of("f", "l", "d", "d/.")) {
            ok(guest.setTimes(3, false, name, 7_000_000_000_000_123L, 8_000_000_000_000_456L, 5));
            ok(guest.setTimes(3, false, name, 9_000_000_000_000_789L, 0, 1));
            ok(guest.stat(3, false, name));
            Expect.equal(9_000_000_000_000_789L, guest.memory.getLong(WasiGuest.BUFFER + 40));
            Expect.equal(8_000_000_000_000_456L, guest.memory.getLong(WasiGuest.BUFFER + 48));
          }
          Expect.equal(Errno.INVAL, guest.setTimes(3, true, "f", 1, 1, 3));
          Expect.equal(Errno.INVAL, guest.setTimes(3, true, "f", 1, 1, 12));
          Expect.equal(Errno.INVAL, guest.setTimes(3, true, "f", 1, 1, 16));
          int fd = guest.file("f", 0, BOTH);
          ok(guest.call("fd_filestat_set_times", fd, 8_000_000_000_000_000L, 0L, 1));
          ok(guest.call("fd_filestat_get", fd, WasiGuest.BUFFER));
          Expect.equal(8_000_000_000_000_000L, guest.memory.getLong(WasiGuest.BUFFER + 40));
        });
    test(
        "files of a tree have one device and numbers of their own",
        guest -> {
          guest.make("f", "abc");
          guest.makeDirectory("d");
          ok(guest.stat(3, false, "f"));
          long device = guest.memory.getLong(WasiGuest.BUFFER);
          long inode = guest.memory.getLong(WasiGuest.BUFFER + 8);
          Expect.equal(3L, guest.memory.getLong(WasiGuest.BUFFER + 32));
          ok(guest.stat(3, false, "d"));
          Expect.equal(device, guest.memory.getLong(WasiGuest.BUFFER));
          Expect.isTrue(inode != guest.memory.getLong(WasiGuest.BUFFER + 8), "own number");
        });
  }

  private void addEscapes() {
    test(
        "nothing above the directory can be named",
        guest -> {
          guest.makeDirectory("d");
          guest.makeDirectory("d/e");
          guest.make("d/e/f", "abc");
          int inner = guest.directory(3, "d");
          ok(guest.symlink("../d/e/f", 3, "d/inside"));
          ok(guest.symlink("../../outside", 3, "d/out"));
          ok(guest.symlink("..", 3, "up"));
          Expect.equal("abc", guest.contents("d/inside"));
          for (String path :
              List.of("..", "../d", "d/../..", "/", "/d", "d/out", "up", "up/d", "d/e/../../..")) {
            Expect.equal(Errno.PERM, guest.open(3, true, path, 0, 0, 0));
            Expect.equal(Errno.PERM, guest.stat(3, true, path));
          }
          for (String path : List.of("..", "../d", "inside", "e/../..", "../..")) {
            Expect.equal(Errno.PERM, guest.open(inner, true, path, 0, 0, 0));
          }
          for (String path : List.of("../x", "up/x", "/x", "d/../../x")) {
            Expect.equal(Errno.PERM, guest.path("path_create_directory", 3, path));
            Expect.equal(Errno.PERM, guest.path("path_remove_directory", 3, path));
            Expect.equal(Errno.PERM, guest.path("path_unlink_file", 3, path));
            Expect.equal(Errno.PERM, guest.symlink("d", 3, path));
            Expect.equal(Errno.PERM, guest.link(3, "d/e/f", 3, path));
            Expect.equal(Errno.PERM, guest.link(3, path, 3, "x"));
            Expect.equal(Errno.PERM, guest.rename(3, "d/e/f", 3, path));
            Expect.equal(Errno.PERM, guest.rename(3, path, 3, "x"));
            Expect.equal(Errno.PERM, guest.readlink(3, path, 10));
            Expect.equal(Errno.PERM, guest.setTimes(3, true, path, 1, 1, 5));
            Expect.equal(Errno.PERM, guest.open(3, true, path, WasiGuest.CREAT, BOTH, 0));
          }
        });
    test(
        "a path that goes through too many directories is refused",
        guest -> {
          String path = "d";
          for (int i = 0; i < 128; i++) {
            guest.makeDirectory(path);
            path += "/d";
          }
          guest.makeDirectory(path);
          Expect.equal(Errno.NAMETOOLONG, guest.path("path_create_directory", 3, path + "/d"));
          int fd = guest.directory(3, path);
          ok(guest.path("path_create_directory", fd, "d/"));
        });
    test(
        "a directory that was moved is no way out",
        guest -> {
          guest.makeDirectory("a");
          guest.makeDirectory("a/b");
          guest.makeDirectory("c");
          int b = guest.directory(3, "a/b");
          ok(guest.rename(3, "a/b", 3, "c/b"));
          Expect.equal(Errno.PERM, guest.open(b, true, "..", 0, 0, 0));
          ok(guest.path("path_create_directory", b, "made"));
          ok(guest.stat(3, false, "c/b/made"));
        });
  }

  private void addHostAccess() {
    tests.test(
        "wasi " + label + ": the host reads, writes, lists and walks the tree",
        () -> {
          FileTree tree = trees.get();
          tree.write("/d/e/f", "äbc");
          tree.createSymbolicLink("l", "d/e");
          Expect.equal("äbc", tree.readText("l/f"));
          Expect.equal(4, tree.read("d/e/f").length);
          Expect.equal(4L, tree.stat("d/e/f").size());
          tree.rename("d/e/f", "g");
          Expect.isTrue(!tree.exists("d/e/f"), "moved");
          tree.write("g", new byte[] {1});
          List<String> names = new ArrayList<>();
          for (DirectoryEntry entry : tree.list("/")) {
            names.add(entry.name());
          }
          Expect.equal(Set.of("d", "g", "l"), new HashSet<>(names));
          Expect.equal(Set.of("d", "d/e", "g", "l"), tree.walk("/").keySet());
          tree.delete("d/e");
          tree.delete("l");
          Expect.equal(Set.of("d", "g"), tree.walk("").keySet());
          FileException error = Expect.thrown(FileException.class, () -> tree.read("none"));
          Expect.equal(Errno.NOENT, error.errno());
          Expect.equal("none: NOENT", error.getMessage());
          Expect.equal(
              Errno.ROFS,
              Expect.thrown(FileException.class, () -> tree.readOnly().write("new", "x")).errno());
        });
  }
}
