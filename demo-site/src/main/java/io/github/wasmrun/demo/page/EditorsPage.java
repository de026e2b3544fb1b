package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.yjs.YSync;
import io.github.wasmrun.yjs.Yjs;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Two editors, each with a document of its own; a wire between them that can be cut. */
final class EditorsPage {
  private static final String START =
      "Two documents, one text.\n\nCut the wire, write in both editors, and join it again:\n"
          + "both end with the same text, and nothing that was written is lost.\n";

  private final HTMLElement status = Dom.byId("status");
  private final HTMLElement log = Dom.byId("log");
  private @Nullable SharedEditor left;
  private @Nullable SharedEditor right;
  private boolean isOnline = true;
  private int messages;
  private int bytes;

  void start() {
    Yjs.load(Engine.create())
        .whenComplete(
            (yjs, error) -> {
              if (error != null) {
                status.setTextContent("It failed: " + LibraryTexts.error(error) + ".");
              } else {
                open(yjs);
              }
            });
  }

  private void open(Yjs yjs) {
    SharedEditor one = new SharedEditor("left", yjs.document(), this::send);
    SharedEditor two = new SharedEditor("right", yjs.document(), this::send);
    left = one;
    right = two;
    meet();
    one.write(START);
    Dom.byId("online")
        .onEvent(
            "change",
            event -> {
              isOnline = Fields.isChecked("online");
              if (isOnline) {
                meet();
              }
              show();
            });
    show();
  }

  /** Each side says what it has, and gets what it lacks. */
  private void meet() {
    note("The editors meet: each says what it has.");
    carry(left, right, YSync.step1(left.document()));
    carry(right, left, YSync.step1(right.document()));
  }

  /** Takes a change of one side. */
  private void send(SharedEditor from, byte[] update) {
    if (isOnline) {
      carry(from, from == left ? right : left, YSync.update(update));
    }
    show();
  }

  private void carry(SharedEditor from, SharedEditor to, byte[] message) {
    messages++;
    bytes += message.length;
    note(
        from.name() + " → " + to.name() + ": " + kind(message) + Dom.count(message.length, "byte"));
    to.receive(message).ifPresent(answer -> carry(to, from, answer));
  }

  private static String kind(byte[] message) {
    int kind = message.length < 2 ? -1 : message[1];
    return kind == 0 ? "what I have, " : kind == 1 ? "what you lack, " : "a change, ";
  }

  private void note(String line) {
    log.setTextContent(line + "\n" + log.getTextContent());
  }

  private void show() {
    boolean same = left.text().equals(right.text());
    HTMLElement verdict = Dom.byId("verdict");
    verdict.setClassName(same ? "verdict good" : "verdict bad");
    Fields.show(verdict, true);
    verdict.setTextContent(
        same
            ? "Both documents are equal."
            : "The documents differ until the wire is joined again.");
    status.setTextContent(
        (isOnline ? "Connected. " : "Cut. ")
            + Dom.count(messages, "message")
            + ", "
            + LibraryTexts.bytes(bytes)
            + " so far.");
  }
}
