package io.github.wasmrun.yjs;

import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** XML: a list of elements and texts. */
public sealed class YXmlFragment extends YType permits YXmlElement {
  YXmlFragment(YDoc doc, Types.TypeId id) {
    super(doc, id);
  }

  /** The XML as a text; nothing is escaped, as with Yjs. */
  public final String text() {
    return doc.read(() -> guest().toText(id));
  }

  private YType insert(int index, Types.Input input) {
    checkIndex(index);
    return (YType) doc.contents(doc.change(() -> guest().insert(id, index, List.of(input)))).get(0);
  }

  /**
   * Inserts a new element.
   *
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public final YXmlElement insertElement(int index, String tag) {
    return (YXmlElement) insert(index, new Types.Input.XmlElement(tag));
  }

  /**
   * Inserts a new text.
   *
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public final YXmlText insertText(int index) {
    return (YXmlText) insert(index, new Types.Input.XmlText());
  }

  /** Inserts a new element at the end. */
  public final YXmlElement appendElement(String tag) {
    return insertElement(length(), tag);
  }

  /** Inserts a new text at the end. */
  public final YXmlText appendText() {
    return insertText(length());
  }

  /**
   * Deletes children.
   *
   * @throws IndexOutOfBoundsException if there is no such range
   */
  public final void delete(int index, int length) {
    checkRange(index, length);
    doc.run(() -> guest().remove(id, index, length));
  }

  /**
   * A child: a {@link YXmlElement} or a {@link YXmlText}.
   *
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public final YType get(int index) {
    checkIndex(index);
    return (YType) doc.content(doc.read(() -> guest().get(id, index)));
  }

  /** All children. */
  public final List<YType> children() {
    List<YType> children = new ArrayList<>();
    for (Types.Output output : doc.read(() -> guest().children(id))) {
      children.add((YType) doc.content(output));
    }
    return List.copyOf(children);
  }

  /** All below this, each before what is in it. */
  public final List<YType> descendants() {
    List<YType> all = new ArrayList<>();
    List<YType> open = new ArrayList<>(reversed(children()));
    while (!open.isEmpty()) {
      YType next = open.remove(open.size() - 1);
      all.add(next);
      if (next instanceof YXmlFragment inner) {
        open.addAll(reversed(inner.children()));
      }
    }
    return List.copyOf(all);
  }

  private static List<YType> reversed(List<YType> list) {
    List<YType> reversed = new ArrayList<>();
    for (int i = list.size() - 1; i >= 0; i--) {
      reversed.add(list.get(i));
    }
    return reversed;
  }

  /** What this is in, if that is XML. */
  public final Optional<YXmlFragment> parent() {
    return Nodes.parent(this);
  }
}
