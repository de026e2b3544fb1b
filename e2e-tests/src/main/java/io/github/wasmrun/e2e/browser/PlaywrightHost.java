package io.github.wasmrun.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Chromium or Firefox of the system; Playwright downloads no browser of its own. */
final class PlaywrightHost implements BrowserHost {
  /** --no-sandbox: we run as root in CI. The rest keeps Chromium from calling home. */
  private static final List<String> CHROMIUM_ARGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final String name;
  private final Playwright playwright;
  private final Browser browser;

  private PlaywrightHost(
      String name, Function<Playwright, BrowserType> type, LaunchOptions options) {
    this.name = name;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      browser = type.apply(playwright).launch(options.setHeadless(true));
    } catch (PlaywrightException e) {
      playwright.close();
      throw new BrowserException(name + " did not start: " + e.getMessage(), e);
    }
  }

  static PlaywrightHost chromium(Path executable) {
    return new PlaywrightHost(
        "Chromium",
        Playwright::chromium,
        new LaunchOptions().setExecutablePath(executable).setArgs(CHROMIUM_ARGS));
  }

  static PlaywrightHost firefox(Path executable) {
    return new PlaywrightHost(
        "Firefox",
        Playwright::firefox,
        new LaunchOptions().setChannel("moz-firefox").setExecutablePath(executable));
  }

  @Override
  public String version() {
    return name + " " + browser.version();
  }

  @Override
  public BrowserPage open(String url) {
    return new PlaywrightPage(browser.newContext(), url);
  }

  @Override
  public void close() {
    try {
      browser.close();
    } finally {
      playwright.close();
    }
  }

  private static final class PlaywrightPage implements BrowserPage {
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    PlaywrightPage(BrowserContext context, String url) {
      this.context = context;
      page = context.newPage();
      page.onPageError(errors::add);
      page.onCrash(crashed -> errors.add("the page crashed"));
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              errors.add(message.text());
            }
          });
      try {
        page.navigate(url);
      } catch (PlaywrightException e) {
        context.close();
        throw new BrowserException("cannot open " + url + ": " + e.getMessage(), e);
      }
    }

    @Override
    public String evaluate(String expression) {
      try {
        return (String) page.evaluate("async () => String(await (" + expression + "))");
      } catch (PlaywrightException e) {
        throw new BrowserException(
            expression + " failed: " + e.getMessage() + "; errors: " + errors, e);
      }
    }

    @Override
    public List<String> errors() {
      return List.copyOf(errors);
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
