package io.github.wasmrun.yjs;

import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.ArrayList;
import java.util.List;

/** A list of values, types and documents. */
public final class YArray extends YType {
  YArray(YDoc doc, Types.TypeId id) {
    super(doc, id);
  }

  /**
   * Inserts values.
   *
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public void insert(int index, YValue... values) {
    insert(index, List.of(values));
  }

  /**
   * Inserts values.
   *
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public void insert(int index, List<? extends YValue> values) {
    List<Types.Input> inputs = new ArrayList<>();
    for (YValue value : values) {
      inputs.add(input(value));
    }
    insertAll(index, inputs);
  }

  /** Inserts values at the end. */
  public void append(YValue... values) {
    insert(length(), values);
  }

  private List<YContent> insertAll(int index, List<Types.Input> inputs) {
    checkIndex(index);
    return doc.contents(doc.change(() -> guest().insert(id, index, inputs)));
  }

  private YContent insert(int index, Types.Input input) {
    return insertAll(index, List.of(input)).get(0);
  }

  /** Inserts a new text. */
  public YText insertText(int index) {
    return (YText) insert(index, new Types.Input.Text());
  }

  /** Inserts a new array. */
  public YArray insertArray(int index) {
    return (YArray) insert(index, new Types.Input.Array());
  }

  /** Inserts a new map. */
  public YMap insertMap(int index) {
    return (YMap) insert(index, new Types.Input.MapCase());
  }

  /** Inserts new XML. */
  public YXmlFragment insertXmlFragment(int index) {
    return (YXmlFragment) insert(index, new Types.Input.XmlFragment());
  }

  /** Inserts a new element of XML. */
  public YXmlElement insertXmlElement(int index, String tag) {
    return (YXmlElement) insert(index, new Types.Input.XmlElement(tag));
  }

  /** Inserts a new text of XML. */
  public YXmlText insertXmlText(int index) {
    return (YXmlText) insert(index, new Types.Input.XmlText());
  }

  /**
   * Inserts a new sub-document.
   *
   * @throws IllegalArgumentException if this is in a sub-document itself
   */
  public YDoc insertDocument(int index, YDocOptions options) {
    return (YDoc) insert(index, input(options));
  }

  /**
   * Deletes elements.
   *
   * @throws IndexOutOfBoundsException if there is no such range
   */
  public void delete(int index, int length) {
    checkRange(index, length);
    doc.run(() -> guest().remove(id, index, length));
  }

  /**
   * An element.
   *
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public YContent get(int index) {
    checkIndex(index);
    return doc.content(doc.read(() -> guest().get(id, index)));
  }

  /** All elements. */
  public List<YContent> contents() {
    return List.copyOf(doc.contents(doc.read(() -> guest().children(id))));
  }

  /** All elements as values: types inside are the lists, maps and texts that they hold. */
  public List<YValue> toList() {
    return Lib0.decode(doc.read(() -> guest().toJson(id))).asList();
  }
}
