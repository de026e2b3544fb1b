package io.github.wasmrun.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  private static final Duration EVALUATE_TIMEOUT = Duration.ofMinutes(10);

  private final String name;
  private final Playwright playwright;
  private final Browser browser;

  /** The process that Playwright started; the browser is a child of it. */
  private final ProcessHandle driver;

  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "browser watchdog");
            thread.setDaemon(true);
            return thread;
          });

  private PlaywrightHost(
      String name, Function<Playwright, BrowserType> type, LaunchOptions options) {
    this.name = name;
    Set<ProcessHandle> before = children();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Set<ProcessHandle> started = children();
    started.removeAll(before);
    driver = started.iterator().next();
    try {
      browser = type.apply(playwright).launch(options.setHeadless(true));
    } catch (PlaywrightException e) {
      playwright.close();
      throw new BrowserException(name + " did not start: " + e.getMessage(), e);
    }
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toCollection(HashSet::new));
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

  private void killBrowser() {
    driver.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    try {
      if (browser.isConnected()) {
        browser.close();
      }
    } finally {
      playwright.close();
    }
  }

  private final class PlaywrightPage implements BrowserPage {
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
      return (String)
          patiently(expression, EVALUATE_TIMEOUT, "async () => String(await (" + expression + "))");
    }

    @Override
    public void await(String condition, Duration timeout) {
      long end = System.nanoTime() + timeout.toNanos();
      // A page that hangs does not answer: give up on it a little after the time.
      Duration patience = timeout.plusSeconds(2);
      while (!isTrue(condition, patience)) {
        if (System.nanoTime() > end) {
          throw new BrowserException(
              condition + " not true after " + timeout.toMillis() + " ms; errors: " + errors);
        }
        page.waitForTimeout(50);
      }
    }

    /** A page that goes to another, or is loaded again, while it is asked has no answer yet. */
    private boolean isTrue(String condition, Duration patience) {
      try {
        return Boolean.TRUE.equals(
            patiently(condition, patience, "() => Boolean(" + condition + ")"));
      } catch (BrowserException e) {
        if (e.getMessage().contains("context was destroyed")) {
          return false;
        }
        throw e;
      }
    }

    /** Playwright waits without end for an answer; only the end of the browser stops it. */
    private Object patiently(String what, Duration patience, String script) {
      Future<?> kill =
          watchdog.schedule(
              PlaywrightHost.this::killBrowser, patience.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return page.evaluate(script);
      } catch (PlaywrightException e) {
        String why = kill.isDone() ? "no answer in " + patience.toSeconds() + " s" : e.getMessage();
        throw new BrowserException(what + " failed: " + why + "; errors: " + errors, e);
      } finally {
        kill.cancel(false);
      }
    }

    @Override
    public List<String> errors() {
      return List.copyOf(errors);
    }

    @Override
    public void close() {
      if (browser.isConnected()) {
        context.close();
      }
    }
  }
}
