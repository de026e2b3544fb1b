package io.github.wasmrun.e2e.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.demo.server.DemoServer;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.e2e.browser.BrowserHost;
import io.github.wasmrun.e2e.browser.BrowserPage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of libraries with a guest inside, as a person uses them. */
class LibraryPagesTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  static List<Browser> browsers() {
    return Browser.forTests();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void eachDoesWhatItSays(Browser browser) throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost host = browser.start()) {
      try (BrowserPage page = host.open(server.url("compress.html"))) {
        compress(page);
        assertEquals(List.of(), page.errors());
      }
      try (BrowserPage page = host.open(server.url("image.html"))) {
        image(page);
        assertEquals(List.of(), page.errors());
      }
      try (BrowserPage page = host.open(server.url("hash.html"))) {
        hash(page);
        assertEquals(List.of(), page.errors());
      }
      try (BrowserPage page = host.open(server.url("editors.html"))) {
        editors(page);
        assertEquals(List.of(), page.errors());
      }
      try (BrowserPage page = host.open(server.url("sql.html"))) {
        sql(page);
        assertEquals(List.of(), page.errors());
      }
    }
  }

  private static void compress(BrowserPage page) {
    keepFiles(page);
    status(page, "Choose");
    drop(page, "a.txt", "'hello '.repeat(100000)");
    status(page, "a.txt, 585.9 KiB");
    page.evaluate("void (document.getElementById('format').value = 'GZIP')");
    click(page, "compress");
    status(page, "Done");
    String row = text(page, "rows");
    assertTrue(row.startsWith("gzip"), row);
    assertTrue(row.endsWith("a.txt.gz"), row);
    // What was made is what the browser unpacks.
    assertEquals(
        "600000",
        page.evaluate(
            "new Response("
                + "made.at(-1).stream().pipeThrough(new DecompressionStream('gzip'))).text()"
                + ".then((text) => String(text.length))"));
    drop(page, "bad.zst", "'no frame'");
    status(page, "bad.zst, 8 bytes");
    click(page, "decompress");
    status(page, "It failed: ");
  }

  private static void image(BrowserPage page) {
    keepFiles(page);
    status(page, "Choose");
    drop(page, "no.png", "'no image'");
    status(page, "It failed: ");
    click(page, "example");
    page.await("document.getElementById('took').textContent.includes(' ms')", TIMEOUT);
    String before = pixel(page);
    page.evaluate("void document.getElementById('inverted').click()");
    page.await("(" + PIXEL + ") !== '" + before + "'", TIMEOUT);
    String[] channels = before.split(",");
    assertEquals(
        (255 - Integer.parseInt(channels[0])) + "," + (255 - Integer.parseInt(channels[1])),
        pixel(page).replaceAll(",[0-9]*,[0-9]*$", ""));
    page.evaluate("void (document.getElementById('width').value = '100')");
    click(page, "export");
    status(page, "landscape-edited.png can be saved");
    assertEquals(
        "100",
        page.evaluate("createImageBitmap(made.at(-1))" + ".then((image) => String(image.width))"));
  }

  private static final String PIXEL =
      "String(document.getElementById('after').getContext('2d').getImageData(9, 9, 1, 1).data)";

  private static String pixel(BrowserPage page) {
    return page.evaluate(PIXEL);
  }

  /** Keeps what the page offers to save: its policy does not let a test fetch it. */
  private static void keepFiles(BrowserPage page) {
    page.evaluate(
        "(() => { window.made = []; const create = URL.createObjectURL;"
            + " URL.createObjectURL = (blob) => { made.push(blob);"
            + " return create.call(URL, blob); }; })()");
  }

  private static void hash(BrowserPage page) {
    status(page, "Choose");
    drop(page, "abc.txt", "'abc'");
    status(page, "abc.txt, 3 bytes");
    String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertTrue(text(page, "rows").contains(expected), text(page, "rows"));
    type(page, "expected", " " + expected.toUpperCase(Locale.ROOT));
    assertEquals("It is the SHA-256 of the file.", text(page, "verdict"));
    type(page, "expected", "00");
    assertEquals("It is none of these.", text(page, "verdict"));
    drop(page, "long", "new Uint8Array(3 << 20)");
    status(page, "long, 3.0 MiB");
    assertTrue(
        text(page, "rows")
            .contains("bbd05cf6097ac9b1f89ea29d2542c1b7b67ee46848393895f5a9e43fa1f621e5"),
        text(page, "rows"));
  }

  private static void editors(BrowserPage page) {
    status(page, "Connected");
    type(page, "left", "abc");
    assertEquals("abc", value(page, "right"));
    click(page, "online");
    type(page, "left", "1abc");
    type(page, "right", "abc2");
    assertTrue(text(page, "verdict").contains("differ"), text(page, "verdict"));
    click(page, "online");
    assertEquals("1abc2", value(page, "left"));
    assertEquals("1abc2", value(page, "right"));
    assertTrue(text(page, "verdict").contains("equal"), text(page, "verdict"));
    click(page, "right-undo");
    assertEquals("1abc", value(page, "left"));
  }

  private static void sql(BrowserPage page) {
    page.await("document.querySelector('#tree details') !== null", TIMEOUT);
    assertTrue(text(page, "types").contains("spentdecimal"), text(page, "types"));
    assertTrue(text(page, "java").contains("BestCustomersRow"), text(page, "java"));
    type(page, "text", "SELECT 1 +");
    status(page, "Not POSTGRESQL: ");
    type(page, "text", "SELECT `a` FROM t");
    page.evaluate(
        "(() => { const list = document.getElementById('dialect'); list.value = 'MYSQL';"
            + " list.dispatchEvent(new Event('change')); })()");
    status(page, "1 statement");
    assertEquals("SELECT\n  `a`\nFROM\n  t;", text(page, "formatted"));
    assertTrue(text(page, "types").contains("table t is not in the schema"), text(page, "types"));
  }

  private static void status(BrowserPage page, String start) {
    page.await(
        "document.getElementById('status').textContent.startsWith('" + start + "')", TIMEOUT);
  }

  private static void type(BrowserPage page, String id, String text) {
    page.evaluate(
        "(() => { const field = document.getElementById('"
            + id
            + "'); field.value = '"
            + text
            + "'; field.dispatchEvent(new Event('input')); })()");
  }

  private static void drop(BrowserPage page, String name, String contents) {
    page.evaluate(
        "(() => { const dataTransfer = new DataTransfer();"
            + (" dataTransfer.items.add(new File([" + contents + "], '" + name + "'));")
            + " document.getElementById('own-drop')"
            + ".dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true})); })()");
  }

  private static void click(BrowserPage page, String id) {
    page.evaluate("void document.getElementById('" + id + "').click()");
  }

  private static String value(BrowserPage page, String id) {
    return page.evaluate("document.getElementById('" + id + "').value");
  }

  private static String text(BrowserPage page, String id) {
    return page.evaluate("document.getElementById('" + id + "').textContent").strip();
  }
}
