package io.github.wasmrun.yjs;

import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.Map;
import java.util.Optional;

/**
 * A map of texts to values, types and documents. Of two that set the same key at once, one wins.
 */
public final class YMap extends YType {
  YMap(YDoc doc, Types.TypeId id) {
    super(doc, id);
  }

  /** Sets a key. */
  public void set(String key, YValue value) {
    Keys.set(this, key, input(value));
  }

  /** Sets a key. */
  public void set(String key, String value) {
    set(key, YValue.of(value));
  }

  /** Sets a key. */
  public void set(String key, long value) {
    set(key, YValue.of(value));
  }

  /** Sets a key. */
  public void set(String key, double value) {
    set(key, YValue.of(value));
  }

  /** Sets a key. */
  public void set(String key, boolean value) {
    set(key, YValue.of(value));
  }

  /** Sets a key to a new text. */
  public YText setText(String key) {
    return (YText) Keys.set(this, key, new Types.Input.Text());
  }

  /** Sets a key to a new array. */
  public YArray setArray(String key) {
    return (YArray) Keys.set(this, key, new Types.Input.Array());
  }

  /** Sets a key to a new map. */
  public YMap setMap(String key) {
    return (YMap) Keys.set(this, key, new Types.Input.MapCase());
  }

  /** Sets a key to new XML. */
  public YXmlFragment setXmlFragment(String key) {
    return (YXmlFragment) Keys.set(this, key, new Types.Input.XmlFragment());
  }

  /** Sets a key to a new element of XML. */
  public YXmlElement setXmlElement(String key, String tag) {
    return (YXmlElement) Keys.set(this, key, new Types.Input.XmlElement(tag));
  }

  /** Sets a key to a new text of XML. */
  public YXmlText setXmlText(String key) {
    return (YXmlText) Keys.set(this, key, new Types.Input.XmlText());
  }

  /**
   * Sets a key to a new sub-document.
   *
   * @throws IllegalArgumentException if this is in a sub-document itself
   */
  public YDoc setDocument(String key, YDocOptions options) {
    return (YDoc) Keys.set(this, key, input(options));
  }

  /** What a key has; empty if it has nothing. */
  public Optional<YContent> get(String key) {
    return Keys.get(this, key);
  }

  /** Deletes a key; says whether it had something. */
  public boolean delete(String key) {
    return Keys.delete(this, key);
  }

  /** Deletes all keys. */
  public void clear() {
    doc.run(() -> guest().clear(id));
  }

  /** All entries, sorted by key. */
  public Map<String, YContent> entries() {
    return Keys.all(this);
  }

  /** All entries as values: types inside are the lists, maps and texts that they hold. */
  public Map<String, YValue> toMap() {
    return Lib0.decode(doc.read(() -> guest().toJson(id))).asMap();
  }
}
