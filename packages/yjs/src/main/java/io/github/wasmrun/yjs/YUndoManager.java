package io.github.wasmrun.yjs;

import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Documents;
import io.github.wasmrun.yjs.internal.wasmrun.yjs.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Undoes and redoes what was changed in types of a document. Its methods cannot be called inside of
 * a transaction. When the guest had to be replaced, see {@link YjsException.Kind#FAILED}, both
 * stacks are empty. One thread at a time, with its document.
 */
public final class YUndoManager implements AutoCloseable {
  private final YDoc doc;
  private final int id;
  private final long captureTimeoutMillis;
  private final TreeSet<String> origins = new TreeSet<>();
  private final List<YType> scope = new ArrayList<>();
  private final List<Consumer<YStackEvent>> listeners = new ArrayList<>();
  private Documents.@Nullable UndoManager handle;
  private boolean closed;

  private YUndoManager(YDoc doc, YUndoOptions options) {
    this.doc = doc;
    id = doc.session().nextId();
    captureTimeoutMillis = options.captureTimeoutMillis();
    origins.addAll(options.origins());
  }

  static YUndoManager open(YDoc doc, YUndoOptions options, List<YType> scope) {
    for (YType type : scope) {
      checkDocument(doc, type);
    }
    YUndoManager manager = new YUndoManager(doc, options);
    manager.scope.addAll(scope);
    doc.run(manager::reopen);
    doc.session().add(manager);
    return manager;
  }

  private static void checkDocument(YDoc doc, YType type) {
    if (type.doc != doc) {
      throw new IllegalArgumentException("a type of another document");
    }
  }

  static long now() {
    return System.currentTimeMillis();
  }

  int id() {
    return id;
  }

  /** Makes it in the instance of now. */
  void reopen() {
    Documents.UndoManager made =
        doc.session()
            .guest()
            .undoManagerFactory()
            .open(doc.handle(), id, captureTimeoutMillis, List.copyOf(origins));
    handle = made;
    for (YType type : scope) {
      made.addScope(doc.handle(), type.id);
    }
  }

  private Documents.UndoManager handle() {
    Documents.UndoManager present = handle;
    if (closed || present == null) {
      throw new IllegalStateException("closed");
    }
    return present;
  }

  void accept(Types.StackChanged changed) {
    List<YType> types = new ArrayList<>();
    for (Types.Shared shared : changed.changed()) {
      doc.type(shared).ifPresent(types::add);
    }
    YStackEvent event =
        new YStackEvent(changed.added(), changed.redo(), types, YOrigin.of(changed.origin(), true));
    for (Consumer<YStackEvent> listener : List.copyOf(listeners)) {
      listener.accept(event);
    }
  }

  /** Watches another type, with all that is inside. */
  public void addScope(YType type) {
    checkDocument(doc, type);
    doc.run(() -> handle().addScope(doc.handle(), type.id));
    scope.add(type);
  }

  /** Undoes transactions with this origin, too. */
  public void addOrigin(String origin) {
    Objects.requireNonNull(origin, "origin");
    doc.run(() -> handle().addOrigin(origin));
    origins.add(origin);
  }

  /** Undoes transactions with this origin no more. */
  public void removeOrigin(String origin) {
    Objects.requireNonNull(origin, "origin");
    doc.run(() -> handle().removeOrigin(origin));
    origins.remove(origin);
  }

  /** Undoes the last step; says whether there was something to undo. */
  public boolean undo() {
    return doc.change(() -> handle().undo());
  }

  /** Does again what was undone last; says whether there was something. */
  public boolean redo() {
    return doc.change(() -> handle().redo());
  }

  /** How many steps can be undone. */
  public int undoDepth() {
    return depth().first();
  }

  /** How many steps can be done again. */
  public int redoDepth() {
    return depth().second();
  }

  private Tuple2<Integer, Integer> depth() {
    return doc.read(() -> handle().depth());
  }

  /** Whether there is something to undo. */
  public boolean canUndo() {
    return undoDepth() > 0;
  }

  /** Whether there is something to do again. */
  public boolean canRedo() {
    return redoDepth() > 0;
  }

  /** The next change begins a step of its own. */
  public void stopCapturing() {
    doc.run(() -> handle().stopCapturing());
  }

  /** Forgets all steps. */
  public void clear() {
    clear(true, true);
  }

  /** Forgets the steps of one stack or both. */
  public void clear(boolean undo, boolean redo) {
    doc.run(() -> handle().clear(undo, redo));
  }

  /** Tells of each step that comes onto a stack or goes from it. */
  public YSubscription onStack(Consumer<YStackEvent> listener) {
    Objects.requireNonNull(listener, "listener");
    handle();
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Ends it: changes are not captured any more. */
  @Override
  public void close() {
    Documents.UndoManager present = handle;
    if (closed || present == null) {
      return;
    }
    if (doc.isOpen()) {
      doc.run(present::close);
    }
    doc.session().remove(this);
    closed = true;
    handle = null;
  }
}
