package io.github.wasmrun;

import io.github.wasmrun.internal.Range;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an engine is to be made. Immutable: each {@code with…} returns a changed copy. */
public final class EngineConfig {
  /** The host's best engine, with the limits of the specification. */
  public static final EngineConfig DEFAULTS = new EngineConfig(null, 65536, 0xFFFFFFFFL);

  private final @Nullable String engine;
  private final int maxMemoryPages;
  private final long maxTableElements;

  private EngineConfig(@Nullable String engine, int maxMemoryPages, long maxTableElements) {
    this.engine = engine;
    this.maxMemoryPages = maxMemoryPages;
    this.maxTableElements = maxTableElements;
  }

  /** Takes the engine of this name, see {@link Engine#available}. Default: the host's best. */
  public EngineConfig withEngine(String name) {
    return new EngineConfig(Objects.requireNonNull(name, "name"), maxMemoryPages, maxTableElements);
  }

  /**
   * Limits each memory to {@code pages} pages of 64 KiB. Default: 65536 (4 GiB).
   *
   * <p>A module that asks for more at its start is refused with {@link LimitException}; growing
   * beyond it fails as the instruction {@code memory.grow} does.
   *
   * @param pages 0 to 65536
   */
  public EngineConfig withMaxMemoryPages(int pages) {
    Range.check("maxMemoryPages", pages, 0, 65536);
    return new EngineConfig(engine, pages, maxTableElements);
  }

  /**
   * Limits each table to {@code elements} elements. Default: 4294967295.
   *
   * <p>A module that asks for more at its start is refused with {@link LimitException}; growing
   * beyond it fails as the instruction {@code table.grow} does.
   *
   * @param elements 0 to 4294967295
   */
  public EngineConfig withMaxTableElements(long elements) {
    Range.check("maxTableElements", elements, 0, 0xFFFFFFFFL);
    return new EngineConfig(engine, maxMemoryPages, elements);
  }

  /** The engine asked for; empty for the host's best. */
  public Optional<String> engine() {
    return Optional.ofNullable(engine);
  }

  /** The largest size of a memory in pages. */
  public int maxMemoryPages() {
    return maxMemoryPages;
  }

  /** The largest number of elements of a table. */
  public long maxTableElements() {
    return maxTableElements;
  }
}
