package io.github.wasmrun.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTest {
  private static final String BASE = "http://A.example:81/b/c?d=/e";

  @ParameterizedTest
  @CsvSource({
    "f, http://a.example:81/b/f",
    "/f?g#h, http://a.example:81/f?g",
    "../f, http://a.example:81/f",
    "../../../f/, http://a.example:81/f/",
    "./f/./g/.., http://a.example:81/b/f/",
    "//Other/x, http://Other/x",
    "?q, http://a.example:81/b/c?q",
    "'', http://a.example:81/b/c",
    "https://x.y/z, https://x.y/z",
    "HTTP://x.y, HTTP://x.y",
    "f?a:b, http://a.example:81/b/f?a:b",
    "/a:b, http://a.example:81/a:b",
  })
  void addressesOfRedirects(String target, String expected) {
    assertEquals(expected, Redirects.resolve(BASE, target));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a/b, http://a/b",
    "http://a/b, ftp://a/b",
    "http://a/b, javascript:x",
    "http://a/b, file:///etc/passwd",
    "http://a/b, http:x",
  })
  void someAreNotFollowed(String from, String target) {
    assertNull(Redirects.resolve(from, target));
  }
}
