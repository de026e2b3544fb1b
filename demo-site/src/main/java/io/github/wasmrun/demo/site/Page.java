package io.github.wasmrun.demo.site;

import java.util.List;

/**
 * A page of the site. Immutable.
 *
 * @param path where it is, with folders: {@code guide/load.html}
 * @param title what it is called, in its tab and in lists
 * @param description one sentence about it
 * @param section the entry of the navigation that it belongs to: {@code guide}
 * @param scripts modules of JavaScript that it loads, by their paths in the site
 * @param connect what it may fetch besides its own site, in the words of {@code connect-src}
 * @param content HTML of its main part; addresses in it are relative to the page
 */
record Page(
    String path,
    String title,
    String description,
    String section,
    List<String> scripts,
    String connect,
    String content) {
  Page {
    scripts = List.copyOf(scripts);
  }

  /** The way from the page's folder to the root of the site: empty or {@code ../}. */
  String base() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** The address of another page or file of the site, seen from this one. */
  String address(String other) {
    return base() + other;
  }
}
