package io.github.wasmrun.component.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SemverTest {
  @Test
  void versionsHaveThreeNumbers() {
    for (String text :
        List.of("0.0.0", "1.20.3", "1.0.0-a.1", "1.0.0+001", "1.0.0--", "1.0.0-0a")) {
      assertTrue(Semver.isValid(text), text);
    }
    for (String text :
        List.of(
            "",
            "1",
            "1.2",
            "1.2.",
            "01.0.0",
            "1.0.0-",
            "1.0.0-01",
            "1.0.0+",
            "1.0.0-a..b",
            "1.0.0 ")) {
      assertFalse(Semver.isValid(text), text);
    }
  }

  @Test
  void theFirstPartEndsAtTheFirstNumberThatIsNotZero() {
    for (String text : List.of("1", "12", "0.2", "0.0.3", "0.0.0")) {
      assertTrue(Semver.isCanonical(text), text);
    }
    for (String text : List.of("", "0", "0.0", "01", "0.02", "1.2", "0.2.1", "0.0.0.1")) {
      assertFalse(Semver.isCanonical(text), text);
    }
  }
}
