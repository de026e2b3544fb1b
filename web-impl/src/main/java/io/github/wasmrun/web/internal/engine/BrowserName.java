package io.github.wasmrun.web.internal.engine;

/** The browser's name and version, from what it tells each server. */
final class BrowserName {
  private BrowserName() {}

  static String of(String userAgent) {
    String[] marks = {"Firefox/", "Chrome/", "AppleWebKit/"};
    String[] names = {"Firefox ", "Chromium ", "WebKit "};
    for (int i = 0; i < marks.length; i++) {
      int mark = userAgent.indexOf(marks[i]);
      if (mark >= 0) {
        int start = mark + marks[i].length();
        int end = userAgent.indexOf(' ', start);
        return names[i] + userAgent.substring(start, end < 0 ? userAgent.length() : end);
      }
    }
    return userAgent.isEmpty() ? "unknown" : userAgent;
  }
}
