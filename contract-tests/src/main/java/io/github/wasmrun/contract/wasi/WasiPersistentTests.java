package io.github.wasmrun.contract.wasi;

import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.MemoryFiles;
import io.github.wasmrun.files.PersistentFiles;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.WasiResult;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Files that are still there when their tree is opened again. */
final class WasiPersistentTests {
  private WasiPersistentTests() {}

  private interface Test {
    CompletableFuture<?> run(String name);
  }

  /** A test that begins and ends without the tree that it uses. */
  private static void test(Tests tests, String name, String about, Test test) {
    tests.async(
        "wasi persistent files: " + about,
        () ->
            PersistentFiles.remove(name)
                .thenCompose(nothing -> test.run(name))
                .thenCompose(nothing -> PersistentFiles.remove(name)));
  }

  private static CompletableFuture<PersistentFiles> again(PersistentFiles files, String name) {
    return files.close().thenCompose(nothing -> PersistentFiles.open(name));
  }

  /** Passes if {@code future} fails with {@code errno}. */
  private static CompletableFuture<Void> refused(Errno errno, CompletableFuture<?> future) {
    return future.handle(
        (value, error) -> {
          if (error == null) {
            throw Expect.failure("expected " + errno + ", got " + value);
          }
          Throwable first = error instanceof CompletionException ? error.getCause() : error;
          Expect.equal(errno, ((FileException) first).errno());
          return null;
        });
  }

  static void add(Tests tests) {
    test(
        tests,
        "wasmrun-test-1",
        "contents, times, links and numbers are what they were",
        name ->
            PersistentFiles.open(name)
                .thenCompose(
                    files -> {
                      files.write("d/e/ä", "text");
                      files.write("empty", "");
                      files.createSymbolicLink("l", "d/e");
                      try (var root = files.open()) {
                        root.createLink("same", root, "empty");
                        root.setTimes("empty", 1_000_000_000_000_000_001L, 5);
                        root.createDirectory("none");
                      }
                      FileStat stat = files.stat("d/e/ä");
                      return again(files, name)
                          .thenCompose(
                              loaded -> {
                                Expect.equal("text", loaded.readText("l/ä"));
                                Expect.equal(stat, withDevice(stat, loaded.stat("d/e/ä")));
                                Expect.equal(2L, loaded.stat("same").links());
                                Expect.equal(
                                    1_000_000_000_000_000_001L, loaded.stat("same").accessed());
                                Expect.equal(
                                    Set.of("d", "d/e", "d/e/ä", "empty", "l", "none", "same"),
                                    loaded.walk("/").keySet());
                                Expect.equal(files.usedBytes(), loaded.usedBytes());
                                Expect.equal(files.usedFiles(), loaded.usedFiles());
                                loaded.write("same", "abc");
                                loaded.delete("d/e/ä");
                                loaded.write("new", "new");
                                long number = loaded.stat("new").inode();
                                Expect.isTrue(number > stat.inode(), "a new number " + number);
                                return again(loaded, name);
                              })
                          .thenCompose(
                              loaded -> {
                                Expect.equal("abc", loaded.readText("empty"));
                                Expect.isTrue(!loaded.exists("d/e/ä"), "removed");
                                return loaded.close();
                              });
                    }));
    test(
        tests,
        "wasmrun-test-2",
        "what a guest wrote is there without another word",
        name ->
            PersistentFiles.open(name)
                .thenCompose(
                    files -> {
                      Wasi wasi = Wasi.command(tests.module("wasi_save")).mount("/", files);
                      WasiResult result = wasi.stdin("kept").run();
                      Expect.equal(0, result.exitCode());
                      return again(files, name);
                    })
                .thenCompose(
                    loaded -> {
                      Expect.equal("kept", loaded.readText("copy.txt"));
                      return loaded.close();
                    }));
    test(
        tests,
        "wasmrun-test-3",
        "a flush ends when all is written, also what came while another one wrote",
        name ->
            PersistentFiles.open(name)
                .thenCompose(
                    files -> {
                      files.write("a", "1");
                      CompletableFuture<Void> first = files.flush();
                      files.write("a", "2");
                      files.write("b", "3");
                      return first
                          .thenCompose(nothing -> files.flush())
                          .thenCompose(nothing -> files.flush())
                          .thenCompose(nothing -> again(files, name));
                    })
                .thenCompose(
                    loaded -> {
                      Expect.equal("23", loaded.readText("a") + loaded.readText("b"));
                      return loaded.close();
                    }));
    test(
        tests,
        "wasmrun-test-4",
        "one use at a time, and none after the end",
        name ->
            PersistentFiles.open(name)
                .thenCompose(
                    files ->
                        refused(Errno.BUSY, PersistentFiles.open(name))
                            .thenCompose(
                                nothing -> refused(Errno.BUSY, PersistentFiles.remove(name)))
                            .thenCompose(nothing -> files.close())
                            .thenCompose(nothing -> files.close())
                            .thenAccept(
                                nothing -> {
                                  Expect.thrown(IllegalStateException.class, () -> files.open());
                                  Expect.thrown(
                                      IllegalStateException.class, () -> files.write("a", "b"));
                                })));
    test(
        tests,
        "wasmrun-test-5",
        "a tree has a quota, also when it is loaded",
        name ->
            PersistentFiles.open(name, 10, 3)
                .thenCompose(
                    files -> {
                      files.write("a", "0123456789");
                      Expect.equal(
                          Errno.NOSPC,
                          Expect.thrown(FileException.class, () -> files.write("b", "x")).errno());
                      return files.close();
                    })
                .thenCompose(nothing -> refused(Errno.NOSPC, PersistentFiles.open(name, 9, 3)))
                .thenCompose(nothing -> refused(Errno.NOSPC, PersistentFiles.open(name, 10, 2)))
                .thenCompose(nothing -> PersistentFiles.open(name, 10, 3))
                .thenCompose(
                    files -> {
                      Expect.equal("0123456789", files.readText("a"));
                      return files.close();
                    }));
    tests.test(
        "wasi persistent files: a name has letters, digits, - and _",
        () -> {
          for (String name : new String[] {"", "a/b", "..", "a.b", "ä", "a b", "x".repeat(65)}) {
            Expect.thrown(IllegalArgumentException.class, () -> PersistentFiles.open(name));
            Expect.thrown(IllegalArgumentException.class, () -> PersistentFiles.remove(name));
          }
          Expect.thrown(
              IllegalArgumentException.class,
              () -> PersistentFiles.open("a", -1, MemoryFiles.DEFAULT_MAX_FILES));
        });
  }

  /** The device is a number of the run. */
  private static FileStat withDevice(FileStat other, FileStat stat) {
    return new FileStat(
        other.device(),
        stat.inode(),
        stat.type(),
        stat.links(),
        stat.size(),
        stat.accessed(),
        stat.modified(),
        stat.changed());
  }
}
