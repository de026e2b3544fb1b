package io.github.wasmrun.bench;

/**
 * How long to measure.
 *
 * @param rounds how often each peer has its turn; odd, so that there is a median
 * @param sliceMillis how long a turn takes
 * @param warmUpMillis how long each peer runs before the first round
 */
public record Effort(int rounds, int sliceMillis, int warmUpMillis) {
  /** For {@code --quick}: about a third of the time. */
  public static final Effort QUICK = new Effort(15, 40, 1500);

  /** Otherwise. */
  public static final Effort FULL = new Effort(41, 100, 4000);

  /** The name by which a forked process gets it. */
  public String id() {
    return equals(QUICK) ? "quick" : "full";
  }

  /** The effort with this {@link #id}. */
  public static Effort of(String id) {
    return id.equals("quick") ? QUICK : FULL;
  }
}
