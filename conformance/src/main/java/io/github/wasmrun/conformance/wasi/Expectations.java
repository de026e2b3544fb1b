package io.github.wasmrun.conformance.wasi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Failures that are known, each with its reason: lines of a place, a test and why, separated by
 * spaces. A place is a host and, on the JVM, where files are: {@code jvm-directory}.
 */
final class Expectations {
  private final Map<String, String> reasons = new HashMap<>();

  /** Reads the lines for {@code place}; none is known if there is no file. */
  Expectations(@Nullable Path file, String place) throws IOException {
    if (file == null || !Files.exists(file)) {
      return;
    }
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.strip().split(" +", 3);
      if (parts.length == 3 && parts[0].equals(place)) {
        reasons.put(parts[1], parts[2]);
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
