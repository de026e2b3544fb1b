package io.github.wasmrun.conformance.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/limits.md} has the numbers that {@code bin/conformance fuel} expects.
 */
class FuelTableTest {
  @Test
  void eachNumberOfTheTableIsExpected() throws IOException {
    List<String> expected = Files.readAllLines(Path.of("src/main/expectations/fuel.txt"));
    int rows = 0;
    for (String line : Files.readAllLines(Path.of("../docs/limits.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length == 3 && cells[2].strip().matches("[0-9]+")) {
        String name = cells[1].replaceAll("^[^`]*`([^`]+)`.*", "$1");
        String program = name.equals("quickjs-wasi") ? "quickjs" : name;
        String start = cells[2].strip() + " ";
        assertTrue(
            expected.stream()
                .anyMatch(
                    known ->
                        known.strip().startsWith(start)
                            && (known.contains(" " + program)
                                || known.endsWith(" call " + program))),
            line);
        rows++;
      }
    }
    assertEquals(12, rows);
  }
}
