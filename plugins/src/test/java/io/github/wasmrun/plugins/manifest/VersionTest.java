package io.github.wasmrun.plugins.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  /** The order of section 11 of Semantic Versioning. */
  @Test
  void versionsAreInOrder() {
    List<String> order =
        List.of(
            "0.0.1",
            "0.1.0",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1",
            "1.2.0",
            "1.10.0",
            "2.0.0");
    for (int i = 0; i < order.size(); i++) {
      for (int j = 0; j < order.size(); j++) {
        int actual = Version.of(order.get(i)).compareTo(Version.of(order.get(j)));
        assertEquals(
            Integer.signum(i - j), Integer.signum(actual), order.get(i) + " " + order.get(j));
      }
      assertEquals(order.get(i), Version.of(order.get(i) + "+build.7").toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2",
        "1.2.3.4",
        "01.2.3",
        "1.2.3-",
        "1.2.3-01",
        "1.2.3-a..b",
        "1.2.3+",
        "a.b.c",
        "-1.2.3",
        "1.2.3 ",
        "1.2.9999999999",
        "1.2.3-ä"
      })
  void whatIsNoVersionIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Version.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "*, 0.0.0, true",
    "1.2.3, 1.2.3, true",
    "1.2.3, 1.2.4, false",
    "=1.2, 1.2.0, true",
    ">=1.2.3 <2, 1.9.9, true",
    ">=1.2.3 <2, 2.0.0, false",
    ">=1.2.3 <2, 1.2.2, false",
    ">1.2.3, 1.2.3, false",
    "<=1.2.3, 1.2.3, true",
    "^1.2.3, 1.99.0, true",
    "^1.2.3, 2.0.0, false",
    "^1.2.3, 1.2.2, false",
    "^0.2.3, 0.2.9, true",
    "^0.2.3, 0.3.0, false",
    "^0.0.3, 0.0.3, true",
    "^0.0.3, 0.0.4, false",
    "~1.2.3, 1.2.9, true",
    "~1.2.3, 1.3.0, false",
    "~1, 1.9.0, true",
    "^1 || ^3, 3.1.0, true",
    "^1 || ^3, 2.1.0, false",
    "^1.2.3, 1.2.3-beta, false",
    ">=1.0.0-rc.1, 1.0.0-rc.2, true"
  })
  void rangesContainVersions(String range, String version, boolean contains) {
    assertEquals(contains, VersionRange.of(range).contains(Version.of(version)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "||", "^", ">=", ">= 1.0.0", "x", "1.x", "^1 ||", "1..2"})
  void whatIsNoRangeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> VersionRange.of(text));
  }
}
