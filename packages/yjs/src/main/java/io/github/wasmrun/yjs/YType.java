package io.github.wasmrun.yjs;

import io.github.wasmrun.yjs.internal.wasmrun.yjs.Documents;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A shared type: a part of a document that all its copies edit. An object of this class only names
 * it, so that there is nothing to close; two that name the same type are equal. Methods of one that
 * was deleted throw a {@link YjsException} of the kind {@link YjsException.Kind#DELETED}. One
 * thread at a time, with its document.
 */
public abstract sealed class YType implements YContent permits YText, YArray, YMap, YXmlFragment {
  final YDoc doc;
  final Types.TypeId id;

  YType(YDoc doc, Types.TypeId id) {
    this.doc = doc;
    this.id = id;
  }

  final Documents.Document guest() {
    return doc.handle();
  }

  /** The document that it is in. */
  public final YDoc document() {
    return doc;
  }

  /** Whether it is in the document no more. */
  public final boolean isDeleted() {
    return !doc.read(() -> guest().alive(id));
  }

  /**
   * How much is in it: {@code char}s and embeds of a text, elements of an array, keys of a map,
   * children of XML.
   */
  public final int length() {
    return doc.read(() -> guest().length(id));
  }

  /** Tells of each transaction that has changed this type itself. */
  public final YSubscription observe(Consumer<YEvent> listener) {
    Objects.requireNonNull(listener, "listener");
    return observe(false, events -> listener.accept(events.get(0)));
  }

  /** Tells of each transaction that has changed this type or one inside of it. */
  public final YSubscription observeDeep(Consumer<List<YEvent>> listener) {
    return observe(true, Objects.requireNonNull(listener, "listener"));
  }

  private YSubscription observe(boolean deep, Consumer<List<YEvent>> listener) {
    return doc.read(doc::session)
        .observe(
            new Session.Observer(doc) {
              @Override
              void attach() {
                guest().observe(id(), this.id, deep);
              }

              @Override
              void detach() {
                guest().unobserve(id(), this.id, deep);
              }

              @Override
              void accept(Types.Event event) {
                if (event instanceof Types.Event.TypesCase types) {
                  listener.accept(events(types.value()));
                }
              }
            });
  }

  private Types.TypeId id() {
    return id;
  }

  private List<YEvent> events(Types.TypesChanged changed) {
    YOrigin origin = YOrigin.of(changed.origin(), changed.local());
    List<YEvent> events = new ArrayList<>();
    for (Types.TypeEvent event : changed.events()) {
      List<YValue> path = new ArrayList<>();
      for (Types.PathSegment segment : event.path()) {
        path.add(
            segment instanceof Types.PathSegment.Key key
                ? YValue.of(key.value())
                : YValue.of((long) ((Types.PathSegment.Index) segment).value()));
      }
      Map<String, YKeyChange> keys = new LinkedHashMap<>();
      for (Types.KeyChange change : event.keys()) {
        keys.put(
            change.key(),
            new YKeyChange(
                Optional.ofNullable(change.before()).map(doc::content),
                Optional.ofNullable(change.after()).map(doc::content)));
      }
      YType target = doc.type(event.target()).orElse(this);
      events.add(new YEvent(target, path, doc.deltas(event.deltas()), keys, origin));
    }
    return events;
  }

  /**
   * A position that moves with what is next to it.
   *
   * @param index 0 to {@link #length}, in a type with a sequence
   * @param before whether it stays with what is before it, else with what is after it
   * @throws IndexOutOfBoundsException if there is no such index
   */
  public final YPosition position(int index, boolean before) {
    checkIndex(index);
    return YPosition.owning(doc.read(() -> guest().position(id, index, before)));
  }

  static void checkIndex(int index) {
    if (index < 0) {
      throw new IndexOutOfBoundsException("index " + index);
    }
  }

  static void checkRange(int index, int length) {
    checkIndex(index);
    if (length < 0) {
      throw new IndexOutOfBoundsException("length " + length);
    }
  }

  static Types.Input input(YValue value) {
    return new Types.Input.Value(Lib0.encode(value));
  }

  static Types.Input input(YDocOptions options) {
    return new Types.Input.Document(options.guest());
  }

  /** Whether {@code other} names the same type of the same document. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof YType type
        && doc == type.doc
        && id.equals(type.id)
        && getClass() == type.getClass();
  }

  @Override
  public final int hashCode() {
    return id.hashCode();
  }

  @Override
  public final String toString() {
    return id instanceof Types.TypeId.Root root
        ? "type \"" + root.value() + "\""
        : "type " + ((Types.TypeId.Nested) id).value();
  }
}
