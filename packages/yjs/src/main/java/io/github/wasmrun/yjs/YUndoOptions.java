package io.github.wasmrun.yjs;

import java.util.List;
import java.util.TreeSet;

/** What an undo manager is made with. Immutable. */
public final class YUndoOptions {
  /** 500 ms, and transactions without an origin. */
  public static final YUndoOptions DEFAULTS = new YUndoOptions(500, List.of());

  private final long captureTimeoutMillis;
  private final List<String> origins;

  private YUndoOptions(long captureTimeoutMillis, List<String> origins) {
    this.captureTimeoutMillis = captureTimeoutMillis;
    this.origins = origins;
  }

  /**
   * How long after a change the next one joins it, to be undone together; 0 for never. Default:
   * 500.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public YUndoOptions withCaptureTimeoutMillis(long millis) {
    if (millis < 0) {
      throw new IllegalArgumentException("captureTimeoutMillis " + millis);
    }
    return new YUndoOptions(millis, origins);
  }

  /** Only transactions with one of these origins are undone; by default those without any. */
  public YUndoOptions withOrigins(String... origins) {
    return new YUndoOptions(captureTimeoutMillis, List.copyOf(new TreeSet<>(List.of(origins))));
  }

  /** How long after a change the next one joins it. */
  public long captureTimeoutMillis() {
    return captureTimeoutMillis;
  }

  /** The origins of transactions that are undone; empty for those without one. */
  public List<String> origins() {
    return origins;
  }
}
