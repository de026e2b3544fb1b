package io.github.wasmrun.architecture.broken.low;

import io.github.wasmrun.architecture.broken.high.High;
import java.nio.file.Path;

/** Names what is above it, and a file of a host. */
public final class Low {
  private Low() {}

  /** Uses both. */
  public static Path high() {
    return Path.of(High.NAMES.get(0));
  }
}
