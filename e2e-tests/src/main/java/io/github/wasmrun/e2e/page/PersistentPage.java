package io.github.wasmrun.e2e.page;

import io.github.wasmrun.files.PersistentFiles;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Offers {@code wasmrunPersistent(name, text, onEnd)}: opens a tree, tells what its file had,
 * writes a text into it and leaves it open or, for the text {@code remove}, removes the tree.
 */
final class PersistentPage {
  private PersistentPage() {}

  @JSFunctor
  private interface Store extends JSObject {
    void store(String name, String text, End onEnd);
  }

  @JSFunctor
  private interface End extends JSObject {
    void end(String text);
  }

  static void run() {
    offer(PersistentPage::store);
  }

  private static void store(String name, String text, End onEnd) {
    if (text.equals("remove")) {
      PersistentFiles.remove(name)
          .whenComplete((nothing, error) -> onEnd.end(error == null ? "removed" : "" + error));
      return;
    }
    PersistentFiles.open(name)
        .thenApply(
            files -> {
              String before = files.exists("d/note") ? files.readText("d/note") : "nothing";
              files.write("d/note", text);
              return before;
            })
        .whenComplete((before, error) -> onEnd.end(error == null ? before : "" + error));
  }

  @JSBody(params = "store", script = "globalThis.wasmrunPersistent = store;")
  private static native void offer(Store store);
}
