package io.github.wasmrun.e2e;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that runs programs of WASI. */
class ProgramsPageTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Test
  void aProgramRunsTwiceOverTheSameFiles() throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost chromium = Browser.CHROMIUM.start();
        BrowserPage page = chromium.open(server.url("programs.html"))) {
      run(page, "3");
      assertEquals(
          """
          Hello, page.
          /first -> notes/1.txt
          /notes/
          /notes/1.txt, 6 bytes
          /notes/2.txt, 7 bytes
          """,
          page.evaluate("document.getElementById('output').textContent"));
      assertEquals(
          "/first (link)|/notes/|/notes/1.txt|/notes/2.txt",
          page.evaluate(
              "[...document.querySelectorAll('#list tbody tr')]"
                  + ".map(row => row.cells[0].textContent).sort().join('|')"));
      assertEquals(
          "first\n",
          page.evaluate(
              "[...document.querySelectorAll('#list a')]"
                  + ".find(link => link.textContent.endsWith('1.txt')) !== undefined"
                  + " && fetch([...document.querySelectorAll('#list a')]"
                  + ".find(link => link.textContent.endsWith('1.txt')).href)"
                  + ".then(response => response.text())"));
      page.evaluate("void (document.getElementById('stdin').value = 'only\\n')");
      page.evaluate("void (document.getElementById('args').value = '0')");
      run(page, "0");
      assertTrue(
          page.evaluate("document.getElementById('output').textContent")
              .contains("/notes/1.txt, 5 bytes"));
      assertEquals(List.of(), page.errors());
    }
  }

  @Test
  void filesAreDroppedAndABadProgramIsTold() throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost chromium = Browser.CHROMIUM.start();
        BrowserPage page = chromium.open(server.url("programs.html"))) {
      page.await("!document.getElementById('run').disabled", TIMEOUT);
      assertTrue(page.evaluate("document.getElementById('list').textContent").contains("None yet"));
      drop(page, "upload-drop", "notes.txt");
      page.await("document.querySelector('#list a')?.textContent === '/notes.txt'", TIMEOUT);
      drop(page, "own-drop", "program.wat");
      page.await("document.getElementById('program').value === 'program.wat'", TIMEOUT);
      page.await(
          "document.getElementById('status').textContent.startsWith('program.wat cannot run: ')",
          TIMEOUT);
      assertEquals("", page.evaluate("document.getElementById('args').value"));
      click(page);
      assertEquals(
          "This looks like WebAssembly's text format. CompileException: magic header not detected:"
              + " this is the text format (WAT), not the binary format: convert it, for example by"
              + " wat2wasm (at byte 0)",
          status(page));
      assertEquals(List.of(), page.errors());
    }
  }

  static List<Browser> browsers() {
    return Browser.forTests();
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void aPersonTalksWithAProgram(Browser browser) throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("programs.html"))) {
      choose(page, "shell.wasm");
      begin(page);
      prompt(page, 1);
      type(page, "write notes.txt Zoë was here");
      prompt(page, 2);
      type(page, "ls");
      prompt(page, 3);
      assertTrue(output(page).contains("\nnotes.txt, 14 bytes\n> "), output(page));
      type(page, "exit 7");
      assertEquals("Ended with exit code 7.", ended(page));
      page.await("document.querySelector('#list a')?.textContent === '/notes.txt'", TIMEOUT);
      begin(page);
      prompt(page, 1);
      page.evaluate("void document.getElementById('end').click()");
      assertEquals("Ended with exit code 0.", ended(page));
      assertTrue(output(page).endsWith("> bye\n"), output(page));
      assertEquals(List.of(), page.errors());
    }
  }

  @ParameterizedTest
  @MethodSource("browsers")
  void aProgramIsStoppedWhileItWaitsAndWhileItComputes(Browser browser) throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost host = browser.start();
        BrowserPage page = host.open(server.url("programs.html"))) {
      choose(page, "shell.wasm");
      begin(page);
      prompt(page, 1);
      page.evaluate("void document.getElementById('stop').click()");
      assertEquals("Stopped.", ended(page));
      begin(page);
      prompt(page, 1);
      type(page, "loop");
      page.evaluate("new Promise((end) => setTimeout(end, 200))");
      page.evaluate("void document.getElementById('stop').click()");
      assertEquals("Stopped.", ended(page));
      begin(page);
      prompt(page, 1);
      type(page, "exit 1");
      assertEquals("Ended with exit code 1.", ended(page));
      assertEquals(List.of(), page.errors());
    }
  }

  @Test
  void withoutIsolationAPersonIsToldWhatTheServerHasToSend() throws IOException {
    try (SiteServer server = DemoServer.start(0).withoutIsolation();
        BrowserHost chromium = Browser.CHROMIUM.start();
        BrowserPage page = chromium.open(server.url("programs.html"))) {
      page.await("!document.getElementById('run').disabled", TIMEOUT);
      assertEquals("false", page.evaluate("crossOriginIsolated"));
      run(page, "3");
      choose(page, "shell.wasm");
      click(page);
      assertEquals(
          "UnsupportedFeatureException: workers need a cross-origin isolated page, whose"
              + " server sends the headers"
              + " Cross-Origin-Opener-Policy: same-origin and"
              + " Cross-Origin-Embedder-Policy: require-corp: engine browser lacks threads",
          status(page));
      assertEquals(List.of(), page.errors());
    }
  }

  @Test
  void quickJsEvaluatesWhatIsTyped() throws IOException {
    try (SiteServer server = DemoServer.start(0);
        BrowserHost chromium = Browser.CHROMIUM.start();
        BrowserPage page = chromium.open(server.url("programs.html"))) {
      choose(page, "quickjs.wasm");
      begin(page);
      page.await("!document.getElementById('answer').hidden", TIMEOUT);
      type(page, "let x = 6 * 7; 2n ** 64n + BigInt(x)");
      type(page, "new Date(x).toISOString()");
      type(page, "nothing.here");
      assertEquals(
          """
          > let x = 6 * 7; 2n ** 64n + BigInt(x)
          18446744073709551658
          > new Date(x).toISOString()
          1970-01-01T00:00:00.042Z
          > nothing.here
          ReferenceError: nothing is not defined
          >\s\
          """,
          output(page));
      page.evaluate("void document.getElementById('end').click()");
      assertEquals("Ended.", ended(page));
      assertEquals(List.of(), page.errors());
    }
  }

  private static void choose(BrowserPage page, String program) {
    page.await("!document.getElementById('run').disabled", TIMEOUT);
    page.evaluate(
        "(() => { const list = document.getElementById('program');"
            + (" list.value = '" + program + "';")
            + " list.dispatchEvent(new Event('change')); })()");
  }

  private static void begin(BrowserPage page) {
    page.evaluate("void document.getElementById('run').click()");
  }

  /** Waits until the program has asked {@code count} times. */
  private static void prompt(BrowserPage page, int count) {
    page.await(
        "document.getElementById('output').textContent.split('> ').length > "
            + count
            + " && document.getElementById('output').textContent.endsWith('> ')",
        TIMEOUT);
  }

  private static void type(BrowserPage page, String line) {
    page.evaluate(
        "(() => { document.getElementById('line').value = '"
            + line
            + "'; document.getElementById('answer').requestSubmit(); })()");
  }

  private static String ended(BrowserPage page) {
    page.await("!document.getElementById('run').disabled", TIMEOUT);
    return status(page);
  }

  private static String output(BrowserPage page) {
    return page.evaluate("document.getElementById('output').textContent");
  }

  private static void drop(BrowserPage page, String area, String name) {
    page.evaluate(
        "(() => { const files = new DataTransfer();"
            + (" files.items.add(new File(['(module)'], '" + name + "'));")
            + (" document.getElementById('" + area + "').dispatchEvent(")
            + " new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));"
            + " })()");
  }

  private static void run(BrowserPage page, String exitCode) {
    page.await("!document.getElementById('run').disabled", TIMEOUT);
    click(page);
    assertEquals("Ended with exit code " + exitCode + ".", status(page));
  }

  private static void click(BrowserPage page) {
    page.evaluate("void document.getElementById('run').click()");
    page.await("!document.getElementById('run').disabled", TIMEOUT);
  }

  private static String status(BrowserPage page) {
    return page.evaluate("document.getElementById('status').textContent");
  }
}
