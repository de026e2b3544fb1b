package io.github.wasmrun.e2e.wasi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Failures that are known, each with its reason: lines of a place, a test and why, separated by
 * spaces. A place is a host and, on the JVM, where files are: {@code jvm-directory}.
 */
final class Expectations {
  private final Map<String, String> reasons = new HashMap<>();

  Expectations(String place) throws IOException {
    try (InputStream in = Expectations.class.getResourceAsStream("expectations.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        String[] parts = line.strip().split(" +", 3);
        if (parts.length == 3 && parts[0].equals(place)) {
          reasons.put(parts[1], parts[2]);
        }
      }
    }
  }

  /** Why {@code test} fails here; null if it must pass. */
  @Nullable String reason(String test) {
    for (Map.Entry<String, String> each : reasons.entrySet()) {
      if (test.equals(each.getKey()) || test.endsWith("/" + each.getKey())) {
        return each.getValue();
      }
    }
    return null;
  }
}
