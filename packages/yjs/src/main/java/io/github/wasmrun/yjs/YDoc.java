package io.github.wasmrun.yjs;

import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.Tuple3;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Documents;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Failures;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A document. It has an instance of the guest, about 1.2 MiB and what it holds, together with its
 * sub-documents; a copy of the updates is kept besides, see {@link YjsException.Kind#FAILED}. One
 * that is not closed is garbage with its instance. After {@link #close} all methods throw {@link
 * IllegalStateException}.
 *
 * <p>Each change is a transaction, or a part of the one that {@link #transact} has opened.
 * Listeners are told after the transaction in the order in which they came, when the document may
 * be read and changed again; what they change is a transaction of its own, told after all that is
 * waiting. What listeners throw comes out of the call that made the change, when all are told.
 *
 * <p>One thread at a time, with all that belongs to the document.
 */
public final class YDoc implements YContent, AutoCloseable {
  private static final byte[] NOTHING = {};

  private final Session session;
  private final @Nullable YDoc parent;
  private final Types.Options options;
  private final Journal journal = new Journal();

  /** Updates of the open transaction: the journal gets them when it has ended well. */
  private final Journal applied = new Journal();

  /** The types at the top, since another instance does not know of those that are empty. */
  private final Map<String, Types.TypeKind> roots = new LinkedHashMap<>();

  private Documents.@Nullable Document handle;
  private boolean inTransaction;
  private boolean lost;

  private YDoc(Session session, @Nullable YDoc parent, Documents.Document handle) {
    this.session = session;
    this.parent = parent;
    this.handle = handle;
    options = handle.options();
  }

  static YDoc open(WasmComponent component, YDocOptions options) {
    Session session = new Session(component, options.guest());
    YDoc doc = session.call(() -> new YDoc(session, null, session.root()));
    session.call(
        () -> {
          session.add(doc);
          return doc;
        });
    return doc;
  }

  Session session() {
    return session;
  }

  Journal journal() {
    return journal;
  }

  /** The guest's document; to be used inside of a call. */
  Documents.Document handle() {
    Documents.Document present = handle;
    if (present == null || session.isClosed()) {
      throw new IllegalStateException("closed");
    }
    return present;
  }

  boolean isOpen() {
    return handle != null && !session.isClosed();
  }

  boolean isIn(YDoc other, String guid) {
    return parent == other && handle != null && options.guid().equals(guid);
  }

  /** The instance is gone, and with it a transaction that was open. */
  void lose() {
    handle = null;
    applied.clear();
    if (inTransaction) {
      lost = true;
    }
  }

  /** Takes its place in another instance. */
  void reopen() {
    YDoc outer = parent;
    Documents.Document made =
        outer == null
            ? session.root()
            : outer.handle == null ? null : outer.handle.subdocument(options.guid());
    handle = made;
    if (made != null) {
      for (Map.Entry<String, Types.TypeKind> root : roots.entrySet()) {
        made.root(root.getKey(), root.getValue());
      }
      journal.replay(made);
      made.takeEvents();
    }
  }

  private void check() {
    if (session.isClosed() || handle == null) {
      throw new IllegalStateException("closed");
    }
    if (lost) {
      throw new IllegalStateException("an error has ended this transaction");
    }
  }

  /** A call that changes nothing. */
  <R> R read(Supplier<R> work) {
    check();
    return session.call(work);
  }

  /** A call that changes the document. */
  <R> R change(Supplier<R> work) {
    return change(work, false);
  }

  private <R> R change(Supplier<R> work, boolean journaled) {
    check();
    if (!inTransaction) {
      setTime();
    }
    R result = session.call(work);
    if (!inTransaction) {
      session.settle(this, journaled);
    }
    return result;
  }

  private void setTime() {
    if (session.hasManagers()) {
      long now = YUndoManager.now();
      session.call(
          () -> {
            handle().setTime(now);
            return this;
          });
    }
  }

  void run(Runnable work) {
    change(
        () -> {
          work.run();
          return this;
        });
  }

  /** What the document was made with. */
  public YDocOptions options() {
    return YDocOptions.of(options);
  }

  /** The number that changes made here carry. */
  public long clientId() {
    return options.clientId();
  }

  /** The name of this document. */
  public String guid() {
    return options.guid();
  }

  private Types.TypeId root(String name, Types.TypeKind kind) {
    Objects.requireNonNull(name, "name");
    if (!roots.containsKey(name)) {
      read(() -> handle().root(name, kind));
      roots.put(name, kind);
    } else {
      check();
    }
    return new Types.TypeId.Root(name);
  }

  /**
   * A text at the top of the document, which is there as soon as somebody asks for it. A name has
   * one type: do not ask for it as something else.
   */
  public YText text(String name) {
    return new YText(this, root(name, Types.TypeKind.TEXT));
  }

  /** An array at the top, see {@link #text}. */
  public YArray array(String name) {
    return new YArray(this, root(name, Types.TypeKind.ARRAY));
  }

  /** A map at the top, see {@link #text}. */
  public YMap map(String name) {
    return new YMap(this, root(name, Types.TypeKind.MAP));
  }

  /** XML at the top, see {@link #text}. */
  public YXmlFragment xmlFragment(String name) {
    return new YXmlFragment(this, root(name, Types.TypeKind.XML_FRAGMENT));
  }

  /**
   * An element at the top, see {@link #text}. Like that of Yjs, it has the tag {@code UNDEFINED}.
   */
  public YXmlElement xmlElement(String name) {
    return new YXmlElement(this, root(name, Types.TypeKind.XML_ELEMENT));
  }

  /** A text of XML at the top, see {@link #text}. */
  public YXmlText xmlText(String name) {
    return new YXmlText(this, root(name, Types.TypeKind.XML_TEXT));
  }

  /** The names at the top, sorted, also those that came with updates. */
  public Set<String> rootNames() {
    Set<String> names = new TreeSet<>();
    for (Types.Shared shared : read(() -> handle().roots())) {
      if (shared.id() instanceof Types.TypeId.Root root) {
        names.add(root.value());
      }
    }
    return names;
  }

  /** Makes all changes of {@code work} one transaction; inside of another, a part of that one. */
  public void transact(Runnable work) {
    transact(null, work);
  }

  /**
   * Makes all changes of {@code work} one transaction. What it throws ends it, and undoes nothing.
   *
   * @param origin what listeners and undo managers are told; nothing if null. Inside of another
   *     transaction, that one's origin is the one
   */
  public void transact(@Nullable String origin, Runnable work) {
    compute(
        origin,
        () -> {
          work.run();
          return this;
        });
  }

  /** As {@link #transact(String, Runnable)}, with a result. */
  public <R extends @Nullable Object> R compute(@Nullable String origin, Supplier<R> work) {
    return compute(origin, work, false);
  }

  private <R extends @Nullable Object> R compute(
      @Nullable String origin, Supplier<R> work, boolean journaled) {
    check();
    if (inTransaction) {
      return work.get();
    }
    session.call(
        () -> {
          handle().begin(origin);
          return this;
        });
    inTransaction = true;
    R result;
    try {
      result = work.get();
    } catch (RuntimeException | Error e) {
      try {
        end(journaled);
      } catch (RuntimeException | Error second) {
        // What the work has thrown is the one that tells why.
      }
      throw e;
    }
    end(journaled);
    return result;
  }

  private void end(boolean journaled) {
    inTransaction = false;
    if (lost) {
      lost = false;
      throw new IllegalStateException("an error has ended this transaction");
    }
    if (!isOpen()) {
      return;
    }
    setTime();
    session.call(
        () -> {
          handle().commit();
          return this;
        });
    applied.moveTo(journal);
    session.settle(this, journaled);
  }

  /** What this document has seen, for {@link #stateAsUpdate(UpdateFormat, byte[])} of another. */
  public byte[] stateVector() {
    return read(() -> handle().stateVector());
  }

  /** All that is in the document, as an update. */
  public byte[] stateAsUpdate() {
    return stateAsUpdate(UpdateFormat.V1, NOTHING);
  }

  /** All that another document lacks, as an update. */
  public byte[] stateAsUpdate(byte[] stateVector) {
    return stateAsUpdate(UpdateFormat.V1, stateVector);
  }

  /**
   * All that another document lacks, as an update.
   *
   * @param stateVector what the other has seen; empty for nothing
   * @throws YjsException if it is malformed
   */
  public byte[] stateAsUpdate(UpdateFormat format, byte[] stateVector) {
    Objects.requireNonNull(stateVector, "stateVector");
    return read(() -> handle().stateAsUpdate(format.guest, stateVector));
  }

  /** Applies an update of another document. */
  public void applyUpdate(byte[] update) {
    applyUpdate(UpdateFormat.V1, update, null);
  }

  /**
   * Applies an update of another document, see {@link #applyUpdate(UpdateFormat, byte[], String)}.
   */
  public void applyUpdate(byte[] update, @Nullable String origin) {
    applyUpdate(UpdateFormat.V1, update, origin);
  }

  /**
   * Applies an update of another document. Updates may come in any order and several times; what
   * needs one that has not come yet waits for it, see {@link #hasPending}.
   *
   * @param origin what listeners and undo managers are told; nothing if null
   * @throws YjsException if the update is malformed, or the guest fails because of it; the document
   *     is as it was before, and a transaction that was open has ended without what was in it
   *     unless the update could not be read at all
   */
  public void applyUpdate(UpdateFormat format, byte[] update, @Nullable String origin) {
    Objects.requireNonNull(update, "update");
    byte[] copy = update.clone();
    boolean alone = !inTransaction;
    compute(
        origin,
        () -> {
          read(() -> apply(format, copy));
          applied.add(format.guest, copy);
          return this;
        },
        alone);
  }

  private YDoc apply(UpdateFormat format, byte[] update) {
    try {
      handle().applyUpdate(format.guest, update);
    } catch (Failures.FailureException e) {
      // What cannot be read has changed nothing. Else, a part of it may be in the document.
      session.guest().checkUpdate(format.guest, update);
      session.revive();
      throw e;
    }
    return this;
  }

  /** Whether a part of an update waits for one that has not come yet. */
  public boolean hasPending() {
    return read(() -> handle().hasPending());
  }

  /** What the document has seen, and what is deleted. */
  public YSnapshot snapshot() {
    return YSnapshot.owning(read(() -> handle().snapshot()));
  }

  /**
   * The document as it was, as an update for a new document.
   *
   * @throws IllegalArgumentException if this document does not {@linkplain
   *     YDocOptions#withKeepingDeleted keep what is deleted}, or the snapshot is of another
   *     document and has seen more
   * @throws YjsException if the snapshot is malformed
   */
  public byte[] stateOf(YSnapshot snapshot, UpdateFormat format) {
    return read(() -> handle().stateOfSnapshot(format.guest, snapshot.raw()));
  }

  /**
   * Where a position is now; empty if what it is next to is not in the document.
   *
   * @throws YjsException if it is malformed
   */
  public Optional<YIndex> resolve(YPosition position) {
    Optional<Tuple3<Types.Shared, Integer, Boolean>> found =
        read(() -> Optional.ofNullable(handle().resolve(position.raw())));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<YType> type = type(found.get().first());
    return type.map(one -> new YIndex(one, found.get().second(), found.get().third()));
  }

  /**
   * Tells of each transaction that has changed the document, with its update in the first format.
   */
  public YSubscription onUpdate(Consumer<YUpdateEvent> listener) {
    return onUpdate(UpdateFormat.V1, listener);
  }

  /** Tells of each transaction that has changed the document. */
  public YSubscription onUpdate(UpdateFormat format, Consumer<YUpdateEvent> listener) {
    Objects.requireNonNull(listener, "listener");
    check();
    return session.observe(
        new Session.Observer(this) {
          @Override
          void attach() {
            handle().observeUpdates(format.guest, id);
          }

          @Override
          void detach() {
            handle().unobserveUpdates(format.guest, id);
          }

          @Override
          void accept(Types.Event event) {
            if (event instanceof Types.Event.Update update) {
              Types.Updated value = update.value();
              YOrigin origin = YOrigin.of(value.origin(), value.local());
              listener.accept(new YUpdateEvent(YDoc.this, value.update(), origin));
            }
          }
        });
  }

  /** Tells of sub-documents that come, go, or shall be loaded. */
  public YSubscription onSubdocuments(Consumer<YSubdocumentsEvent> listener) {
    Objects.requireNonNull(listener, "listener");
    check();
    return session.observe(
        new Session.Observer(this) {
          @Override
          void attach() {
            handle().observeSubdocuments(id);
          }

          @Override
          void detach() {
            handle().unobserveSubdocuments(id);
          }

          @Override
          void accept(Types.Event event) {
            if (event instanceof Types.Event.Subdocuments subdocuments) {
              Types.SubdocumentsChanged value = subdocuments.value();
              listener.accept(
                  new YSubdocumentsEvent(
                      YDoc.this, value.added(), value.removed(), value.loaded()));
            }
          }
        });
  }

  /** The document that this is a sub-document of, if it is one. */
  public Optional<YDoc> parent() {
    return Optional.ofNullable(parent);
  }

  /** The guids of the sub-documents, sorted; those of changes in an open transaction may lack. */
  public List<String> subdocuments() {
    return List.copyOf(read(() -> handle().subdocuments()));
  }

  /**
   * A sub-document; always the same object for a guid. Its contents are not in updates of this
   * document: it has its own.
   */
  public Optional<YDoc> subdocument(String guid) {
    Objects.requireNonNull(guid, "guid");
    return subdocuments().contains(guid) ? named(guid) : Optional.empty();
  }

  private Optional<YDoc> named(String guid) {
    check();
    YDoc known = session.find(this, guid);
    if (known != null) {
      return Optional.of(known);
    }
    return session.call(
        () -> {
          Documents.Document found = handle().subdocument(guid);
          if (found == null) {
            return Optional.<YDoc>empty();
          }
          YDoc doc = new YDoc(session, this, found);
          session.add(doc);
          return Optional.of(doc);
        });
  }

  /**
   * Asks that this sub-document be loaded: listeners of {@link #onSubdocuments} of its parent are
   * told. Does nothing for one that is loaded.
   *
   * @throws IllegalStateException if this is no sub-document
   */
  public void load() {
    check();
    outer()
        .run(
            () -> {
              outer().handle().load(guid());
            });
  }

  private YDoc outer() {
    YDoc present = parent;
    if (present == null) {
      throw new IllegalStateException("not a sub-document");
    }
    return present;
  }

  /**
   * Makes undo and redo of changes in types.
   *
   * @param types what it watches, with all that is inside; of this document
   */
  public YUndoManager undoManager(YUndoOptions options, YType... types) {
    check();
    return YUndoManager.open(this, options, List.of(types));
  }

  /** The type that an event or a value is of. */
  Optional<YType> type(Types.Shared shared) {
    Types.TypeKind kind = shared.kind();
    if (shared.id() instanceof Types.TypeId.Root root && roots.containsKey(root.value())) {
      kind = roots.get(root.value());
    }
    switch (Objects.requireNonNull(kind)) {
      case TEXT:
        return Optional.of(new YText(this, shared.id()));
      case ARRAY:
        return Optional.of(new YArray(this, shared.id()));
      case MAP:
        return Optional.of(new YMap(this, shared.id()));
      case XML_FRAGMENT:
        return Optional.of(new YXmlFragment(this, shared.id()));
      case XML_ELEMENT:
        return Optional.of(new YXmlElement(this, shared.id()));
      case XML_TEXT:
        return Optional.of(new YXmlText(this, shared.id()));
      default:
        return Optional.empty();
    }
  }

  YContent content(Types.Output output) {
    if (output instanceof Types.Output.Value value) {
      return Lib0.decode(value.value());
    }
    if (output instanceof Types.Output.SharedCase shared) {
      Optional<YType> type = type(shared.value());
      return type.isPresent() ? type.get() : YValue.UNDEFINED;
    }
    String guid = ((Types.Output.Document) output).value();
    Optional<YDoc> doc = isOpen() && !lost ? named(guid) : Optional.empty();
    // One that has gone is named only.
    return doc.isPresent() ? doc.get() : YValue.of(guid);
  }

  List<YContent> contents(List<Types.Output> outputs) {
    List<YContent> contents = new ArrayList<>();
    for (Types.Output output : outputs) {
      contents.add(content(output));
    }
    return contents;
  }

  /** Adds a piece; texts with the same formats are one. */
  private static void append(List<YDelta> list, YDelta.Insert insert) {
    int last = list.size() - 1;
    if (last >= 0
        && list.get(last) instanceof YDelta.Insert before
        && before.content() instanceof YValue.Text left
        && insert.content() instanceof YValue.Text right
        && before.change() == insert.change()
        && before.attributes().equals(insert.attributes())) {
      String both = left.value() + right.value();
      list.set(last, new YDelta.Insert(YValue.of(both), insert.attributes(), insert.change()));
    } else {
      list.add(insert);
    }
  }

  List<YDelta> deltas(List<Types.Delta> deltas) {
    List<YDelta> list = new ArrayList<>();
    for (Types.Delta delta : deltas) {
      if (delta instanceof Types.Delta.Insert insert) {
        Types.Insertion value = insert.value();
        Boolean added = value.change();
        append(
            list,
            new YDelta.Insert(
                content(value.content()),
                Lib0.attributes(value.attributes()),
                added == null
                    ? YDelta.Change.NONE
                    : added ? YDelta.Change.ADDED : YDelta.Change.REMOVED));
      } else if (delta instanceof Types.Delta.InsertAll all) {
        list.add(new YDelta.InsertAll(contents(all.value())));
      } else if (delta instanceof Types.Delta.Delete delete) {
        list.add(new YDelta.Delete(delete.value()));
      } else if (delta instanceof Types.Delta.Retain retain) {
        list.add(
            new YDelta.Retain(
                retain.value().length(), Lib0.attributes(retain.value().attributes())));
      }
    }
    return list;
  }

  /**
   * Closes the document with its sub-documents: its memory is free. A sub-document lives as long as
   * the document that it is in; closing it only ends its listeners.
   */
  @Override
  public void close() {
    if (parent == null) {
      handle = null;
      session.close();
    } else {
      session.silence(this);
    }
  }
}
