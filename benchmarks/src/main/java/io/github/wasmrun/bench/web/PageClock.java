package io.github.wasmrun.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Measures a page by the CPU time of its main thread where Linux tells it, so that other work on
 * the machine does not count, and else by the page's own clock.
 */
final class PageClock {
  private record Thread(Path statistics, long start) {}

  private final List<Thread> candidates = new ArrayList<>();
  private Path chosen = Path.of("");

  /** Looks for the processes of pages: after the page is open, before it works. */
  PageClock() {
    ProcessHandle.current()
        .descendants()
        .forEach(
            process -> {
              Path proc = Path.of("/proc/" + process.pid());
              Path statistics = proc.resolve("task/" + process.pid() + "/schedstat");
              long start = runTime(statistics);
              if (start >= 0 && isPage(proc)) {
                candidates.add(new Thread(statistics, start));
              }
            });
  }

  /** Takes the one that has worked most since the constructor. */
  void choose() {
    long most = 0;
    for (Thread thread : candidates) {
      long used = runTime(thread.statistics()) - thread.start();
      if (used > most) {
        most = used;
        chosen = thread.statistics();
      }
    }
  }

  /**
   * The time of a turn.
   *
   * @param turn works and gives the milliseconds that it took by the page's clock
   */
  double nanos(DoubleSupplier turn) {
    long start = runTime(chosen);
    double millis = turn.getAsDouble();
    long end = runTime(chosen);
    return start >= 0 && end > start ? end - start : millis * 1e6;
  }

  private static boolean isPage(Path process) {
    try {
      return Files.readString(process.resolve("cmdline")).contains("--type=renderer");
    } catch (IOException e) {
      return false;
    }
  }

  /** Nanoseconds on a CPU; -1 if the system does not tell. */
  private static long runTime(Path statistics) {
    try {
      return Long.parseLong(Files.readString(statistics).split(" ")[0]);
    } catch (IOException | NumberFormatException e) {
      return -1;
    }
  }
}
