package io.github.wasmrun.yjs;

import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.Map;
import java.util.Optional;

/** A text of XML, with attributes. */
public final class YXmlText extends YText {
  YXmlText(YDoc doc, Types.TypeId id) {
    super(doc, id);
  }

  /** Sets an attribute. */
  public void setAttribute(String name, String value) {
    setAttribute(name, YValue.of(value));
  }

  /** Sets an attribute to any value. */
  public void setAttribute(String name, YValue value) {
    Keys.set(this, name, input(value));
  }

  /** An attribute; empty if there is none. */
  public Optional<YContent> attribute(String name) {
    return Keys.get(this, name);
  }

  /** Takes an attribute away; says whether there was one. */
  public boolean removeAttribute(String name) {
    return Keys.delete(this, name);
  }

  /** All attributes, sorted by name. */
  public Map<String, YContent> attributes() {
    return Keys.all(this);
  }

  /** The node after this one. */
  public Optional<YType> nextSibling() {
    return Nodes.sibling(this, true);
  }

  /** The node before this one. */
  public Optional<YType> previousSibling() {
    return Nodes.sibling(this, false);
  }

  /** What this is in, if that is XML. */
  public Optional<YXmlFragment> parent() {
    return Nodes.parent(this);
  }
}
