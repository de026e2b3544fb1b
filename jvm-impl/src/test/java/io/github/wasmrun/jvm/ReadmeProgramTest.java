package io.github.wasmrun.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The README's whole program prints what the README says. */
class ReadmeProgramTest {
  @Test
  void itPrintsTheSum() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      app.Main.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertEquals("2 + 3 = 5", printed.toString(StandardCharsets.UTF_8).trim());
  }
}
