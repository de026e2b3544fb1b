package io.github.wasmrun.image;

import java.util.List;

/**
 * Images that follow each other. Immutable.
 *
 * @param frames one or more
 * @param loops how often they are shown, 1 or more; 0 for without end
 */
public record Animation(List<Frame> frames, int loops) {
  /** Checks the parts, and copies the list. */
  public Animation {
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("no frames");
    }
    if (loops < 0) {
      throw new IllegalArgumentException("loops " + loops + ": less than 0");
    }
  }
}
