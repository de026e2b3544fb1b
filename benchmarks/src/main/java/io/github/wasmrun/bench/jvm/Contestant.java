package io.github.wasmrun.bench.jvm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Something to measure. */
interface Contestant {
  /**
   * Works {@code n} times.
   *
   * @throws IOException if a peer in another process has died
   */
  Turn run(int n) throws IOException;

  /**
   * What one turn took and gave.
   *
   * @param nanos CPU time, so that waiting for a busy machine does not count; for several threads
   *     the time that passed
   * @param result the same for all contestants after the same number of turns
   */
  record Turn(long nanos, int result) {}

  /** A loop in this process. */
  interface Loop {
    /** Works {@code n} times; the result depends on each time. */
    int run(int n);
  }

  /** A contestant of this process and thread. */
  static Contestant of(Loop loop) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return n -> {
      long start = threads.getCurrentThreadCpuTime();
      int result = loop.run(n);
      return new Turn(threads.getCurrentThreadCpuTime() - start, result);
    };
  }

  /** A contestant whose work is done by several threads: measured by the clock on the wall. */
  static Contestant ofThreads(Loop loop) {
    return n -> {
      long start = System.nanoTime();
      int result = loop.run(n);
      return new Turn(System.nanoTime() - start, result);
    };
  }
}
