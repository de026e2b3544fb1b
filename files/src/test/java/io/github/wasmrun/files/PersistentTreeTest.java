package io.github.wasmrun.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.files.spi.FileStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** What is stored stays whole, whenever writing ends. */
class PersistentTreeTest {
  /** A storage that refuses everything after some changes, like one whose power is off. */
  private static final class Storage implements FileStorage {
    final Map<String, byte[]> portions = new TreeMap<>();
    final List<Runnable> later = new ArrayList<>();
    int changesLeft = Integer.MAX_VALUE;
    int closed;

    private CompletableFuture<Void> change(Runnable action) {
      if (changesLeft-- <= 0) {
        return CompletableFuture.failedFuture(new FileException(Errno.IO, "no power"));
      }
      action.run();
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<List<String>> names() {
      return CompletableFuture.completedFuture(List.copyOf(portions.keySet()));
    }

    @Override
    public CompletableFuture<byte[]> read(String name) {
      byte[] found = portions.get(name);
      return found == null
          ? CompletableFuture.failedFuture(new FileException(Errno.NOENT, name))
          : CompletableFuture.completedFuture(found.clone());
    }

    @Override
    public CompletableFuture<Void> write(String name, byte[] bytes) {
      return change(() -> portions.put(name, bytes.clone()));
    }

    @Override
    public CompletableFuture<Void> remove(String name) {
      return change(() -> portions.remove(name));
    }

    @Override
    public void later(Runnable task) {
      later.add(task);
    }

    @Override
    public CompletableFuture<Void> close() {
      closed++;
      return CompletableFuture.completedFuture(null);
    }
  }

  private record Tree(PersistentTree tree) implements FileTree {
    @Override
    public DirectoryHandle open() {
      return tree.root();
    }
  }

  private static Tree open(Storage storage) {
    return new Tree(PersistentTree.open(storage, 1000, 100).join());
  }

  private static String text(FileTree tree) {
    StringBuilder text = new StringBuilder();
    for (String path : tree.walk("/").keySet()) {
      text.append(path);
      if (!tree.stat(path).isDirectory()) {
        text.append('=').append(tree.readText(path));
      }
      text.append(' ');
    }
    return text.toString().strip();
  }

  private static void first(FileTree tree) {
    tree.write("a", "1");
    tree.write("d/b", "2");
    tree.write("d/c", "3");
  }

  private static void second(FileTree tree) {
    tree.write("a", "one");
    tree.rename("d/b", "e");
    tree.delete("d/c");
    tree.write("f", "4");
  }

  @Test
  void aTreeIsTheOldOrTheNewOneWheneverWritingEnds() {
    String old = "a=1 d d/b=2 d/c=3";
    String recent = "a=one d e=2 f=4";
    int changes = 0;
    for (boolean ended = false; !ended; changes++) {
      Storage storage = new Storage();
      Tree tree = open(storage);
      first(tree);
      tree.tree().flush().join();
      second(tree);
      storage.changesLeft = changes;
      CompletableFuture<Void> flush = tree.tree().flush();
      ended = !flush.isCompletedExceptionally();
      storage.changesLeft = Integer.MAX_VALUE;
      String loaded = text(open(storage));
      assertEquals(changes <= 2 ? old : recent, loaded, changes + " changes");
      // What nobody needs was removed on loading: the index, and a portion for each file.
      assertEquals(1 + loaded.length() - loaded.replace("=", "").length(), storage.portions.size());
    }
    assertEquals(6, changes);
  }

  @Test
  void aFailedWriteIsTriedAgain() {
    Storage storage = new Storage();
    Tree tree = open(storage);
    first(tree);
    storage.changesLeft = 2;
    CompletionException failure =
        assertThrows(CompletionException.class, () -> tree.tree().flush().join());
    assertEquals(Errno.IO, ((FileException) failure.getCause()).errno());
    storage.changesLeft = 1;
    assertEquals(Errno.IO, assertThrows(FileException.class, () -> tree.tree().sync()).errno());
    storage.changesLeft = Integer.MAX_VALUE;
    tree.tree().sync();
    assertEquals("a=1 d d/b=2 d/c=3", text(open(storage)));
  }

  @Test
  void onlyWhatChangedIsWritten() {
    Storage storage = new Storage();
    Tree tree = open(storage);
    first(tree);
    tree.tree().flush().join();
    storage.changesLeft = 0;
    tree.tree().flush().join();
    tree.write("a", "x");
    storage.changesLeft = 3;
    tree.tree().flush().join();
    assertEquals(0, storage.changesLeft);
  }

  @Test
  void changesAreWrittenLaterOnceForAll() {
    Storage storage = new Storage();
    Tree tree = open(storage);
    first(tree);
    assertEquals(1, storage.later.size());
    storage.later.remove(0).run();
    assertEquals("a=1 d d/b=2 d/c=3", text(open(storage)));
    second(tree);
    assertEquals(1, storage.later.size());
  }

  @Test
  void anOpenFileWithoutNameIsNotStored() {
    Storage storage = new Storage();
    Tree tree = open(storage);
    tree.write("a", "1");
    try (var handle = tree.open().openFile("a", io.github.wasmrun.files.OpenMode.REPLACE)) {
      tree.delete("a");
      handle.write(0, new byte[] {1}, 0, 1);
      tree.tree().flush().join();
    }
    assertEquals("", text(open(storage)));
    assertEquals(1, storage.portions.size());
  }

  @Test
  void whatIsNoTreeIsRefusedAndTheStorageClosed() {
    Storage good = new Storage();
    Tree tree = open(good);
    first(tree);
    tree.tree().close().join();
    byte[] index = good.portions.get("index");
    for (int length = 0; length < index.length; length++) {
      Storage storage = new Storage();
      storage.portions.putAll(good.portions);
      storage.portions.put("index", java.util.Arrays.copyOf(index, length));
      assertRefused(storage, "length " + length);
    }
    for (int at = 0; at < 4; at++) {
      Storage storage = new Storage();
      storage.portions.putAll(good.portions);
      byte[] other = index.clone();
      other[at] ^= 1;
      storage.portions.put("index", other);
      assertRefused(storage, "byte " + at);
    }
    Storage storage = new Storage();
    storage.portions.putAll(good.portions);
    storage.portions.put("f1", new byte[7]);
    assertRefused(storage, "other contents");
    storage.portions.remove("f1");
    assertRefused(storage, "no contents");
  }

  private static void assertRefused(Storage storage, String why) {
    int closed = storage.closed;
    Throwable error =
        assertThrows(
                CompletionException.class,
                () -> PersistentTree.open(storage, 1000, 100).join(),
                why)
            .getCause();
    assertTrue(error instanceof FileException, why + " " + error);
    assertEquals(closed + 1, storage.closed, why);
  }
}
