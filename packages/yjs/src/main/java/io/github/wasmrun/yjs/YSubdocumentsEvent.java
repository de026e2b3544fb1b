package io.github.wasmrun.yjs;

import java.util.List;

/**
 * A transaction has changed which sub-documents a document has. Immutable.
 *
 * @param document the document that they are in
 * @param added the guids of those that came
 * @param removed the guids of those that went
 * @param loaded the guids of those that providers shall load
 */
public record YSubdocumentsEvent(
    YDoc document, List<String> added, List<String> removed, List<String> loaded) {
  /** Copies the lists. */
  public YSubdocumentsEvent {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    loaded = List.copyOf(loaded);
  }
}
