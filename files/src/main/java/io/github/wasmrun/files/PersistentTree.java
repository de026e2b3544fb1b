package io.github.wasmrun.files;

import io.github.wasmrun.files.spi.FileStorage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A tree in memory that a storage keeps: the contents of each file as a portion of its own, all
 * else in the portion {@code index}.
 *
 * <p>Changed contents are written under a new name, then the index that names them, then the old
 * ones are removed. So whenever writing ends too early, the index that is there names portions that
 * are there.
 */
final class PersistentTree extends MemoryTree {
  private static final String INDEX = "index";

  /** Which portion has the contents of a file, and how old they are. */
  record Portion(long key, int version, int size) {
    String name() {
      return "f" + key;
    }
  }

  private final FileStorage storage;
  private Map<Long, Portion> portions = new HashMap<>();
  private long nextKey = 1;
  private boolean changed;
  private boolean scheduled;
  private boolean writing;
  private boolean closed;
  private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

  private PersistentTree(FileStorage storage, long maxBytes, int maxFiles) {
    super(maxBytes, maxFiles);
    this.storage = storage;
  }

  /** Loads what {@code storage} keeps; closes it if that fails. */
  public static CompletableFuture<PersistentTree> open(
      FileStorage storage, long maxBytes, int maxFiles) {
    PersistentTree tree = new PersistentTree(storage, maxBytes, maxFiles);
    return storage
        .names()
        .thenCompose(tree::load)
        .handle(
            (nothing, error) ->
                error == null
                    ? CompletableFuture.completedFuture(tree)
                    : storage
                        .close()
                        .thenCompose(
                            closed ->
                                CompletableFuture.<PersistentTree>failedFuture(asUnchecked(error))))
        .thenCompose(end -> end);
  }

  private static RuntimeException asUnchecked(Throwable error) {
    Throwable first =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    return first instanceof RuntimeException unchecked ? unchecked : new CompletionException(first);
  }

  private CompletableFuture<Void> load(List<String> names) {
    if (!names.contains(INDEX)) {
      return removeOthers(names);
    }
    return storage
        .read(INDEX)
        .thenCompose(
            bytes -> {
              TreeIndex.Loaded loaded = TreeIndex.read(this, bytes);
              nextKey = loaded.nextKey();
              portions = loaded.portions();
              return loadContents(loaded.files());
            })
        .thenCompose(nothing -> removeOthers(names));
  }

  private CompletableFuture<Void> loadContents(List<MemoryFile> files) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (MemoryFile file : files) {
      Portion portion = portions.get(file.inode);
      all =
          all.thenCompose(nothing -> storage.read(portion.name()))
              .thenAccept(
                  bytes -> {
                    if (bytes.length != portion.size()) {
                      throw new FileException(Errno.IO, "stored contents " + portion.name());
                    }
                    file.restore(bytes);
                  });
    }
    return all;
  }

  /** Portions that no index names any more: writing once ended too early. */
  private CompletableFuture<Void> removeOthers(List<String> names) {
    Set<String> used = new HashSet<>();
    used.add(INDEX);
    for (Portion portion : portions.values()) {
      used.add(portion.name());
    }
    List<String> others = new ArrayList<>();
    for (String name : names) {
      if (!used.contains(name)) {
        others.add(name);
      }
    }
    return remove(others);
  }

  private CompletableFuture<Void> remove(List<String> names) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (String name : names) {
      all = all.thenCompose(nothing -> storage.remove(name));
    }
    return all;
  }

  @Override
  void changed() {
    changed = true;
    if (!scheduled && !closed) {
      scheduled = true;
      storage.later(
          () -> {
            scheduled = false;
            flush();
          });
    }
  }

  /** Starts writing; on a host that writes at once, what was changed lasts afterwards. */
  @Override
  void sync() {
    if (closed) {
      throw Errno.IO.error();
    }
    Throwable[] failure = new Throwable[1];
    flush().whenComplete((nothing, error) -> failure[0] = error);
    if (failure[0] != null) {
      throw asUnchecked(failure[0]) instanceof FileException refused ? refused : Errno.IO.error();
    }
  }

  /** Writes what has changed so far. */
  public CompletableFuture<Void> flush() {
    if (writing) {
      return written.handle((nothing, error) -> null).thenCompose(nothing -> flush());
    }
    if (!changed || closed) {
      return CompletableFuture.completedFuture(null);
    }
    changed = false;
    writing = true;
    written =
        write()
            .whenComplete(
                (nothing, error) -> {
                  writing = false;
                  changed |= error != null;
                });
    return written;
  }

  private CompletableFuture<Void> write() {
    Map<Long, Portion> next = new HashMap<>();
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (MemoryNode node : nodes()) {
      if (node instanceof MemoryFile file) {
        Portion portion = portions.get(file.inode);
        if (portion == null || portion.version() != file.version) {
          Portion changedPortion = new Portion(nextKey++, file.version, (int) file.size());
          byte[] contents = file.contents();
          all = all.thenCompose(nothing -> storage.write(changedPortion.name(), contents));
          portion = changedPortion;
        }
        next.put(file.inode, portion);
      }
    }
    byte[] index = TreeIndex.write(this, nodes(), next, nextKey);
    return all.thenCompose(nothing -> storage.write(INDEX, index))
        .thenCompose(
            nothing -> {
              List<String> old = new ArrayList<>();
              for (Map.Entry<Long, Portion> each : portions.entrySet()) {
                Portion kept = next.get(each.getKey());
                if (kept == null || kept.key() != each.getValue().key()) {
                  old.add(each.getValue().name());
                }
              }
              portions = next;
              return remove(old);
            });
  }

  /** All nodes that have a name, the root first and each once. */
  private List<MemoryNode> nodes() {
    List<MemoryNode> nodes = new ArrayList<>();
    Set<Long> known = new HashSet<>();
    nodes.add(root());
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof MemoryDirectory directory) {
        for (MemoryNode node : directory.entries().values()) {
          if (known.add(node.inode)) {
            nodes.add(node);
          }
        }
      }
    }
    return nodes;
  }

  /** Writes what has changed and lets others open the storage. */
  public CompletableFuture<Void> close() {
    if (closed) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> last = flush();
    return last.handle((nothing, error) -> null)
        .thenCompose(
            nothing -> {
              closed = true;
              return storage.close();
            })
        .thenCompose(nothing -> last);
  }

  /** Whether {@link #close} has ended. */
  public boolean isClosed() {
    return closed;
  }

  /** The storage of {@code name} on this host. */
  public static CompletableFuture<FileStorage> storage(String name) {
    return Storages.storage(name);
  }

  /** Removes the storage of {@code name} on this host. */
  public static CompletableFuture<Void> delete(String name) {
    return Storages.deleteStorage(name);
  }
}
