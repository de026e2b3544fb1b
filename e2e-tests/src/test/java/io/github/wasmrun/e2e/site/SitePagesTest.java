package io.github.wasmrun.e2e.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page of the site in Chromium: what axe-core finds, what the console says, where links lead,
 * how wide it is. Writes pictures of some into {@code target/site-pages}.
 */
class SitePagesTest {
  private static final Path AXE = Path.of("../demo-site/node_modules/axe-core/axe.min.js");
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
    page.waitForFunction("!document.querySelector('[role=status]')?.textContent.endsWith('…')");
    return page;
  }

  @Test
  void noPageHasSeriousFaultsForThoseWhoDoNotSeeOrPoint() throws IOException {
    String axe = Files.readString(AXE);
    Map<String, Object> found = new TreeMap<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (BrowserContext context = context(1280, scheme)) {
        // Colours come from one style sheet: the pages that are shown have all of them.
        for (String path : scheme == ColorScheme.LIGHT ? Site.pages() : Set.copyOf(Site.SHOWN)) {
          Page page = open(context, path);
          page.evaluate(axe);
          List<?> findings = (List<?>) page.evaluate(FINDINGS);
          if (!findings.isEmpty()) {
            found.put(path + " " + scheme, findings);
          }
          page.close();
        }
      }
    }
    assertEquals(Map.of(), found);
  }

  @Test
  void everyPageFitsOnAPhone() throws IOException {
    Map<String, Object> found = new TreeMap<>();
    try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
      for (String path : Site.pages()) {
        Page page = open(context, path);
        List<?> wide = (List<?>) page.evaluate(TOO_WIDE);
        if (!wide.isEmpty()) {
          found.put(path, wide);
        }
        page.close();
      }
    }
    assertEquals(Map.of(), found);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Set<String> broken = new TreeSet<>();
    int links = 0;
    Map<String, Set<?>> targets = new TreeMap<>();
    Map<String, Integer> statuses = new TreeMap<>();
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
      Page page = context.newPage();
      Map<String, List<?>> all = new TreeMap<>();
      for (String path : Site.pages()) {
        page.navigate(server.url(path));
        all.put(
            path, (List<?>) page.evaluate("[...document.links].map((link) => link.href)"));
        targets.put(
            server.url(path),
            Set.copyOf(
                (List<?>)
                    page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")));
      }
      for (Map.Entry<String, List<?>> linked : all.entrySet()) {
        for (Object each : linked.getValue()) {
          String link = (String) each;
          if (!link.startsWith(server.url(""))) {
            continue;
          }
          links++;
          URI address = URI.create(link);
          String target = link.contains("#") ? link.substring(0, link.indexOf('#')) : link;
          int status =
              statuses.computeIfAbsent(target, url -> context.request().get(url).status());
          boolean isPlace =
              address.getFragment() == null
                  || !targets.containsKey(target)
                  || target.endsWith("playground.html")
                  || targets.get(target).contains(address.getFragment());
          if (status != 200 || !isPlace) {
            broken.add(linked.getKey() + " -> " + link + " " + status);
          }
        }
      }
    }
    assertEquals(Set.of(), broken);
    assertTrue(links > 1000, links + " links");
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
              assertTrue(
                  isReached(page, selector.replace('_', ' ')), path + ": " + selector);
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
    for (String path : Site.pages()) {
      String text = Files.readString(Path.of("../demo-site/target/classes/site/" + path));
      assertTrue(text.contains("script-src 'self' 'wasm-unsafe-eval';"), path);
      assertTrue(!text.contains("<script>") && !text.contains(" style="), path);
    }
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
