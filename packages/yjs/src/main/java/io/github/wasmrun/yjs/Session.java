package io.github.wasmrun.yjs;

import io.github.wasmrun.TrapException;
import io.github.wasmrun.component.ComponentTrapException;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Documents;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Failures;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.YjsGuest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The instance of the guest that a document and its sub-documents are in, and the listeners. The
 * guest cannot be called while it calls, so it collects events; they are taken after each
 * transaction. When the guest fails, another instance takes over, with what the journals have.
 */
final class Session {
  /** The observer that fills the journals. */
  private static final int JOURNAL = 0;

  private static final byte[] NOTHING = {};

  private final WasmComponent component;
  private final Types.Options options;

  /** The document, and its sub-documents, each after what it is in. */
  private final List<YDoc> docs = new ArrayList<>();

  private final Map<Integer, Observer> observers = new LinkedHashMap<>();
  private final List<YUndoManager> managers = new ArrayList<>();
  private final Deque<Runnable> deliveries = new ArrayDeque<>();
  private @Nullable Documents guest;
  private int lastObserver;
  private boolean delivering;
  private boolean closed;

  Session(WasmComponent component, Types.Options options) {
    this.component = component;
    this.options = options;
    guest = instance(component);
  }

  private static Documents instance(WasmComponent component) {
    Documents made = YjsGuest.instantiate(component, new YjsGuest.Imports() {}).documents();
    made.seed(YDocOptions.random64());
    return made;
  }

  Documents guest() {
    Documents present = guest;
    if (closed || present == null) {
      throw new IllegalStateException(closed ? "closed" : "an error has ended this document");
    }
    return present;
  }

  /** The first document. */
  Documents.Document root() {
    return guest().documentFactory().create(options);
  }

  void add(YDoc doc) {
    docs.add(doc);
    watch(doc);
  }

  private void watch(YDoc doc) {
    doc.handle().observeUpdates(Documents.Version.V1, JOURNAL);
  }

  void add(YUndoManager manager) {
    managers.add(manager);
  }

  void remove(YUndoManager manager) {
    managers.remove(manager);
  }

  boolean hasManagers() {
    return !managers.isEmpty();
  }

  @Nullable YDoc find(YDoc parent, String guid) {
    for (YDoc doc : docs) {
      if (doc.isIn(parent, guid)) {
        return doc;
      }
    }
    return null;
  }

  /** Calls the guest; what it throws is of this library, or of the host. */
  <R> R call(Supplier<R> work) {
    guest();
    try {
      return work.get();
    } catch (Failures.FailureException e) {
      throw translated(e);
    } catch (TrapException | ComponentTrapException e) {
      revive();
      throw new YjsException(YjsException.Kind.FAILED, "the guest gave up: " + e.getMessage(), e);
    } catch (RuntimeException | Error e) {
      // A limit of the engine, perhaps: nobody knows what state the guest is in.
      revive();
      throw e;
    }
  }

  static RuntimeException translated(Failures.FailureException e) {
    String message = e.error().message();
    switch (e.error().kind()) {
      case OUT_OF_RANGE:
        return new IndexOutOfBoundsException(message);
      case MALFORMED:
        return new YjsException(YjsException.Kind.MALFORMED, message, e);
      case DELETED:
        return new YjsException(YjsException.Kind.DELETED, message, e);
      default:
        return new IllegalArgumentException(message, e);
    }
  }

  /** Another instance takes over. */
  void revive() {
    guest = null;
    for (YDoc doc : docs) {
      doc.lose();
    }
    try {
      guest = instance(component);
      for (YDoc doc : docs) {
        doc.reopen();
      }
      for (YDoc doc : docs) {
        if (doc.isOpen()) {
          watch(doc);
        }
      }
      for (Observer observer : observers.values()) {
        if (observer.doc.isOpen()) {
          observer.attach();
        }
      }
      for (YUndoManager manager : managers) {
        manager.reopen();
      }
    } catch (RuntimeException e) {
      // The next call says that the document has ended.
      guest = null;
    }
  }

  /** What is told of one kind of changes. */
  abstract static class Observer implements YSubscription {
    final YDoc doc;
    int id;

    Observer(YDoc doc) {
      this.doc = doc;
    }

    /** Has the guest collect the events. */
    abstract void attach();

    abstract void detach();

    abstract void accept(Types.Event event);

    @Override
    public void close() {
      doc.session().remove(this);
    }
  }

  YSubscription observe(Observer observer) {
    observer.id = ++lastObserver;
    call(
        () -> {
          observer.attach();
          return observer;
        });
    observers.put(observer.id, observer);
    return observer;
  }

  private void remove(Observer observer) {
    if (observers.remove(observer.id) != null && !closed && observer.doc.isOpen()) {
      call(
          () -> {
            observer.detach();
            return observer;
          });
    }
  }

  /** Ends the listeners of a document. */
  void silence(YDoc doc) {
    for (Observer observer : List.copyOf(observers.values())) {
      if (observer.doc == doc) {
        remove(observer);
      }
    }
  }

  int nextId() {
    return ++lastObserver;
  }

  /** Takes the events of a document after a transaction, and tells the listeners. */
  void settle(YDoc doc, boolean journaled) {
    List<Types.Event> events = new ArrayList<>(call(() -> doc.handle().takeEvents()));
    events.sort(Comparator.comparingInt(Session::listener));
    for (Types.Event event : events) {
      queue(doc, event, journaled);
    }
    Journal journal = doc.journal();
    if (journal.isLarge()) {
      try {
        journal.replace(call(() -> doc.handle().stateAsUpdate(Documents.Version.V1, NOTHING)));
      } catch (YjsException e) {
        journal.postpone();
      }
    }
    deliver();
  }

  /** Who is told of an event: those who came first are told first. */
  private static int listener(Types.Event event) {
    if (event instanceof Types.Event.TypesCase types) {
      return types.value().observer();
    }
    if (event instanceof Types.Event.Update update) {
      return update.value().observer();
    }
    if (event instanceof Types.Event.Subdocuments subdocuments) {
      return subdocuments.value().observer();
    }
    return ((Types.Event.Stack) event).value().manager();
  }

  private void queue(YDoc doc, Types.Event event, boolean journaled) {
    if (event instanceof Types.Event.Update update && update.value().observer() == JOURNAL) {
      if (!journaled) {
        doc.journal().add(Documents.Version.V1, update.value().update());
      }
      return;
    }
    if (event instanceof Types.Event.Stack stack) {
      for (YUndoManager manager : managers) {
        if (manager.id() == stack.value().manager()) {
          deliveries.add(() -> manager.accept(stack.value()));
        }
      }
      return;
    }
    int id = listener(event);
    Observer observer = observers.get(id);
    if (observer != null) {
      deliveries.add(
          () -> {
            if (observers.containsKey(id)) {
              observer.accept(event);
            }
          });
    }
  }

  /** One after the other; what listeners change comes after what there is to tell already. */
  private void deliver() {
    if (delivering) {
      return;
    }
    delivering = true;
    Throwable first = null;
    try {
      Runnable next = deliveries.poll();
      while (next != null) {
        try {
          next.run();
        } catch (RuntimeException | Error e) {
          if (first == null) {
            first = e;
          }
        }
        next = deliveries.poll();
      }
    } finally {
      delivering = false;
    }
    if (first instanceof RuntimeException e) {
      throw e;
    }
    if (first instanceof Error e) {
      throw e;
    }
  }

  void close() {
    closed = true;
    guest = null;
    docs.clear();
    observers.clear();
    managers.clear();
    deliveries.clear();
  }

  boolean isClosed() {
    return closed;
  }
}
