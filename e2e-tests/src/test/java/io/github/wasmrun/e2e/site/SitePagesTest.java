package io.github.wasmrun.e2e.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.github.wasmrun.demo.server.SiteServer;
import io.github.wasmrun.e2e.browser.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page of the site in Chromium: what axe-core finds, what the console says, where links lead,
 * how wide it is. Writes pictures of some into {@code target/site-pages}.
 */
class SitePagesTest {
  /** How often a page that is not ready is looked at again, ten times a second. */
  private static final int MOST_LOOKS = 300;

  private static final Path AXE = Path.of("../demo-site/node_modules/axe-core/axe.min.js");
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Path PICTURES = Path.of("target/site-pages");

  /** In JavaScript: the serious findings of axe-core, a line each. */
  private static final String FINDINGS =
      """
      async () => {
        const { violations } = await axe.run(document, { resultTypes: ["violations"] });
        return violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`);
      }
      """;

  /** In JavaScript: what can be seen and leads or points beyond the page's width. */
  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("body *")]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .filter((one) => !one.closest(".scroll, pre"))
          .slice(0, 4)
          .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 60)}`)
      """;

  private static SiteServer server;
  private static Playwright playwright;
  private static com.microsoft.playwright.Browser chromium;

  private final List<String> errors = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    server = Site.start();
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

  @AfterEach
  void thereWereNoErrors() {
    assertEquals(List.of(), errors);
  }

  private BrowserContext context(int width, ColorScheme scheme) {
    return chromium.newContext(
        new NewContextOptions()
            .setViewportSize(width, 900)
            .setColorScheme(scheme)
            .setBypassCSP(true)); // for axe-core alone; other tests keep the policy
  }

  private Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.onPageError(error -> errors.add(path + ": " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            errors.add(path + ": " + message.text());
          }
        });
    page.navigate(server.url(path));
    waitUntilReady(page);
    return page;
  }

  /** Asks from outside: a function that waits in the page is text, which the policy forbids. */
  private static void waitUntilReady(Page page) {
    String isBusy = "!!document.querySelector('[role=status]')?.textContent.endsWith('…')";
    for (int i = 0; (Boolean) page.evaluate(isBusy); i++) {
      assertTrue(i < MOST_LOOKS, "still busy: " + page.url());
      page.waitForTimeout(100);
    }
  }

  /** On a desk and on a phone. */
  @Test
  void noPageHasSeriousFaultsOrIsTooWide() throws IOException {
    String axe = Files.readString(AXE);
    Map<String, Object> found = new TreeMap<>();
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      for (String path : Site.different()) {
        Page page = open(context, path);
        page.evaluate(axe);
        note(found, path, page.evaluate(FINDINGS));
        page.setViewportSize(390, 844);
        note(found, path + " is too wide", page.evaluate(TOO_WIDE));
        page.close();
      }
    }
    assertEquals(Map.of(), found);
  }

  @Test
  void darkColoursCanBeReadToo() throws IOException {
    String axe = Files.readString(AXE);
    Map<String, Object> found = new TreeMap<>();
    try (BrowserContext context = context(390, ColorScheme.DARK)) {
      for (String path : Site.SHOWN) {
        Page page = open(context, path);
        page.evaluate(axe);
        note(found, path, page.evaluate(FINDINGS));
        page.close();
      }
    }
    assertEquals(Map.of(), found);
  }

  private static void note(Map<String, Object> found, String path, Object findings) {
    if (!((List<?>) findings).isEmpty()) {
      found.put(path, findings);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Map<String, String> pages = Site.pages();
    Map<String, Set<String>> places = new TreeMap<>();
    pages.forEach((path, html) -> places.put(path, matches(ID, html)));
    Set<String> broken = new TreeSet<>();
    Map<String, Integer> statuses = new TreeMap<>();
    int links = 0;
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      for (Map.Entry<String, String> page : pages.entrySet()) {
        for (String link : matches(LINK, page.getValue())) {
          URI target = URI.create(server.url(page.getKey())).resolve(link.replace("&amp;", "&"));
          if (!target.toString().startsWith(server.url(""))) {
            continue;
          }
          links++;
          String path = target.getPath().substring(1);
          int status =
              statuses.computeIfAbsent(
                  path, each -> context.request().head(server.url(each)).status());
          Set<String> known = places.get(path);
          boolean isPlace =
              target.getFragment() == null || known == null || known.contains(target.getFragment());
          if (status != 200 || !isPlace) {
            broken.add(page.getKey() + " -> " + link + " " + status);
          }
        }
      }
    }
    assertEquals(Set.of(), broken);
    assertTrue(links > 1000, links + " links");
  }

  private static Set<String> matches(Pattern pattern, String html) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void picturesAreTaken() throws IOException {
    Files.createDirectories(PICTURES);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 390}) {
        try (BrowserContext context = context(width, scheme)) {
          for (String path : Site.SHOWN) {
            Page page = open(context, path);
            String name = path.replace('/', '-').replace(".html", "");
            String file = name + "-" + width + "-" + scheme.name().toLowerCase() + ".png";
            page.screenshot(
                new ScreenshotOptions()
                    .setPath(PICTURES.resolve(file))
                    .setClip(0, 0, width, 1400)
                    .setFullPage(true));
            page.close();
          }
        }
      }
    }
    try (var files = Files.list(PICTURES)) {
      assertEquals(4 * Site.SHOWN.size(), files.count());
    }
  }

  /** From the start of each page, the keyboard alone reaches what one does there. */
  @Test
  void theKeyboardReachesWhatOneDoes() {
    Map<String, String> controls =
        Map.of(
            "index.html", "#live-number #live-call a[href='guide/index.html']",
            "playground.html", "#example #file #address #wat form.call_button",
            "programs.html", "#program #own #args #run #typed",
            "parallel.html", "#workers #compare #picture",
            "plugins.html", "#plugin #own #load #log");
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      controls.forEach(
          (path, selectors) -> {
            Page page = open(context, path);
            for (String selector : selectors.split(" ")) {
              assertTrue(isReached(page, selector.replace('_', ' ')), path + ": " + selector);
            }
            page.close();
          });
    }
  }

  private static boolean isReached(Page page, String selector) {
    page.waitForSelector(selector);
    page.evaluate("document.activeElement.blur(), getSelection().removeAllRanges()");
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("(what) => document.activeElement.matches(what)", selector))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void thePolicyHoldsOnEveryPage() throws IOException {
    Site.pages()
        .forEach(
            (path, html) -> {
              assertTrue(html.contains("script-src 'self' 'wasm-unsafe-eval';"), path);
              assertFalse(html.contains("<script>") || html.contains(" style="), path);
            });
    // With the policy: the programs work.
    try (BrowserContext context = chromium.newContext()) {
      for (String path : Site.SHOWN) {
        open(context, path).close();
      }
      Page page = open(context, "index.html");
      page.waitForSelector("text=factorial(20) = 2432902008176640000");
    }
  }
}
