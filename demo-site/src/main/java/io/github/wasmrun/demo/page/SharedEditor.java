package io.github.wasmrun.demo.page;

import io.github.wasmrun.demo.page.js.TextArea;
import io.github.wasmrun.yjs.YDoc;
import io.github.wasmrun.yjs.YIndex;
import io.github.wasmrun.yjs.YPosition;
import io.github.wasmrun.yjs.YSync;
import io.github.wasmrun.yjs.YText;
import io.github.wasmrun.yjs.YUndoManager;
import io.github.wasmrun.yjs.YUndoOptions;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A field for text whose contents are a document. */
final class SharedEditor {
  private static final String HERE = "here";
  private static final String ELSEWHERE = "elsewhere";

  private final String name;
  private final YDoc document;
  private final YText text;
  private final YUndoManager undo;
  private final HTMLElement field;
  private final HTMLButtonElement undoButton;
  private final HTMLButtonElement redoButton;

  /** What the field has. */
  private String shown = "";

  /**
   * An empty editor.
   *
   * @param name the id of its field
   * @param whenChanged takes updates of changes that were made here
   */
  SharedEditor(String name, YDoc document, BiConsumer<SharedEditor, byte[]> whenChanged) {
    this.name = name;
    this.document = document;
    text = document.text("text");
    undo = document.undoManager(YUndoOptions.DEFAULTS.withOrigins(HERE), text);
    field = Dom.byId(name);
    undoButton = (HTMLButtonElement) Dom.byId(name + "-undo");
    redoButton = (HTMLButtonElement) Dom.byId(name + "-redo");
    document.onUpdate(
        event -> {
          if (!event.origin().name().equals(Optional.of(ELSEWHERE))) {
            whenChanged.accept(this, event.update());
          }
        });
    field.onEvent("input", event -> typed());
    undoButton.onEvent(
        "click",
        event -> {
          undo.undo();
          show();
        });
    redoButton.onEvent(
        "click",
        event -> {
          undo.redo();
          show();
        });
    show();
  }

  String name() {
    return name;
  }

  YDoc document() {
    return document;
  }

  String text() {
    return text.text();
  }

  /** Writes at the beginning, as if a person did. */
  void write(String more) {
    document.transact(HERE, () -> text.insert(0, more));
    show();
  }

  /** Takes a message of the other side; gives an answer, if there is one. */
  Optional<byte[]> receive(byte[] message) {
    Optional<YPosition> start = position(TextArea.start(field));
    Optional<YPosition> end = position(TextArea.end(field));
    Optional<byte[]> answer = YSync.receive(document, message, ELSEWHERE);
    show();
    TextArea.select(field, index(start), index(end));
    return answer;
  }

  /** Where the cursor is: it stays with what is before it. */
  private Optional<YPosition> position(int index) {
    return index > text.length() ? Optional.empty() : Optional.of(text.position(index, true));
  }

  private int index(Optional<YPosition> position) {
    return position.flatMap(document::resolve).map(YIndex::index).orElse(0);
  }

  /** Finds what a person has changed: one piece, since fields tell each change. */
  private void typed() {
    String now = TextArea.text(field);
    int start = 0;
    int most = Math.min(now.length(), shown.length());
    while (start < most && now.charAt(start) == shown.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && now.charAt(now.length() - 1 - end) == shown.charAt(shown.length() - 1 - end)) {
      end++;
    }
    // Not between the halves of a character.
    if (start > 0 && Character.isHighSurrogate(now.charAt(start - 1))) {
      start--;
    }
    if (end > 0 && Character.isLowSurrogate(now.charAt(now.length() - end))) {
      end--;
    }
    int from = start;
    int removed = shown.length() - end - start;
    String added = now.substring(start, now.length() - end);
    shown = now;
    document.transact(
        HERE,
        () -> {
          if (removed > 0) {
            text.delete(from, removed);
          }
          if (!added.isEmpty()) {
            text.insert(from, added);
          }
        });
    show();
  }

  private void show() {
    String now = text.text();
    if (!now.equals(shown)) {
      shown = now;
      TextArea.setText(field, now);
    }
    undoButton.setDisabled(!undo.canUndo());
    redoButton.setDisabled(!undo.canRedo());
  }
}
