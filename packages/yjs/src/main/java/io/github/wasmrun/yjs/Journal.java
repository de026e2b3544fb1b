package io.github.wasmrun.yjs;

import io.github.wasmrun.yjs.internal.wasmrun.yjs.Documents;
import java.util.ArrayList;
import java.util.List;

/** The updates that a document is made of, for another instance of the guest. */
final class Journal {
  private record Entry(Documents.Version version, byte[] update) {}

  /** How much more than the state the updates may be, besides as much again. */
  private static final int SLACK = 1 << 16;

  private final List<Entry> entries = new ArrayList<>();
  private long size;
  private long limit = SLACK;

  void add(Documents.Version version, byte[] update) {
    entries.add(new Entry(version, update));
    size += update.length + 32;
  }

  /** Whether the state of the document would take much less than the updates. */
  boolean isLarge() {
    return size > limit;
  }

  /** The state takes the place of the updates. */
  void replace(byte[] state) {
    clear();
    add(Documents.Version.V1, state);
    limit = 2 * size + SLACK;
  }

  /** There is no state to replace them: not to be tried again soon. */
  void postpone() {
    limit = 2 * size;
  }

  void clear() {
    entries.clear();
    size = 0;
  }

  void moveTo(Journal other) {
    for (Entry entry : entries) {
      other.add(entry.version(), entry.update());
    }
    clear();
  }

  void replay(Documents.Document guest) {
    for (Entry entry : entries) {
      guest.applyUpdate(entry.version(), entry.update());
    }
  }
}
