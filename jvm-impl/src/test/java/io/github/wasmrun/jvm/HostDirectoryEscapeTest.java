package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.files.OpenMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing outside of a mounted directory is read, made, changed or removed. */
class HostDirectoryEscapeTest {
  private static final String SECRET = "secret";
  private static final long RACE_MILLIS = 1500;

  @TempDir Path folder;
  private Path inside;
  private Path outside;
  private FileTree tree;
  private Map<String, String> before;

  @BeforeEach
  void prepare() throws IOException {
    inside = Files.createDirectory(folder.resolve("inside"));
    outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret"), SECRET);
    Files.createDirectory(outside.resolve("folder"));
    Files.createSymbolicLink(outside.resolve("link"), Path.of("secret"));
    Files.createDirectories(inside.resolve("d/e"));
    Files.writeString(inside.resolve("d/e/f"), "public");
    link("file-absolute", outside.resolve("secret").toString());
    link("file-relative", "../outside/secret");
    link("folder-absolute", outside.toString());
    link("folder-relative", "../outside");
    link("root", "/");
    link("up", "..");
    link("dangling", "../outside/new");
    link("chain1", "chain2");
    link("chain2", "d/../folder-relative");
    link("d/deep", "../../outside");
    link("d/e/far", "../../../outside/secret");
    link("self", ".");
    tree = HostDirectory.of(inside);
    before = snapshot();
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(inside.resolve(name), Path.of(target));
  }

  private Map<String, String> snapshot() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(outside)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        BasicFileAttributes attributes =
            Files.readAttributes(
                path, BasicFileAttributes.class, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        all.put(
            path.toString(),
            attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey());
      }
    }
    return all;
  }

  @AfterEach
  void nothingOutsideHasChanged() throws IOException {
    assertEquals(before, snapshot());
    assertEquals(SECRET, Files.readString(outside.resolve("secret")));
    try (Stream<Path> paths = Files.list(inside)) {
      assertFalse(paths.anyMatch(path -> path.getFileName().toString().startsWith(".wasmrun-")));
    }
    try (Stream<Path> paths = Files.walk(inside)) {
      for (Path path : paths.filter(Files::isSymbolicLink).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Errno refused(Runnable action) {
    return assertThrows(FileException.class, action::run).errno();
  }

  private static List<String> ways() {
    List<String> ways = new ArrayList<>();
    for (String folder :
        List.of(
            "folder-absolute",
            "folder-relative",
            "chain1",
            "chain2",
            "d/deep",
            "up/outside",
            "self/self/folder-relative",
            "..",
            "../outside",
            "d/../../outside",
            "d/e/../../../outside",
            "root/tmp",
            "self/../outside")) {
      ways.add(folder);
      ways.add(folder + "/");
    }
    return ways;
  }

  @Test
  void linksAndDotsLeadNowhere() {
    for (String way : ways()) {
      for (String name : List.of("/secret", "/new", "/folder", "//secret", "/./secret")) {
        String path = way + name;
        assertEquals(Errno.PERM, refused(() -> tree.read(path)), path);
        assertEquals(Errno.PERM, refused(() -> tree.stat(path)), path);
        assertEquals(Errno.PERM, refused(() -> tree.write(path, "x")), path);
        assertEquals(Errno.PERM, refused(() -> tree.createDirectories(path)), path);
        assertEquals(Errno.PERM, refused(() -> tree.createSymbolicLink(path, "x")), path);
        assertEquals(Errno.PERM, refused(() -> tree.delete(path)), path);
        assertEquals(Errno.PERM, refused(() -> tree.rename(path, "x")), path);
        assertEquals(Errno.PERM, refused(() -> tree.rename("d/e/f", path)), path);
      }
      assertEquals(Errno.PERM, refused(() -> tree.list(way)), way);
      assertEquals(Errno.PERM, refused(() -> tree.stat(way)), way);
    }
    for (String file : List.of("file-absolute", "file-relative", "dangling", "d/e/far")) {
      assertEquals(Errno.PERM, refused(() -> tree.read(file)), file);
      assertEquals(Errno.PERM, refused(() -> tree.write(file, "x")), file);
      assertEquals(Errno.PERM, refused(() -> tree.stat(file)), file);
    }
    assertEquals("public", tree.readText("self/d/e/../e/f"));
  }

  @Test
  void aHandleFollowsNoLink() {
    try (DirectoryHandle root = tree.open()) {
      for (String link : List.of("file-absolute", "folder-relative", "root", "dangling", "up")) {
        assertEquals(Errno.LOOP, refused(() -> root.openDirectory(link)), link);
        for (OpenMode mode : List.of(OpenMode.READ, OpenMode.REPLACE)) {
          assertEquals(Errno.LOOP, refused(() -> root.openFile(link, mode)), link);
        }
        assertTrue(root.stat(link).isSymbolicLink(), link);
        root.setTimes(link, 5_000_000_000L, 5_000_000_000L);
      }
    }
  }

  @Test
  void linksThemselvesAreMovedLinkedAndRemoved() {
    try (DirectoryHandle root = tree.open()) {
      root.createLink("second", root, "file-absolute");
      assertTrue(root.stat("second").isSymbolicLink());
      root.rename("folder-absolute", root, "moved");
      root.removeFile("moved");
      root.removeFile("file-absolute");
      assertEquals(Errno.NOTDIR, refused(() -> root.removeDirectory("folder-relative")));
    }
  }

  @Test
  void aReadOnlyTreeChangesNothing() throws IOException {
    FileTree readOnly = tree.readOnly();
    Map<String, String> all = new TreeMap<>();
    readOnly.walk("/").forEach((path, stat) -> all.put(path, stat.toString()));
    assertEquals("public", readOnly.readText("d/e/f"));
    try (DirectoryHandle root = readOnly.open();
        DirectoryHandle d = root.openDirectory("d");
        DirectoryHandle e = d.openDirectory("e");
        FileHandle f = e.openFile("f", OpenMode.READ)) {
      assertEquals(Errno.ROFS, refused(() -> e.openFile("f", OpenMode.REPLACE)));
      assertEquals(
          Errno.ROFS,
          refused(() -> e.openFile("f", new OpenMode(true, false, false, false, true))));
      assertEquals(Errno.ROFS, refused(() -> e.openFile("new", OpenMode.REPLACE)));
      assertEquals(Errno.ROFS, refused(() -> e.createDirectory("new")));
      assertEquals(Errno.ROFS, refused(() -> e.createSymbolicLink("new", "f")));
      assertEquals(Errno.ROFS, refused(() -> e.createLink("new", e, "f")));
      assertEquals(Errno.ROFS, refused(() -> e.rename("f", e, "new")));
      assertEquals(Errno.ROFS, refused(() -> e.removeFile("f")));
      assertEquals(Errno.ROFS, refused(() -> d.removeDirectory("e")));
      assertEquals(Errno.ROFS, refused(() -> e.setTimes("f", 1, 1)));
      assertEquals(Errno.ROFS, refused(() -> e.setTimes(1, 1)));
      assertEquals(Errno.ROFS, refused(() -> f.setTimes(1, 1)));
      assertEquals(Errno.ROFS, refused(() -> f.setSize(0)));
      assertEquals(Errno.ROFS, refused(() -> f.write(0, new byte[] {1}, 0, 1)));
      try (DirectoryHandle writable = tree.open()) {
        assertEquals(Errno.XDEV, refused(() -> writable.createLink("new", e, "f")));
        assertEquals(Errno.XDEV, refused(() -> writable.rename("self", e, "new")));
      }
    }
    Map<String, String> after = new TreeMap<>();
    readOnly.walk("/").forEach((path, stat) -> after.put(path, stat.toString()));
    assertEquals(all.keySet(), after.keySet());
    assertEquals("public", Files.readString(inside.resolve("d/e/f")));
  }

  @Test
  void reservedNamesAreHidden() throws IOException {
    Files.writeString(inside.resolve(".wasmrun-x"), "x");
    assertFalse(tree.walk("/").containsKey(".wasmrun-x"));
    assertEquals(Errno.ACCES, refused(() -> tree.read(".wasmrun-x")));
    assertEquals(Errno.ACCES, refused(() -> tree.createDirectories(".wasmrun-y")));
    Files.delete(inside.resolve(".wasmrun-x"));
  }

  @Test
  void specialFilesAreNotOpened() throws IOException, InterruptedException {
    Process mkfifo = new ProcessBuilder("mkfifo", inside.resolve("fifo").toString()).start();
    assertEquals(0, mkfifo.waitFor());
    assertEquals(Errno.ACCES, refused(() -> tree.read("fifo")));
    assertEquals(Errno.ACCES, refused(() -> tree.write("fifo", "x")));
    assertEquals(Errno.NOTDIR, refused(() -> tree.read("fifo/x")));
  }

  /** Somebody exchanges a directory and a link to the outside as fast as possible. */
  @Test
  void exchangingADirectoryForALinkDoesNotHelp() throws Exception {
    Path place = inside.resolve("place");
    Path real = inside.resolve("real");
    Path link = inside.resolve("link");
    Files.createDirectory(place);
    Files.createSymbolicLink(link, Path.of("../outside"));
    boolean[] stop = new boolean[1];
    Thread exchanger =
        new Thread(
            () -> {
              try {
                while (!Thread.interrupted()) {
                  Files.move(place, real, StandardCopyOption.ATOMIC_MOVE);
                  Files.move(link, place, StandardCopyOption.ATOMIC_MOVE);
                  Files.move(place, link, StandardCopyOption.ATOMIC_MOVE);
                  Files.move(real, place, StandardCopyOption.ATOMIC_MOVE);
                }
              } catch (IOException e) {
                stop[0] = true;
              }
            });
    exchanger.start();
    int worked = 0;
    long end = System.currentTimeMillis() + RACE_MILLIS;
    try {
      for (int i = 0; System.currentTimeMillis() < end; i++) {
        String name = "n" + i;
        worked += attempt(() -> tree.read("place/secret"), true);
        worked += attempt(() -> inPlace(in -> write(in, name)), false);
        worked += attempt(() -> inPlace(in -> in.createDirectory("d" + name)), false);
        worked += attempt(() -> tree.createSymbolicLink("place/l" + name, name), false);
        worked += attempt(() -> tree.rename("place/" + name, "place/r" + name), false);
        worked += attempt(() -> tree.delete("place/secret"), true);
        worked += attempt(() -> tree.list("place/folder"), true);
        worked += attempt(() -> inPlace(in -> in.createLink("stolen" + name, in, "secret")), true);
        worked += attempt(() -> inPlace(in -> in.readLink("link")), true);
        worked += attempt(() -> inPlace(in -> in.setTimes("link", 1_001, 1_001)), true);
      }
    } finally {
      exchanger.interrupt();
      exchanger.join();
    }
    assertFalse(stop[0], "the exchange went on to the end");
    assertTrue(worked > 0, "some attempts met the directory");
  }

  /** Runs an attempt; one that could only work outside must not work. */
  private static int attempt(Runnable action, boolean onlyOutside) {
    try {
      action.run();
    } catch (FileException e) {
      return 0;
    }
    assertFalse(onlyOutside, "reached what is outside");
    return 1;
  }

  private void inPlace(Consumer<DirectoryHandle> action) {
    try (DirectoryHandle root = tree.open();
        DirectoryHandle place = root.openDirectory("place")) {
      action.accept(place);
    }
  }

  private static void write(DirectoryHandle directory, String name) {
    try (FileHandle file = directory.openFile(name, OpenMode.REPLACE)) {
      file.write(0, new byte[] {1}, 0, 1);
    }
  }
}
