package io.github.wasmrun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.Examples;
import io.github.wasmrun.demo.jvm.JvmExamples;
import io.github.wasmrun.demo.server.DemoServer;
import io.github.wasmrun.demo.server.JvmSide;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import io.github.wasmrun.feature.Feature;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo page as a person uses it, in Chromium. */
class DemoPageTest {
  private static SiteServer server;
  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;

  private final List<String> errors = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() throws Exception {
    server = DemoServer.start(0);
    Engine engine = Engine.create();
    JvmSide.publish(server, engine);
    JvmSide.publish(server, JvmExamples.runAll(engine));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Browser.CHROMIUM.executable().orElseThrow())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    playwright.close();
    server.close();
  }

  @BeforeEach
  void open() {
    openWith(1200, 900);
  }

  private void openWith(int width, int height) {
    openContext(width, height);
    page.navigate(server.url("playground.html"));
    page.waitForSelector("#transcript .verdict.good");
  }

  private void openContext(int width, int height) {
    context = chromium.newContext(new NewContextOptions().setViewportSize(width, height));
    page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
  }

  @AfterEach
  void thereWereNoErrors() {
    context.close();
    assertEquals(List.of(), errors);
  }

  private Locator form(String function) {
    return page.locator("form[data-function=" + function + "]");
  }

  private String call(String function, String... arguments) {
    Locator form = form(function);
    for (int i = 0; i < arguments.length; i++) {
      form.locator("input").nth(i).fill(arguments[i]);
    }
    form.locator("button").click();
    return form.locator(".result .value").innerText();
  }

  private void choose(String example) {
    page.selectOption("#example", example);
    page.waitForFunction("id => location.hash === '#' + id", example);
    page.waitForSelector("#transcript .verdict.good");
  }

  @Test
  void callsAnExportThroughItsForm() {
    assertEquals("add(40, 2) = 42 = 0x0000002a", call("add", "40", "2"));
    assertEquals(
        "factorial(20) = 2432902008176640000 = 0x21c3677c82b40000", call("factorial", "20"));
    assertEquals("divmod(-7, 2) = (-3, -1)", call("divmod", "-7", "2"));
    assertEquals("half(1.5) = 0.75", call("half", "1.5"));
    assertEquals(
        "divmod(1, 0): TrapException: integer divide by zero (in export divmod)",
        call("divmod", "1", "0"));
  }

  @Test
  void saysWhatIsWrongWithAnArgument() {
    form("fib").locator("input").fill("4294967296");
    form("fib").locator("button").click();
    assertEquals("does not fit into 32 bits", form("fib").locator(".error").innerText());
    assertFalse(form("fib").locator(".result").isVisible());
    assertEquals("fib(10) = 55 = 0x00000037", call("fib", "10"));
    assertFalse(form("fib").locator(".error").isVisible());
  }

  @Test
  void showsImportsExportsAndTheLogOfHostFunctions() {
    choose("host");
    assertTrue(page.innerText(".imports").contains("env.square\tfunc [i64] -> [i64]"));
    assertTrue(page.innerText(".exports").contains("memory\tmemory 1..\t1 page"));
    call("sumOfSquares", "1");
    assertEquals(
        List.of("summing squares", "square of 3000000000", "done ✓"),
        page.locator(".log div").allInnerTexts());
  }

  @Test
  void memoryCanBeReadAndWritten() {
    choose("crc32");
    call("Hash_GetBuffer");
    String buffer = form("Hash_GetBuffer").locator(".value").innerText();
    String address = buffer.substring(buffer.indexOf("= ") + 2, buffer.lastIndexOf(" = "));
    page.locator(".memory input").first().fill(address);
    page.locator(".memory button[type=submit]").click();
    assertTrue(page.innerText(".dump").contains("61 62 63 00"), page.innerText(".dump"));
    call("Hash_Calculate", "3", "0xEDB88320");
    assertTrue(page.innerText(".dump").contains("35 24 41 c2"), page.innerText(".dump"));
  }

  @Test
  void allExamplesAgreeWithTheJvm() {
    page.click("text=Run all examples");
    int examples = Examples.list().size();
    page.waitForFunction(
        "n => document.querySelectorAll('#all tr td:last-child.yes').length == n", examples);
    assertEquals(2 * examples, page.locator("#all td.yes").count());
  }

  @Test
  void showsTheFeaturesOfBothHosts() {
    assertEquals(Feature.values().length, page.locator(".features tbody tr").count());
    String features = page.innerText(".features");
    assertTrue(features.contains("multiValue\t✓ yes\t✓ yes"), features);
    assertTrue(page.innerText(".engines").contains("cross-origin isolated"));
  }

  @Test
  void badFilesGetAClearMessage() throws Exception {
    byte[] module = bytes("numbers.wasm");
    byte[] component = {0, 'a', 's', 'm', 0x0D, 0, 1, 0};
    assertBadFile("notes.txt", "Hello".getBytes(StandardCharsets.UTF_8), "This is no WebAssembly");
    assertBadFile("empty.wasm", new byte[0], "The file is empty");
    assertBadFile("component.wasm", component, "This is a component");
    assertBadFile("half.wasm", Arrays.copyOf(module, module.length / 2), "(at byte ");
    byte[] invalid = module.clone();
    invalid[4] = 7;
    assertBadFile("version.wasm", invalid, "unknown binary version (at byte 4)");
  }

  private void assertBadFile(String name, byte[] bytes, String text) {
    drop(name, bytes);
    page.waitForFunction(
        "name => document.getElementById('status').innerText.startsWith(name + ' cannot')", name);
    String message = page.innerText(".trouble");
    assertTrue(message.startsWith(name + " cannot be opened."), message);
    assertTrue(message.contains(text), message);
    assertTrue(message.contains("CompileException: "), message);
    assertEquals(0, page.locator("form.call").count());
  }

  @Test
  void aTextIsAssembledPrintedAndShared() {
    page.fill("#wat", "(module (func (export \"twice\") (param i32) (result i32)\n (i32.shl)))");
    page.click("text=Assemble");
    page.waitForSelector("text=your.wat cannot be opened.");
    page.fill(
        "#wat",
        "(module (func (export \"twice\") (param i32) (result i32)"
            + " (i32.shl (local.get 0) (i32.const 1))))");
    page.click("text=Assemble");
    page.waitForSelector("text=your.wat is ready.");
    assertEquals("twice(21) = 42 = 0x0000002a", call("twice", "21"));
    page.click("text=Text of the open module");
    assertTrue(page.inputValue("#wat").contains("(export \"twice\""), page.inputValue("#wat"));
    page.click("text=Share by its address");
    page.waitForSelector("#status:has-text('address of this page')");
    String shared = page.url();
    assertTrue(shared.contains("#wat="), shared);
    context.close();
    openContext(1200, 900);
    page.navigate(shared);
    page.waitForSelector("text=shared.wat is ready.");
    assertEquals("twice(4) = 8", call("twice", "4"));
    assertTrue(page.inputValue("#wat").contains("i32.shl"));
    page.navigate(shared.substring(0, shared.length() - 3) + "!");
    page.reload();
    page.waitForSelector("text=The address has no whole module.");
  }

  @Test
  void aModuleIsFetchedFromAnAddress() {
    page.fill("#address", server.url("examples/state.wasm"));
    page.click("text=Fetch");
    page.waitForSelector("text=state.wasm is ready.");
    assertTrue(page.url().endsWith("#url=" + server.url("examples/state.wasm")), page.url());
    page.fill("#address", "http://localhost:1/none.wasm");
    page.click("text=Fetch");
    page.waitForSelector("text=The module could not be fetched.");
    assertTrue(page.innerText(".trouble").contains("CORS"));
    errors.removeIf(error -> error.contains("ERR_UNSAFE_PORT") || error.contains("ERR_CONNECTION"));
  }

  @Test
  void theHistoryHasWhatWasOpened() {
    choose("traps");
    choose("blake3");
    page.goBack();
    page.waitForSelector("text=traps.wasm is ready.");
    page.goBack();
    page.waitForSelector("text=numbers.wasm is ready.");
    page.evaluate("location.hash = 'state'");
    page.waitForSelector("text=state.wasm is ready.");
    page.goBack();
    page.waitForSelector("text=numbers.wasm is ready.");
  }

  @Test
  void aLoopWithoutEndIsEnded() {
    page.fill("#wat", "(module (func (export \"endless\") (loop (br 0))))");
    page.click("text=Assemble");
    page.waitForSelector("text=your.wat is ready.");
    form("endless").locator("button").click();
    String result = form("endless").locator(".result .value").innerText();
    assertTrue(result.startsWith("endless(): LimitException: "), result);
    choose("numbers");
    assertEquals("add(1, 2) = 3", call("add", "1", "2"));
  }

  @Test
  void aTextIsAnArgument() {
    page.fill(
        "#wat",
        """
        (module (memory (export "memory") 1) (global $next (mut i32) (i32.const 64))
          (func (export "malloc") (param i32) (result i32)
            (global.get $next)
            (global.set $next (i32.add (global.get $next) (local.get 0))))
          (func (export "last") (param $at i32) (param $length i32) (result i32)
            (i32.load8_u (i32.add (local.get $at) (i32.sub (local.get $length) (i32.const 1))))))
        """);
    page.click("text=Assemble");
    page.waitForSelector("text=your.wat is ready.");
    assertEquals("last(64, 5) = 122 = 0x0000007a", call("last", "\"Wörz\"", "len"));
    form("last").locator("input").nth(0).fill("1");
    form("last").locator("button").click();
    assertEquals("there is no text before it", form("last").locator(".error").nth(1).innerText());
  }

  @Test
  void manyExportsAreFiltered() {
    choose("quickjs");
    int all = page.locator("form.call").count();
    assertTrue(all > 20, all + " functions");
    page.locator(".filter input").fill("EVAL");
    assertTrue(page.locator("form.call:visible").count() < all / 2);
    assertTrue(form("qjs_eval").isVisible());
    page.locator(".filter input").fill("");
    assertEquals(all, page.locator("form.call:visible").count());
  }

  /** Drops a file on the page, as from another window. */
  private void drop(String name, byte[] bytes) {
    page.evaluate(
        "([name, base64]) => {"
            + " const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));"
            + " const dataTransfer = new DataTransfer();"
            + " dataTransfer.items.add(new File([bytes], name));"
            + " document.dispatchEvent(new DragEvent('drop', {dataTransfer, cancelable: true})); }",
        List.of(name, Base64.getEncoder().encodeToString(bytes)));
  }

  @Test
  void modulesOfAPersonRunWithStandIns() throws Exception {
    page.setInputFiles(
        "#file", new FilePayload("mine.wasm", "application/wasm", bytes("host.wasm")));
    page.waitForSelector("text=mine.wasm is ready.");
    assertTrue(page.innerText(".imports").contains("answer zero"));
    assertEquals("sumOfSquares(1) = 0", call("sumOfSquares", "1"));
    assertEquals(
        List.of("env.log(16, 15)", "env.square(0) answered 0", "env.log(32, 8)"),
        page.locator(".log div").allInnerTexts());
    choose("traps");
    assertEquals(
        "recurse(0): TrapException: call stack exhausted (in export recurse)",
        call("recurse", "0"));
  }

  @Test
  void fitsOnAPhone() {
    context.close();
    openWith(360, 740);
    for (String example : List.of("numbers", "blake3", "state")) {
      choose(example);
      assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
    }
  }

  private static byte[] bytes(String file) throws Exception {
    try (InputStream in =
        DemoPageTest.class.getResourceAsStream("/META-INF/resources/examples/" + file)) {
      return in.readAllBytes();
    }
  }
}
