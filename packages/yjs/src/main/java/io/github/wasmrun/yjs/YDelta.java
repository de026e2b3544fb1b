package io.github.wasmrun.yjs;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A step of a change, or a piece of a text, as <a href="https://quilljs.com/docs/delta">Quill's
 * deltas</a> have them. A list of them goes from the start of a type to its end. Immutable.
 */
public sealed interface YDelta {
  /**
   * A text or an embed that comes, or is there.
   *
   * @param content a {@link YValue.Text}, or what is embedded
   * @param attributes its formats; empty if none
   * @param change of two snapshots: whether it came or went between them
   */
  record Insert(YContent content, Map<String, YValue> attributes, Change change) implements YDelta {
    /** Copies the map. */
    public Insert {
      Objects.requireNonNull(content, "content");
      Objects.requireNonNull(change, "change");
      attributes = Map.copyOf(attributes);
    }

    /** A text with formats. */
    public Insert(String text, Map<String, YValue> attributes) {
      this(YValue.of(text), attributes, Change.NONE);
    }

    /** A text without formats. */
    public Insert(String text) {
      this(text, Map.of());
    }
  }

  /** What became of a piece of a text between two snapshots. */
  enum Change {
    /** It is in both, or there are no two. */
    NONE,
    /** It came. */
    ADDED,
    /** It went. */
    REMOVED
  }

  /**
   * Elements of an array, or nodes of XML, that come.
   *
   * @param contents the elements
   */
  record InsertAll(List<YContent> contents) implements YDelta {
    /** Copies the list. */
    public InsertAll {
      contents = List.copyOf(contents);
    }
  }

  /**
   * Something that goes.
   *
   * @param length how much
   */
  record Delete(int length) implements YDelta {}

  /**
   * Something that stays.
   *
   * @param length how much
   * @param attributes the formats that change; {@link YValue#NULL} takes one away
   */
  record Retain(int length, Map<String, YValue> attributes) implements YDelta {
    /** Copies the map. */
    public Retain {
      attributes = Map.copyOf(attributes);
    }

    /** It stays as it is. */
    public Retain(int length) {
      this(length, Map.of());
    }
  }
}
