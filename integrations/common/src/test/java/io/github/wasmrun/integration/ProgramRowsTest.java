package io.github.wasmrun.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.wat.Wat;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgramRowsTest {
  private static final GuestProgram LINES = GuestProgram.of(ModuleSource.of(Guests.bytes("lines")));

  @Test
  void linesGoThroughTheProgram() {
    Iterator<String> lines = IntStream.range(0, 200_000).mapToObj(i -> "row " + i).iterator();
    int count = 0;
    try (ProgramRows rows = LINES.run(lines, TaskMetrics.NONE)) {
      while (rows.hasNext()) {
        assertEquals("ROW " + count++, rows.next());
      }
    }
    assertEquals(200_000, count);
  }

  @Test
  void noLinesGiveNone() {
    try (ProgramRows rows = LINES.run(List.<String>of().iterator(), TaskMetrics.NONE)) {
      assertFalse(rows.hasNext());
    }
  }

  @Test
  void anExitCodeEndsTheTaskWithWhatTheProgramSaid() {
    Iterator<String> endless = IntStream.iterate(0, i -> i + 1).mapToObj(i -> "x" + i).iterator();
    try (ProgramRows rows = LINES.withArgs("fail").run(endless, TaskMetrics.NONE)) {
      String text = assertThrows(GuestTaskException.class, rows::hasNext).getMessage();
      assertTrue(text.endsWith("exited with 3: had enough"), text);
    }
  }

  @Test
  void aProgramThatNobodyListensToEnds() throws Exception {
    Iterator<String> endless = IntStream.iterate(0, i -> i + 1).mapToObj(i -> "x" + i).iterator();
    int before = Thread.activeCount();
    for (int i = 0; i < 20; i++) {
      try (ProgramRows rows = LINES.run(endless, TaskMetrics.NONE)) {
        assertTrue(rows.next().startsWith("X"));
      }
    }
    long until = System.nanoTime() + 10_000_000_000L;
    while (Thread.activeCount() > before + 2 && System.nanoTime() < until) {
      Thread.sleep(20);
    }
    assertTrue(Thread.activeCount() <= before + 2, () -> "threads: " + Thread.activeCount());
  }

  @Test
  void aProgramThatLoopsEnds() {
    byte[] loop =
        Wat.parse(
            "(module (memory (export \"memory\") 1) (func (export \"_start\") (loop (br 0))))");
    GuestProgram program =
        GuestProgram.of(ModuleSource.of(loop))
            .withLimits(GuestLimits.DEFAULTS.withTimeout(Duration.ofMillis(300)));
    try (ProgramRows rows = program.run(List.of("a").iterator(), TaskMetrics.NONE)) {
      assertThrows(GuestTaskException.class, rows::hasNext);
    }
  }
}
