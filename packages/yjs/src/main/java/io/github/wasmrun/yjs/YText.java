package io.github.wasmrun.yjs;

import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with formats and embeds. Indexes count {@code char}s; an embed counts as one. An index
 * inside of a surrogate pair makes two U+FFFD of the pair, as Yjs does: keep pairs whole.
 */
public sealed class YText extends YType permits YXmlText {
  YText(YDoc doc, Types.TypeId id) {
    super(doc, id);
  }

  /** The text without formats and embeds; one of XML with its formats as elements. */
  public final String text() {
    return doc.read(() -> guest().toText(id));
  }

  /**
   * Inserts a text with the formats of what is before it.
   *
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public final void insert(int index, String text) {
    insertText(index, text, null);
  }

  /**
   * Inserts a text with formats.
   *
   * @param attributes all its formats; those of what is around it end here
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public final void insert(int index, String text, Map<String, YValue> attributes) {
    insertText(index, text, Lib0.encode(attributes));
  }

  private void insertText(int index, String text, byte @Nullable [] attributes) {
    checkIndex(index);
    String whole = Utf8.whole(text);
    doc.run(() -> guest().insertText(id, index, whole, attributes));
  }

  /** Inserts a text at the end. */
  public final void append(String text) {
    insert(length(), text);
  }

  /**
   * Inserts a value as an embed.
   *
   * @param attributes its formats
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public final void insertEmbed(int index, YValue value, Map<String, YValue> attributes) {
    embed(index, input(value), attributes);
  }

  /** Inserts a value as an embed without formats. */
  public final void insertEmbed(int index, YValue value) {
    insertEmbed(index, value, Map.of());
  }

  /** Inserts a new map as an embed. */
  public final YMap insertMap(int index) {
    return (YMap) embed(index, new Types.Input.MapCase(), Map.of());
  }

  /** Inserts a new array as an embed. */
  public final YArray insertArray(int index) {
    return (YArray) embed(index, new Types.Input.Array(), Map.of());
  }

  /** Inserts a new text as an embed. */
  public final YText insertText(int index) {
    return (YText) embed(index, new Types.Input.Text(), Map.of());
  }

  private YContent embed(int index, Types.Input input, Map<String, YValue> attributes) {
    checkIndex(index);
    byte[] formats = Objects.requireNonNull(Lib0.encode(attributes));
    return doc.content(doc.change(() -> guest().insertEmbed(id, index, input, formats)));
  }

  /**
   * Changes the formats of a range.
   *
   * @param attributes the formats that change; {@link YValue#NULL} takes one away
   * @throws IndexOutOfBoundsException if there is no such range
   */
  public final void format(int index, int length, Map<String, YValue> attributes) {
    checkRange(index, length);
    byte[] formats = Objects.requireNonNull(Lib0.encode(attributes));
    doc.run(() -> guest().format(id, index, length, formats));
  }

  /**
   * Deletes a range.
   *
   * @throws IndexOutOfBoundsException if there is no such range
   */
  public final void delete(int index, int length) {
    checkRange(index, length);
    doc.run(() -> guest().removeText(id, index, length));
  }

  /**
   * Changes the text as a delta says.
   *
   * @throws IndexOutOfBoundsException if it goes beyond the end
   * @throws IllegalArgumentException if it inserts types or lists of elements
   */
  public final void applyDelta(List<YDelta> delta) {
    List<Types.Edit> edits = new ArrayList<>();
    for (YDelta one : delta) {
      edits.add(edit(one));
    }
    doc.run(() -> guest().edit(id, edits));
  }

  private static Types.Edit edit(YDelta delta) {
    if (delta instanceof YDelta.Insert insert) {
      byte @Nullable [] attributes =
          insert.attributes().isEmpty() ? null : Lib0.encode(insert.attributes());
      if (insert.content() instanceof YValue.Text text) {
        return new Types.Edit.Text(new Tuple2<>(Utf8.whole(text.value()), attributes));
      }
      if (insert.content() instanceof YValue value) {
        return new Types.Edit.Insert(new Types.Addition(input(value), attributes));
      }
      throw new IllegalArgumentException("a delta cannot insert " + insert.content());
    }
    if (delta instanceof YDelta.Delete delete) {
      checkRange(0, delete.length());
      return new Types.Edit.Delete(delete.length());
    }
    if (delta instanceof YDelta.Retain retain) {
      checkRange(0, retain.length());
      return new Types.Edit.Retain(
          new Types.Retention(
              retain.length(),
              retain.attributes().isEmpty() ? null : Lib0.encode(retain.attributes())));
    }
    throw new IllegalArgumentException("a text has no such " + delta);
  }

  /** The pieces of the text with their formats, and embeds. */
  public final List<YDelta> delta() {
    return List.copyOf(doc.deltas(doc.read(() -> guest().contents(id, null, null))));
  }

  /**
   * The pieces of the text as they were.
   *
   * @throws IllegalArgumentException if the document does not {@linkplain
   *     YDocOptions#withKeepingDeleted keep what is deleted}
   */
  public final List<YDelta> delta(YSnapshot snapshot) {
    return List.copyOf(doc.deltas(doc.change(() -> guest().contents(id, snapshot.raw(), null))));
  }

  /**
   * The pieces of the text that were there at one of two moments, with what became of them.
   *
   * @param snapshot the later moment
   * @param before the earlier one
   * @throws IllegalArgumentException if the document does not {@linkplain
   *     YDocOptions#withKeepingDeleted keep what is deleted}
   */
  public final List<YDelta> delta(YSnapshot snapshot, YSnapshot before) {
    return List.copyOf(
        doc.deltas(doc.change(() -> guest().contents(id, snapshot.raw(), before.raw()))));
  }
}
