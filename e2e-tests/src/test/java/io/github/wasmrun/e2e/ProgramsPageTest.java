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
      click(page);
      assertEquals(
          "This looks like WebAssembly's text format. Assemble it first, for example with wat2wasm."
              + " CompileException: magic header not detected (at byte 0)",
          status(page));
      assertEquals(List.of(), page.errors());
    }
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
