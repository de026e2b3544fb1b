package io.github.wasmrun.e2e.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The browsers that we drive. Each is found by an environment variable or at the place where Debian
 * installs it: Chromium by {@code WASMRUN_CHROMIUM}, Firefox by {@code WASMRUN_FIREFOX},
 * WebKitGTK's driver by {@code WASMRUN_WEBKIT}.
 */
public enum Browser {
  /** Chromium, driven by Playwright. */
  CHROMIUM("/usr/bin/chromium"),
  /** Firefox, driven by Playwright over WebDriver BiDi. */
  FIREFOX("/usr/bin/firefox-esr"),
  /** WebKitGTK's MiniBrowser in Xvfb, driven by plain WebDriver. */
  WEBKIT("/usr/bin/WebKitWebDriver");

  private final String debianPath;

  Browser(String debianPath) {
    this.debianPath = debianPath;
  }

  /** The name in lower case, as in reports and arguments of commands. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The browser with this {@link #id()}. */
  public static Browser of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /**
   * The browsers to test in: those named by the environment variable {@code WASMRUN_BROWSERS}
   * (comma-separated ids), else Chromium, which must be there, and each other one that is
   * installed.
   */
  public static List<Browser> forTests() {
    List<Browser> browsers = new ArrayList<>();
    String names = System.getenv("WASMRUN_BROWSERS");
    if (names != null && !names.isBlank()) {
      for (String id : names.split(",")) {
        browsers.add(of(id.trim()));
      }
      return browsers;
    }
    for (Browser browser : values()) {
      if (browser == CHROMIUM || browser.executable().isPresent()) {
        browsers.add(browser);
      }
    }
    return browsers;
  }

  /** Where its program is; empty if it is not installed. */
  public Optional<Path> executable() {
    String set = System.getenv("WASMRUN_" + name());
    Path path = Path.of(set == null || set.isBlank() ? debianPath : set);
    return Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
  }

  /**
   * Starts it without a window.
   *
   * @throws BrowserException if it is not installed or does not start
   */
  public BrowserHost start() {
    Path executable =
        executable()
            .orElseThrow(
                () ->
                    new BrowserException(
                        id() + " is not at " + debianPath + "; set WASMRUN_" + name()));
    switch (this) {
      case CHROMIUM:
        return PlaywrightHost.chromium(executable);
      case FIREFOX:
        return PlaywrightHost.firefox(executable);
      default:
        return WebKitHost.start(executable);
    }
  }
}
