package io.github.wasmrun.architecture.broken.high;

import io.github.wasmrun.architecture.broken.low.internal.Inside;
import java.util.List;

/** Names what is below it, but hidden. */
public final class High {
  /** Names. */
  public static final List<String> NAMES = List.of(Inside.name());

  private High() {}
}
