package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.wasi.Wasi;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Corners of paths, links, descriptors and rights, over any tree of files. */
final class WasiTreeCornerTests extends TreeTests {
  private static final int SYNC = 16;
  private static final long PATH_FILESTAT_SET_SIZE = 1 << 19;
  private static final long FD_FILESTAT_SET_SIZE = 1 << 22;

  private WasiTreeCornerTests(Tests tests, String label, Supplier<FileTree> trees) {
    super(tests, label, trees);
  }

  static void add(Tests tests, String label, Supplier<FileTree> trees) {
    WasiTreeCornerTests all = new WasiTreeCornerTests(tests, label, trees);
    all.addPaths();
    all.addLinks();
    all.addListing();
    all.addDescriptors();
    all.addOpenFiles();
    all.addRights();
    all.addTrees();
  }

  /** The eight numbers of a file's attributes, as {@code fd_filestat_get} gives them. */
  private static List<Long> attributes(WasiGuest guest, int fd) {
    ok(guest.call("fd_filestat_get", fd, WasiGuest.BUFFER));
    Long[] numbers = new Long[8];
    for (int i = 0; i < 8; i++) {
      numbers[i] = guest.memory.getLong(WasiGuest.BUFFER + 8 * i);
    }
    return List.of(numbers);
  }

  private static long inode(WasiGuest guest, int fd) {
    return attributes(guest, fd).get(1);
  }

  private void addPaths() {
    test(
        "dots and slashes within a path change nothing, at its end they mean a directory",
        guest -> {
          guest.makeDirectory("dir");
          guest.makeDirectory("dir/nested");
          guest.make("dir/nested/file", "x");
          ok(guest.open(3, false, "dir/.//nested/../../dir/nested/../nested///./file", 0, 0, 0));
          for (String path : List.of("dir/nested/", "dir/nested///", "dir/nested/.", "./dir/..")) {
            ok(guest.open(3, false, path, 0, 0, 0));
          }
          for (String path :
              List.of("dir/nested/file/", "dir/nested/file///", "dir/nested/file/.")) {
            Expect.equal(Errno.NOTDIR, guest.open(3, false, path, 0, 0, 0));
          }
          Expect.equal(Errno.PERM, guest.open(3, false, "/dir/nested/file", 0, 0, 0));
          Expect.equal(Errno.INVAL, guest.open(3, false, "dir/nested/file\0", 0, 0, 0));
          String out = "dir/nested/../../../dir/nested/file";
          Expect.equal(Errno.PERM, guest.open(3, false, out, 0, 0, 0));
        });
    test(
        "an open file is no place to look for another",
        guest -> {
          int fd = guest.file("f", WasiGuest.CREAT, 0);
          Expect.equal(Errno.NOTDIR, guest.open(fd, false, "g", WasiGuest.CREAT, 0, 0));
          Expect.equal(Errno.NOTDIR, guest.path("path_create_directory", fd, "g"));
          Expect.equal(Errno.NOTDIR, guest.call("fd_readdir", fd, 0, 10, 0L, WasiGuest.RESULT));
        });
    test(
        "opening for truncation leaves nothing to read",
        guest -> {
          guest.make("f", "this will go");
          int fd = guest.file("f", WasiGuest.CREAT | WasiGuest.TRUNC, 1 << 1 | 1 << 6);
          Expect.equal("", guest.read(fd, 100));
        });
  }

  private void addLinks() {
    test(
        "a link at the end is refused if it is not to be followed, wherever it leads",
        guest -> {
          guest.makeDirectory("dir");
          guest.make("file", "");
          ok(guest.symlink("dir", 3, "to-dir"));
          ok(guest.symlink("file", 3, "to-file"));
          ok(guest.symlink("none", 3, "dangling"));
          ok(guest.symlink("loop", 3, "loop"));
          for (String link : List.of("to-dir", "to-file", "dangling", "loop")) {
            Expect.equal(Errno.LOOP, guest.open(3, false, link, 0, 0, 0));
            Expect.equal(Errno.LOOP, guest.open(3, false, link, WasiGuest.DIRECTORY, 0, 0));
          }
          ok(guest.open(3, true, "to-dir", WasiGuest.DIRECTORY, 0, 0));
          Expect.equal(Errno.NOTDIR, guest.open(3, true, "to-file", WasiGuest.DIRECTORY, 0, 0));
          Expect.equal(Errno.NOENT, guest.open(3, true, "dangling", 0, 0, 0));
          Expect.equal(Errno.LOOP, guest.open(3, true, "loop", 0, 0, 0));
        });
    test(
        "a name linked to a file has all its attributes",
        guest -> {
          int file = guest.file("file", WasiGuest.CREAT, WasiGuest.READ);
          ok(guest.link(3, "file", 3, "link"));
          int link = guest.file("link", 0, WasiGuest.READ);
          Expect.equal(attributes(guest, file), attributes(guest, link));
          guest.makeDirectory("sub");
          int sub = guest.directory(3, "sub");
          ok(guest.link(3, "file", sub, "link"));
          ok(guest.open(sub, false, "link", 0, WasiGuest.READ, 0));
          Expect.equal(attributes(guest, file), attributes(guest, guest.result()));
          Expect.equal(3L, attributes(guest, file).get(3).longValue());
        });
    test(
        "links are linked themselves, and are in the way as anything else",
        guest -> {
          guest.make("file", "");
          guest.makeDirectory("dir");
          ok(guest.symlink("none", 3, "dangling"));
          ok(guest.symlink("loop", 3, "loop"));
          ok(guest.link(3, "dangling", 3, "a"));
          ok(guest.link(3, "loop", 3, "b"));
          Expect.equal(Errno.EXIST, guest.link(3, "file", 3, "dangling"));
          Expect.equal(Errno.EXIST, guest.link(3, "file", 3, "dir"));
          int length = guest.memory.writeUtf8(2048, "dangling");
          Expect.equal(
              Errno.INVAL, guest.call("path_link", 3, 1, 2048, length, 3, 2048 + length, 1));
          ok(guest.path("path_unlink_file", 3, "dangling"));
          ok(guest.readlink(3, "a", 100));
          Expect.equal("none", guest.memory.readUtf8(WasiGuest.BUFFER, guest.result()));
        });
    test(
        "reading a link writes its target and nothing behind it",
        guest -> {
          ok(guest.symlink("target", 3, "link"));
          guest.memory.setLong(WasiGuest.BUFFER, -1);
          guest.memory.setLong(WasiGuest.BUFFER + 8, -1);
          ok(guest.readlink(3, "link", 10));
          Expect.equal(6, guest.result());
          Expect.equal("target", guest.memory.readUtf8(WasiGuest.BUFFER, 6));
          Expect.equal(-1, guest.memory.getShort(WasiGuest.BUFFER + 6));
          ok(guest.readlink(3, "link", 0));
          Expect.equal(0, guest.result());
        });
    test(
        "links of the host that lead out are no way for a guest",
        guest -> {
          FileTree tree = trees.get();
          tree.createDirectories("d");
          tree.write("d/f", "x");
          tree.createSymbolicLink("absolute", "/d/f");
          tree.createSymbolicLink("above", "../d/f");
          tree.createSymbolicLink("d/deep", "../../d");
          tree.createSymbolicLink("chain", "d/deep");
          try (WasiGuest other = new WasiGuest(tests, Wasi.host().mount("/", tree))) {
            for (String path : List.of("absolute", "above", "d/deep", "chain", "chain/f")) {
              Expect.equal(Errno.PERM, other.open(3, true, path, 0, WasiGuest.READ, 0));
              Expect.equal(Errno.PERM, other.open(3, true, path, WasiGuest.CREAT, BOTH, 0));
              Expect.equal(Errno.PERM, other.stat(3, true, path));
              Expect.equal(Errno.PERM, other.stat(3, true, path + "/"));
            }
            Expect.equal(Errno.PERM, other.path("path_create_directory", 3, "chain/new"));
            ok(other.readlink(3, "absolute", 100));
          }
        });
  }

  private void addListing() {
    test(
        "an empty directory lists itself, with its own number, and the one above",
        guest -> {
          guest.makeDirectory("d");
          int fd = guest.directory(3, "d");
          long inode = inode(guest, fd);
          ok(guest.call("fd_readdir", fd, WasiGuest.BUFFER, 256, 0L, WasiGuest.RESULT));
          Expect.equal(24 + 1 + 24 + 2, guest.result());
          Expect.equal(inode, guest.memory.getLong(WasiGuest.BUFFER + 8));
          Expect.equal(1, guest.memory.getInt(WasiGuest.BUFFER + 16));
          Expect.equal(3, guest.memory.getByte(WasiGuest.BUFFER + 20));
          Expect.equal(".", guest.memory.readUtf8(WasiGuest.BUFFER + 24, 1));
          Expect.equal(3, guest.memory.getByte(WasiGuest.BUFFER + 25 + 20));
          Expect.equal("..", guest.memory.readUtf8(WasiGuest.BUFFER + 25 + 24, 2));
          long next = guest.memory.getLong(WasiGuest.BUFFER + 25);
          guest.make("d/file", "");
          int file = guest.file("d/file", 0, WasiGuest.READ);
          long number = inode(guest, file);
          ok(guest.call("fd_readdir", fd, WasiGuest.BUFFER, 256, 0L, WasiGuest.RESULT));
          ok(guest.call("fd_readdir", fd, WasiGuest.BUFFER, 256, next, WasiGuest.RESULT));
          Expect.equal(24 + 4, guest.result());
          Expect.equal(number, guest.memory.getLong(WasiGuest.BUFFER + 8));
          Expect.equal(4, guest.memory.getByte(WasiGuest.BUFFER + 20));
        });
    test(
        "a hundred files are listed in portions of 256 bytes",
        guest -> {
          for (int i = 0; i < 100; i++) {
            guest.make("file." + i, "");
          }
          Expect.equal(102, guest.names(3, 256).size());
        });
  }

  private void addDescriptors() {
    test(
        "a directory moved over a preopened one takes its place",
        guest -> {
          guest.makeDirectory("d");
          guest.make("d/f", "");
          int fd = guest.directory(3, "d");
          long inode = inode(guest, fd);
          ok(guest.call("fd_renumber", fd, 3));
          Expect.equal(inode, inode(guest, 3));
          Expect.equal(Errno.BADF, guest.call("fd_fdstat_get", fd, WasiGuest.BUFFER));
          ok(guest.stat(3, false, "f"));
        });
    test(
        "a moved descriptor keeps its flags and rights",
        guest -> {
          int from = guest.file("a", WasiGuest.CREAT, BOTH, WasiGuest.APPEND);
          int to = guest.file("b", WasiGuest.CREAT, WasiGuest.READ);
          ok(guest.call("fd_fdstat_get", from, WasiGuest.BUFFER));
          byte[] before = guest.memory.read(WasiGuest.BUFFER, 24);
          ok(guest.call("fd_renumber", from, to));
          Expect.equal(Errno.BADF, guest.call("fd_close", from));
          ok(guest.call("fd_fdstat_get", to, WasiGuest.BUFFER));
          byte[] after = guest.memory.read(WasiGuest.BUFFER, 24);
          for (int i = 0; i < 24; i++) {
            Expect.equal(before[i], after[i]);
          }
          Expect.equal(Errno.BADF, guest.call("fd_renumber", to, from));
        });
    test(
        "standard streams are moved as any other descriptor",
        guest -> {
          for (int stream = 0; stream < 3; stream++) {
            int fd = guest.file("f", WasiGuest.CREAT, 0);
            ok(guest.call("fd_renumber", stream, fd));
            ok(guest.call("fd_fdstat_get", fd, WasiGuest.BUFFER));
            Expect.equal(Errno.BADF, guest.call("fd_fdstat_get", stream, WasiGuest.BUFFER));
          }
          // The lowest free number is given out next: 0 was free, then 1.
          Expect.equal(1, guest.write(1, "e"));
          Expect.equal("e", guest.host.stderr());
        });
    test(
        "flags of opening are told again, and times of contradicting flags stay",
        guest -> {
          int fd = guest.file("f", WasiGuest.CREAT, BOTH, WasiGuest.APPEND | SYNC);
          ok(guest.call("fd_fdstat_get", fd, WasiGuest.BUFFER));
          Expect.equal(WasiGuest.APPEND | SYNC, guest.memory.getShort(WasiGuest.BUFFER + 2));
          Expect.equal(1, guest.write(fd, "x"));
          ok(guest.stat(3, false, "f"));
          long earlier = guest.memory.getLong(WasiGuest.BUFFER + 48) - 100;
          ok(guest.setTimes(3, false, "f", 0, earlier, 4));
          ok(guest.stat(3, false, "f"));
          Expect.equal(earlier, guest.memory.getLong(WasiGuest.BUFFER + 48));
          Expect.equal(Errno.INVAL, guest.setTimes(3, false, "f", 0, 1, 4 | 8));
          Expect.equal(Errno.INVAL, guest.setTimes(3, false, "f", 1, 0, 1 | 2));
          ok(guest.stat(3, false, "f"));
          Expect.equal(earlier, guest.memory.getLong(WasiGuest.BUFFER + 48));
        });
  }

  /** Sets fine times through a descriptor and finds them there, and how many names there are. */
  private static void expectOpen(WasiGuest guest, int fd, long links, long time) {
    ok(guest.call("fd_filestat_set_times", fd, time, time + 7, 5));
    List<Long> now = attributes(guest, fd);
    Expect.equal(links, now.get(3).longValue());
    Expect.equal(time, now.get(5).longValue());
    Expect.equal(time + 7, now.get(6).longValue());
    ok(guest.call("fd_filestat_set_times", fd, 0L, time + 8, 4));
    Expect.equal(time, attributes(guest, fd).get(5).longValue());
    Expect.equal(time + 8, attributes(guest, fd).get(6).longValue());
  }

  private void addOpenFiles() {
    test(
        "an open file that is renamed keeps its attributes, and another of the old name its own",
        guest -> {
          int fd = guest.file("f", WasiGuest.CREAT, BOTH);
          guest.write(fd, "abc");
          long inode = inode(guest, fd);
          ok(guest.rename(3, "f", 3, "g"));
          expectOpen(guest, fd, 1, 5_000_000_000_000_123L);
          int other = guest.file("f", WasiGuest.CREAT, BOTH);
          expectOpen(guest, other, 1, 6_000_000_000_000_000L);
          guest.makeDirectory("d");
          ok(guest.rename(3, "g", 3, "d/h"));
          expectOpen(guest, fd, 1, 7_000_000_000_000_123L);
          ok(guest.rename(3, "d", 3, "e"));
          guest.makeDirectory("d");
          guest.make("d/h", "other");
          expectOpen(guest, fd, 1, 8_000_000_000_000_456L);
          ok(guest.stat(3, false, "e/h"));
          Expect.equal(inode, guest.memory.getLong(WasiGuest.BUFFER + 8));
          Expect.equal(8_000_000_000_000_456L, guest.memory.getLong(WasiGuest.BUFFER + 40));
          Expect.equal(6_000_000_000_000_000L, attributes(guest, other).get(5).longValue());
          ok(guest.stat(3, false, "d/h"));
          Expect.isTrue(guest.memory.getLong(WasiGuest.BUFFER + 40) > 1L << 60, "untouched");
        });
    test(
        "an open file without a name has times and contents, and none of another's",
        guest -> {
          int fd = guest.file("f", WasiGuest.CREAT, BOTH);
          guest.write(fd, "abc");
          int same = guest.file("f", 0, BOTH);
          long inode = inode(guest, fd);
          ok(guest.path("path_unlink_file", 3, "f"));
          expectOpen(guest, fd, 0, 5_000_000_000_000_123L);
          int other = guest.file("f", WasiGuest.CREAT, BOTH);
          expectOpen(guest, other, 1, 6_000_000_000_000_000L);
          expectOpen(guest, fd, 0, 7_000_000_000_000_123L);
          Expect.equal(attributes(guest, fd), attributes(guest, same));
          Expect.equal(6_000_000_000_000_000L, attributes(guest, other).get(5).longValue());
          guest.pwrite(same, "defghi", 0);
          List<Long> now = attributes(guest, fd);
          Expect.equal(inode, now.get(1).longValue());
          Expect.equal(6L, now.get(4).longValue());
          Expect.isTrue(now.get(6) > 1L << 60, "modified by writing");
          ok(guest.rename(3, "f", 3, "g"));
          guest.make("h", "");
          ok(guest.rename(3, "h", 3, "g"));
          expectOpen(guest, other, 0, 8_000_000_000_000_000L);
          expectOpen(guest, fd, 0, 9_000_000_000_000_123L);
        });
    test(
        "an open file is found by any of its names, and counts those that are left",
        guest -> {
          int fd = guest.file("f", WasiGuest.CREAT, BOTH);
          ok(guest.link(3, "f", 3, "g"));
          ok(guest.path("path_unlink_file", 3, "f"));
          expectOpen(guest, fd, 1, 5_000_000_000_000_123L);
          ok(guest.link(3, "g", 3, "f"));
          ok(guest.rename(3, "f", 3, "g"));
          expectOpen(guest, fd, 2, 6_000_000_000_000_123L);
          ok(guest.path("path_unlink_file", 3, "g"));
          expectOpen(guest, fd, 1, 7_000_000_000_000_123L);
          ok(guest.stat(3, false, "f"));
          Expect.equal(7_000_000_000_000_123L, guest.memory.getLong(WasiGuest.BUFFER + 40));
          int again = guest.file("f", 0, BOTH);
          ok(guest.call("fd_close", fd));
          ok(guest.path("path_unlink_file", 3, "f"));
          expectOpen(guest, again, 0, 8_000_000_000_000_123L);
        });
  }

  private void addRights() {
    test(
        "truncating by a path needs a right of the directory, and no other",
        guest -> {
          guest.make("f", "abc");
          guest.makeDirectory("d");
          ok(guest.call("fd_fdstat_get", 3, WasiGuest.BUFFER));
          Expect.equal(0, guest.memory.getShort(WasiGuest.BUFFER + 2));
          long base = guest.memory.getLong(WasiGuest.BUFFER + 8);
          long inheriting = guest.memory.getLong(WasiGuest.BUFFER + 16);
          Expect.equal(0L, base & FD_FILESTAT_SET_SIZE);
          Expect.isTrue((base & PATH_FILESTAT_SET_SIZE) != 0, "may truncate");
          inheriting &= ~FD_FILESTAT_SET_SIZE;
          ok(guest.call("fd_fdstat_set_rights", 3, base, inheriting));
          ok(guest.call("fd_fdstat_get", 3, WasiGuest.BUFFER));
          Expect.equal(inheriting, guest.memory.getLong(WasiGuest.BUFFER + 16));
          int length = guest.memory.writeUtf8(2048, "f");
          Object[] open = {3, 0, 2048, length, WasiGuest.TRUNC, 0L, 0L, 0, WasiGuest.RESULT};
          ok(guest.call("path_open", open));
          base &= ~PATH_FILESTAT_SET_SIZE;
          ok(guest.call("fd_fdstat_set_rights", 3, base, inheriting));
          Expect.equal(Errno.NOTCAPABLE, guest.call("path_open", open));
          ok(guest.stat(3, false, "f"));
          Expect.equal(0L, guest.memory.getLong(WasiGuest.BUFFER + 32));
        });
  }

  private void addTrees() {
    tests.test(
        "wasi " + label + ": nothing gets from one tree into another, all within one",
        () -> {
          FileTree one = trees.get();
          FileTree other = trees.get();
          one.write("f", "abc");
          one.createDirectories("d");
          Wasi wasi = Wasi.host().mount("/one", one).mount("/other", other).mount("/same", one);
          try (WasiGuest guest = new WasiGuest(tests, wasi)) {
            Expect.equal(Errno.XDEV, guest.rename(3, "f", 4, "g"));
            Expect.equal(Errno.XDEV, guest.rename(3, "d", 4, "g"));
            Expect.equal(Errno.XDEV, guest.link(3, "f", 4, "g"));
            ok(guest.link(3, "f", 5, "g"));
            ok(guest.rename(5, "g", 3, "d/h"));
            Expect.equal("abc", one.readText("d/h"));
            Expect.equal(0, other.list("/").size());
          }
        });
    tests.test(
        "wasi " + label + ": host and guest see each other's changes at once",
        () -> {
          FileTree tree = trees.get();
          tree.write("before", "1");
          try (WasiGuest guest = new WasiGuest(tests, Wasi.host().mount("/", tree))) {
            Expect.equal("1", guest.contents("before"));
            int fd = guest.file("f", WasiGuest.CREAT, BOTH);
            guest.write(fd, "from the guest");
            Expect.equal("from the guest", tree.readText("f"));
            Expect.equal(14L, tree.stat("f").size());
            tree.write("f", "from the host");
            Expect.equal("from the host", guest.pread(fd, 100, 0));
            tree.write("d/new", "2");
            Expect.equal("2", guest.contents("d/new"));
            tree.rename("d/new", "moved");
            Expect.equal(Errno.NOENT, guest.open(3, true, "d/new", 0, 0, 0));
            Expect.equal("2", guest.contents("moved"));
            tree.delete("f");
            Expect.equal("from the host", guest.pread(fd, 100, 0));
            Expect.equal(List.of("before", "d", "moved"), List.copyOf(sorted(tree)));
          }
          Expect.equal("1", tree.readText("before"));
        });
  }

  private static TreeSet<String> sorted(FileTree tree) {
    return new TreeSet<>(tree.walk("/").keySet());
  }
}
