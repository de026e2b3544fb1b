package io.github.wasmrun.demo.page;

import io.github.wasmrun.demo.page.js.Canvas;
import io.github.wasmrun.demo.page.js.FilesOfPage;
import io.github.wasmrun.demo.page.js.PickedFile;
import io.github.wasmrun.image.ImageFormat;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int8Array;

/** An editor of images: what the operations do is shown at once, on a small copy. */
final class ImagePage {
  private static final byte[] NOTHING = {};

  /** The fields with a number, and the value that changes nothing. */
  private static final String[] SLIDERS = {
    "crop", "blur", "sharpen", "brightness", "contrast", "hue"
  };

  private static final String[] BOXES = {"mirrored", "gray", "inverted"};

  private final HTMLElement status = Dom.byId("status");
  private final HTMLElement before = Dom.byId("before");
  private final HTMLElement after = Dom.byId("after");
  private final HTMLButtonElement export = (HTMLButtonElement) Dom.byId("export");
  private final HTMLButtonElement reset = (HTMLButtonElement) Dom.byId("reset");
  private final LibraryClient client = new LibraryClient(this::take, this::failed);
  private String name = "";
  private boolean isOpen;
  private boolean isBusy;

  /** What is to be asked when the worker is free: the newest only. */
  private String wanted = "";

  void start() {
    for (ImageFormat format : ImageFormat.values()) {
      if (format.writable()) {
        Fields.option(Fields.select("format"), format.name(), format.name().replace('_', ' '));
      }
    }
    PickedFile.onPick(Dom.byId("own"), Dom.byId("own-drop"), this::picked);
    Dom.byId("example").onEvent("click", event -> open("landscape", "image example", NOTHING));
    for (String id : SLIDERS) {
      Dom.byId(id).onEvent("input", event -> changed());
    }
    for (String id : BOXES) {
      Dom.byId(id).onEvent("change", event -> changed());
    }
    Dom.byId("turns").onEvent("change", event -> changed());
    Fields.select("format").onEvent("change", event -> showQuality());
    showQuality();
    reset.onEvent("click", event -> reset());
    export.onEvent("click", event -> export());
    status.setTextContent("Choose an image. It stays on your machine.");
  }

  private void picked(PickedFile picked) {
    status.setTextContent("Reading " + picked.getName() + " …");
    PickedFile.read(
        picked,
        0,
        picked.getSize(),
        bytes -> open(picked.getName(), "image open", bytes.copyToJavaArray()),
        this::failed);
  }

  private void open(String newName, String request, byte[] bytes) {
    if (isBusy) {
      client.stop();
    }
    int dot = newName.lastIndexOf('.');
    name = dot > 0 ? newName.substring(0, dot) : newName;
    wanted = "";
    isBusy = true;
    status.setTextContent("Opening " + newName + " …");
    client.ask(request, bytes);
  }

  private ImageSettings settings() {
    return new ImageSettings(
        Fields.select("turns").getSelectedIndex(),
        Fields.isChecked("mirrored"),
        Fields.number("crop", 0, 45, 0),
        Fields.number("width", 0, 1 << 15, 0),
        Fields.number("blur", 0, 200, 0),
        Fields.number("sharpen", 0, 100, 0),
        Fields.number("brightness", -255, 255, 0),
        Fields.number("contrast", -100, 100, 0),
        Fields.number("hue", 0, 360, 0),
        Fields.isChecked("gray"),
        Fields.isChecked("inverted"));
  }

  private void changed() {
    ask("image preview " + settings().words());
  }

  private void export() {
    status.setTextContent("Writing " + Fields.select("format").getValue() + " …");
    int quality = Fields.number("quality", 1, 100, 80);
    ask(
        "image export "
            + Fields.select("format").getValue()
            + ' '
            + quality
            + ' '
            + settings().words());
  }

  private void ask(String request) {
    if (!isOpen) {
      return;
    }
    if (isBusy) {
      wanted = request;
      return;
    }
    isBusy = true;
    client.ask(request, NOTHING);
  }

  private void reset() {
    for (String id : SLIDERS) {
      Fields.input(id).setValue("0");
    }
    for (String id : BOXES) {
      Fields.input(id).setChecked(false);
    }
    Fields.select("turns").setSelectedIndex(0);
    Fields.input("width").setValue("");
    changed();
  }

  private void showQuality() {
    Fields.show(
        Dom.byId("quality-field"),
        Fields.select("format").getValue().equals(ImageFormat.JPEG.name()));
  }

  private void take(String text, Int8Array bytes) {
    String[] words = text.split(" ");
    isBusy = false;
    switch (words[0]) {
      case "opened":
        isOpen = true;
        draw(before, Integer.parseInt(words[5]), bytes);
        Dom.byId("facts")
            .setTextContent(
                (words[1].equals("example") ? "An example" : words[1].replace('_', ' '))
                    + ", "
                    + words[2]
                    + " × "
                    + words[3]
                    + " pixels, "
                    + words[4]);
        Dom.byId("links").setTextContent("");
        Fields.show(Dom.byId("edit"), true);
        export.setDisabled(false);
        reset.setDisabled(false);
        status.setTextContent(name + " is open.");
        changed();
        return;
      case "preview":
        draw(after, Integer.parseInt(words[1]), bytes);
        Dom.byId("took")
            .setTextContent("After, in " + LibraryTexts.tenths(millis(words[2])) + " ms");
        break;
      default:
        offer(ImageFormat.valueOf(words[1]), millis(words[2]), bytes);
    }
    String next = wanted;
    wanted = "";
    if (!next.isEmpty()) {
      ask(next);
    }
  }

  private static double millis(String micros) {
    return Long.parseLong(micros) / 1000.0;
  }

  private static void draw(HTMLElement canvas, int width, Int8Array rgba) {
    canvas.setAttribute("width", Integer.toString(width));
    canvas.setAttribute("height", Integer.toString(rgba.getLength() / 4 / width));
    Canvas.show(canvas, width, rgba.copyToJavaArray());
  }

  private void offer(ImageFormat format, double millis, Int8Array bytes) {
    String file = name + "-edited." + format.extensions().get(0);
    HTMLElement item = Dom.element("li", "", Fields.download(file, FilesOfPage.address(bytes)));
    item.appendChild(
        Dom.text(
            "span",
            "",
            ", "
                + LibraryTexts.bytes(bytes.getLength())
                + ", in "
                + LibraryTexts.tenths(millis)
                + " ms"));
    Dom.byId("links").appendChild(item);
    status.setTextContent(file + " can be saved.");
  }

  private void failed(String message) {
    isBusy = false;
    wanted = "";
    status.setTextContent("It failed: " + message + ".");
  }
}
