package io.github.wasmrun.demo.page;

import io.github.wasmrun.crypto.HashAlgorithm;
import io.github.wasmrun.demo.page.js.PickedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.typedarrays.Int8Array;

/** Hashes a file of any size with several algorithms at once. */
final class HashPage {
  private static final double PIECE = 1 << 20;
  private static final byte[] NOTHING = {};

  private static final List<HashAlgorithm> FIRST =
      List.of(HashAlgorithm.SHA_256, HashAlgorithm.BLAKE3);

  private final HTMLElement status = Dom.byId("status");
  private final HTMLElement progress = Dom.byId("progress");
  private final HTMLElement rows = Dom.byId("rows");
  private final HTMLButtonElement again = (HTMLButtonElement) Dom.byId("again");
  private final HTMLButtonElement cancel = (HTMLButtonElement) Dom.byId("cancel");
  private final List<HTMLInputElement> boxes = new ArrayList<>();
  private final LibraryClient client = new LibraryClient(this::take, this::failed);
  private final List<HashAlgorithm> chosen = new ArrayList<>();
  private final List<String> hashes = new ArrayList<>();
  private @Nullable PickedFile file;
  private double position;
  private long started;

  /** Counts runs, so that a piece that comes late does not go into another. */
  private int run;

  void start() {
    HTMLElement list = Dom.byId("algorithms");
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      HTMLInputElement box = (HTMLInputElement) Dom.element("input", "");
      box.setAttribute("type", "checkbox");
      box.setChecked(FIRST.contains(algorithm));
      boxes.add(box);
      HTMLElement label = Dom.element("label", "check", box);
      label.appendChild(Dom.text("span", "", algorithm.standardName()));
      list.appendChild(label);
    }
    PickedFile.onPick(
        Dom.byId("own"),
        Dom.byId("own-drop"),
        picked -> {
          file = picked;
          begin();
        });
    again.onEvent("click", event -> begin());
    cancel.onEvent("click", event -> cancel());
    Dom.byId("expected").onEvent("input", event -> compare());
    status.setTextContent("Choose a file. It stays on your machine.");
  }

  private void begin() {
    if (!cancel.isDisabled()) {
      client.stop();
    }
    run++;
    chosen.clear();
    StringBuilder names = new StringBuilder();
    for (HashAlgorithm algorithm : HashAlgorithm.values()) {
      if (boxes.get(algorithm.ordinal()).isChecked()) {
        chosen.add(algorithm);
        names.append(' ').append(algorithm.name());
      }
    }
    if (chosen.isEmpty()) {
      setBusy(false);
      status.setTextContent("No algorithm is chosen.");
      return;
    }
    position = 0;
    started = System.nanoTime();
    setBusy(true);
    progress.setAttribute("max", Double.toString(Math.max(1, file.getSize())));
    progress.setAttribute("value", "0");
    status.setTextContent("Hashing " + file.getName() + " …");
    client.ask("hash start" + names, NOTHING);
  }

  private void take(String text, Int8Array bytes) {
    if (text.startsWith("done ")) {
      show(text.substring("done ".length()).split(" "));
      return;
    }
    progress.setAttribute("value", Double.toString(position));
    if (position == 0) {
      // The library is there now: fetching it does not count.
      started = System.nanoTime();
    }
    if (position >= file.getSize()) {
      client.ask("hash end", NOTHING);
      return;
    }
    double from = position;
    position = Math.min(file.getSize(), from + PIECE);
    int number = run;
    PickedFile.read(
        file,
        from,
        position,
        piece -> {
          if (number == run) {
            client.ask("hash piece", piece.copyToJavaArray());
          }
        },
        this::failed);
  }

  private void show(String[] results) {
    long millis = Math.max(1, (System.nanoTime() - started) / 1_000_000);
    rows.setTextContent("");
    hashes.clear();
    for (int i = 0; i < results.length; i++) {
      hashes.add(results[i]);
      HTMLElement name = Dom.text("th", "", chosen.get(i).standardName());
      name.setAttribute("scope", "row");
      rows.appendChild(Dom.row(name, Dom.text("td", "hash", results[i])));
    }
    Fields.show(Dom.byId("results"), true);
    setBusy(false);
    status.setTextContent(
        file.getName()
            + ", "
            + LibraryTexts.bytes(file.getSize())
            + ", in "
            + millis
            + " ms: "
            + LibraryTexts.tenths(file.getSize() / 1048.576 / millis)
            + " MiB/s for "
            + Dom.count(results.length, "hash").replace("hashs", "hashes")
            + " at once.");
    compare();
  }

  /** Says which of the hashes is the one that was expected. */
  private void compare() {
    String expected = Fields.input("expected").getValue().trim().toLowerCase(Locale.ROOT);
    HTMLElement verdict = Dom.byId("verdict");
    if (expected.isEmpty() || hashes.isEmpty()) {
      Fields.show(verdict, false);
      return;
    }
    int index = hashes.indexOf(expected);
    verdict.setClassName(index < 0 ? "verdict bad" : "verdict good");
    verdict.setTextContent(
        index < 0
            ? "It is none of these."
            : "It is the " + chosen.get(index).standardName() + " of the file.");
    Fields.show(verdict, true);
  }

  private void failed(String message) {
    client.stop();
    run++;
    setBusy(false);
    status.setTextContent("It failed: " + message + ".");
  }

  private void cancel() {
    client.stop();
    run++;
    setBusy(false);
    status.setTextContent("Cancelled.");
  }

  private void setBusy(boolean busy) {
    again.setDisabled(busy || file == null);
    cancel.setDisabled(!busy);
    Fields.show(progress, busy);
  }
}
