package io.github.wasmrun.internal.statistics;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code StatisticsOptions} are, where users do not see it: that there are some. */
public abstract class Recording {
  /** Has a single class, which a page has only if it makes options. */
  private interface Gate {
    <T> T pass(Supplier<T> maker);
  }

  private static final class Open implements Gate {
    @Override
    public <T> T pass(Supplier<T> maker) {
      return maker.get();
    }
  }

  private final Gate gate = new Open();

  /** For the only subclass. */
  protected Recording() {}

  /**
   * What {@code maker} makes; null if nobody asks for statistics. What is only made here is not in
   * a page that makes no options.
   */
  public static <T> @Nullable T of(@Nullable Recording options, Supplier<T> maker) {
    return options == null ? null : options.gate.pass(maker);
  }
}
