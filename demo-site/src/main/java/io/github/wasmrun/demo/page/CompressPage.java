package io.github.wasmrun.demo.page;

import io.github.wasmrun.compression.Format;
import io.github.wasmrun.demo.page.js.FilesOfPage;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.demo.page.js.PickedFile;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.typedarrays.Int8Array;

/** Compresses a file with one format or with all, and decompresses. */
final class CompressPage {
  private static final String EXAMPLE = "libraries.js";
  private static final String[] ENDINGS = {".deflate", ".zz", ".gz", ".br", ".lz4", ".zst"};

  /** A format and its level; no level to decompress. */
  private record Job(Format format, int level) {
    boolean compresses() {
      return level != Integer.MIN_VALUE;
    }
  }

  private final HTMLElement status = Dom.byId("status");
  private final HTMLElement progress = Dom.byId("progress");
  private final HTMLElement rows = Dom.byId("rows");
  private final HTMLButtonElement compress = (HTMLButtonElement) Dom.byId("compress");
  private final HTMLButtonElement all = (HTMLButtonElement) Dom.byId("all-formats");
  private final HTMLButtonElement decompress = (HTMLButtonElement) Dom.byId("decompress");
  private final HTMLButtonElement cancel = (HTMLButtonElement) Dom.byId("cancel");
  private final LibraryClient client = new LibraryClient(this::take, this::failed);
  private final List<Job> jobs = new ArrayList<>();
  private String name = "";
  private byte[] file = {};

  void start() {
    for (Format format : Format.values()) {
      Fields.option(Fields.select("format"), format.name(), title(format));
    }
    Fields.select("format").setValue(Format.ZSTD.name());
    Fields.select("format").onEvent("change", event -> showLevels());
    showLevels();
    PickedFile.onPick(Dom.byId("own"), Dom.byId("own-drop"), this::picked);
    Dom.byId("example").onEvent("click", event -> openExample());
    compress.onEvent("click", event -> begin(List.of(new Job(format(), level()))));
    all.onEvent(
        "click",
        event -> {
          List<Job> each = new ArrayList<>();
          for (Format format : Format.values()) {
            each.add(new Job(format, format.defaultLevel()));
          }
          begin(each);
        });
    decompress.onEvent("click", event -> begin(List.of(new Job(format(), Integer.MIN_VALUE))));
    cancel.onEvent("click", event -> cancel());
    status.setTextContent("Choose a file. It stays on your machine.");
  }

  private static String title(Format format) {
    switch (format) {
      case DEFLATE:
        return "Deflate";
      case ZLIB:
        return "zlib";
      case GZIP:
        return "gzip";
      case BROTLI:
        return "Brotli";
      case LZ4:
        return "LZ4";
      default:
        return "Zstandard";
    }
  }

  private Format format() {
    return Format.valueOf(Fields.select("format").getValue());
  }

  private int level() {
    Format format = format();
    return Fields.number("level", format.minLevel(), format.maxLevel(), format.defaultLevel());
  }

  private void showLevels() {
    Format format = format();
    Dom.byId("level").setAttribute("min", Integer.toString(format.minLevel()));
    Dom.byId("level").setAttribute("max", Integer.toString(format.maxLevel()));
    Fields.input("level").setValue(Integer.toString(format.defaultLevel()));
    Dom.byId("level-label")
        .setTextContent("Level, " + format.minLevel() + " to " + format.maxLevel());
  }

  private void picked(PickedFile picked) {
    if (picked.getSize() > CompressWork.MOST) {
      status.setTextContent(
          picked.getName()
              + " has more than "
              + LibraryTexts.bytes(CompressWork.MOST)
              + ", which this page keeps in memory.");
      return;
    }
    status.setTextContent("Reading " + picked.getName() + " …");
    PickedFile.read(
        picked, 0, picked.getSize(), bytes -> open(picked.getName(), bytes), this::failed);
  }

  private void openExample() {
    status.setTextContent("Fetching this page's own program …");
    Page.fetchBytes(EXAMPLE, bytes -> open(EXAMPLE, bytes), this::failed);
  }

  private void open(String newName, Int8Array bytes) {
    if (!jobs.isEmpty()) {
      cancel();
    }
    name = newName;
    file = bytes.copyToJavaArray();
    for (Format format : Format.values()) {
      if (name.endsWith(ENDINGS[format.ordinal()])) {
        Fields.select("format").setValue(format.name());
        showLevels();
      }
    }
    status.setTextContent(name + ", " + LibraryTexts.bytes(file.length) + ". What now?");
    setBusy(false);
  }

  private void begin(List<Job> wanted) {
    jobs.addAll(wanted);
    setBusy(true);
    next();
  }

  private void next() {
    Job job = jobs.get(0);
    progress.setAttribute("value", "0");
    progress.setAttribute("max", Integer.toString(Math.max(1, file.length)));
    status.setTextContent(
        (job.compresses() ? "Compressing " : "Decompressing ")
            + name
            + ", "
            + title(job.format())
            + " …");
    client.ask(
        "compress "
            + (job.compresses() ? "compress " : "decompress ")
            + job.format().name()
            + ' '
            + job.level(),
        file);
  }

  private void take(String text, Int8Array bytes) {
    if (text.startsWith("progress ")) {
      progress.setAttribute("value", text.substring("progress ".length()));
      return;
    }
    Job job = jobs.remove(0);
    show(job, bytes, Long.parseLong(text.substring("done ".length())));
    if (jobs.isEmpty()) {
      setBusy(false);
      status.setTextContent("Done. The result can be saved by its name in the table.");
    } else {
      next();
    }
  }

  private void show(Job job, Int8Array bytes, long micros) {
    String ending = ENDINGS[job.format().ordinal()];
    String target =
        job.compresses()
            ? name + ending
            : name.endsWith(ending)
                ? name.substring(0, name.length() - ending.length())
                : name + ".out";
    int plain = job.compresses() ? file.length : bytes.getLength();
    int packed = job.compresses() ? bytes.getLength() : file.length;
    String share = plain == 0 ? "" : LibraryTexts.tenths(100.0 * packed / plain) + " %";
    rows.appendChild(
        Dom.row(
            Dom.text("td", "", title(job.format())),
            Dom.text("td", "number", job.compresses() ? Integer.toString(job.level()) : "unpacked"),
            Dom.text("td", "number", LibraryTexts.bytes(bytes.getLength())),
            Dom.text("td", "number", share),
            Dom.text("td", "number", Math.max(1, micros / 1000) + " ms"),
            Dom.text(
                "td",
                "number",
                LibraryTexts.tenths(plain / 1048576.0 / (Math.max(1, micros) / 1e6)) + " MiB/s"),
            Dom.element("td", "", Fields.download(target, FilesOfPage.address(bytes)))));
    Fields.show(Dom.byId("results"), true);
  }

  private void failed(String message) {
    jobs.clear();
    setBusy(false);
    status.setTextContent("It failed: " + message + ".");
  }

  private void cancel() {
    client.stop();
    jobs.clear();
    setBusy(false);
    status.setTextContent("Cancelled.");
  }

  private void setBusy(boolean busy) {
    boolean none = name.isEmpty();
    compress.setDisabled(busy || none);
    all.setDisabled(busy || none);
    decompress.setDisabled(busy || none);
    cancel.setDisabled(!busy);
    Fields.show(progress, busy);
  }
}
