package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.bench.Effort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Contestants that take turns; the first one is ours. */
final class Match {
  private record Entry(String row, Contestant contestant) {}

  private final Contestant ours;
  private final List<Entry> peers = new ArrayList<>();

  Match(Contestant ours) {
    this.ours = ours;
  }

  /** Adds a peer and the row that compares with it. */
  Match against(String row, Contestant peer) {
    peers.add(new Entry(row, peer));
    return this;
  }

  /**
   * Plays it and prints the rounds for {@link ForkedPart}.
   *
   * @param unit {@code ns} or {@code ms}, and for what
   * @param nanosPerUnit 1 for ns, 1e6 for ms
   * @throws IllegalStateException if two contestants give different results
   */
  void play(Effort effort, String unit, double nanosPerUnit) throws IOException {
    int expected = ours.run(3).result();
    int ourCount = warmUp(ours, effort);
    int[] counts = new int[peers.size()];
    for (int i = 0; i < counts.length; i++) {
      int result = peers.get(i).contestant().run(3).result();
      if (result != expected) {
        throw new IllegalStateException(peers.get(i).row() + ": " + expected + " is not " + result);
      }
      counts[i] = warmUp(peers.get(i).contestant(), effort);
    }
    for (int round = 0; round < effort.rounds(); round++) {
      for (int i = 0; i < counts.length; i++) {
        double value = ours.run(ourCount).nanos() / nanosPerUnit / ourCount;
        double baseline =
            peers.get(i).contestant().run(counts[i]).nanos() / nanosPerUnit / counts[i];
        System.out.println(
            ForkedPart.ROUND + peers.get(i).row() + " " + unit + " " + value + " " + baseline);
      }
    }
  }

  /**
   * Plays several matches and prints, for each round, the geometric means of both sides.
   *
   * @param ours contestants, each with the peer at the same index
   */
  static void playGeomean(
      String row,
      List<? extends Contestant> ours,
      List<? extends Contestant> peers,
      Effort effort,
      String unit,
      double nanosPerUnit)
      throws IOException {
    int[] ourCounts = new int[ours.size()];
    int[] counts = new int[ours.size()];
    for (int i = 0; i < counts.length; i++) {
      int expected = ours.get(i).run(1).result();
      int result = peers.get(i).run(1).result();
      if (result != expected) {
        throw new IllegalStateException(row + ", " + i + ": " + expected + " is not " + result);
      }
      ourCounts[i] = warmUp(ours.get(i), effort);
      counts[i] = warmUp(peers.get(i), effort);
    }
    for (int round = 0; round < effort.rounds(); round++) {
      double value = 0;
      double baseline = 0;
      for (int i = 0; i < counts.length; i++) {
        value += Math.log(ours.get(i).run(ourCounts[i]).nanos() / nanosPerUnit / ourCounts[i]);
        baseline += Math.log(peers.get(i).run(counts[i]).nanos() / nanosPerUnit / counts[i]);
      }
      value = Math.exp(value / counts.length);
      baseline = Math.exp(baseline / counts.length);
      System.out.println(ForkedPart.ROUND + row + " " + unit + " " + value + " " + baseline);
    }
  }

  /** Lets it run until it is compiled; how often it works in a turn. */
  private static int warmUp(Contestant contestant, Effort effort) throws IOException {
    int count = 1;
    long total = 0;
    while (true) {
      long nanos = contestant.run(count).nanos();
      total += nanos;
      if (total >= effort.warmUpMillis() * 1_000_000L) {
        return (int) Math.max(1, count * (effort.sliceMillis() * 1e6 / nanos));
      }
      if (nanos < effort.sliceMillis() * 500_000L) {
        count *= 2;
      }
    }
  }
}
