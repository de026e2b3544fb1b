package io.github.wasmrun;

import io.github.wasmrun.internal.Range;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an engine is to be made. Immutable: each {@code with…} returns a changed copy. */
public final class EngineConfig {
  /** The host's best engine, with the limits of the specification. */
  public static final EngineConfig DEFAULTS =
      new EngineConfig(null, 65536, 0xFFFFFFFFL, null, 0, false, null);

  private final @Nullable String engine;
  private final int maxMemoryPages;
  private final long maxTableElements;
  private final @Nullable Path cache;
  private final long maxCacheBytes;
  private final boolean threadChecks;
  private final @Nullable StatisticsOptions statistics;

  private EngineConfig(
      @Nullable String engine,
      int maxMemoryPages,
      long maxTableElements,
      @Nullable Path cache,
      long maxCacheBytes,
      boolean threadChecks,
      @Nullable StatisticsOptions statistics) {
    this.engine = engine;
    this.maxMemoryPages = maxMemoryPages;
    this.maxTableElements = maxTableElements;
    this.cache = cache;
    this.maxCacheBytes = maxCacheBytes;
    this.threadChecks = threadChecks;
    this.statistics = statistics;
  }

  /** Takes the engine of this name, see {@link Engine#available}. Default: the host's best. */
  public EngineConfig withEngine(String name) {
    return new EngineConfig(
        Objects.requireNonNull(name, "name"),
        maxMemoryPages,
        maxTableElements,
        cache,
        maxCacheBytes,
        threadChecks,
        statistics);
  }

  /**
   * Limits each memory to {@code pages} pages of 64 KiB. Default: 65536 (4 GiB), which is also the
   * most that a memory with 32-bit addresses can have. Memories with 64-bit addresses become larger
   * only where this limit allows it and the host has them: browsers do, up to 16 GiB; the JVM ends
   * at 32767 pages.
   *
   * <p>A module that asks for more at its start is refused with {@link LimitException}; growing
   * beyond it fails as the instruction {@code memory.grow} does.
   *
   * @param pages 0 to 2147483647
   */
  public EngineConfig withMaxMemoryPages(int pages) {
    Range.check("maxMemoryPages", pages, 0, Integer.MAX_VALUE);
    return new EngineConfig(
        engine, pages, maxTableElements, cache, maxCacheBytes, threadChecks, statistics);
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
    return new EngineConfig(
        engine, maxMemoryPages, elements, cache, maxCacheBytes, threadChecks, statistics);
  }

  /** {@link #withCache(Path, long)} with at most 512 MB. */
  public EngineConfig withCache(Path directory) {
    return withCache(directory, 512L << 20);
  }

  /**
   * Keeps compiled code in a directory, so that it is not made again when this or another process
   * compiles the same module. Default: no cache.
   *
   * <p>The engine {@code compiled} of the JVM uses it. Other engines ignore it: there is nothing to
   * keep for an interpreter, and a browser keeps the code of modules that are loaded by their
   * address by itself.
   *
   * <p>What is in the directory is executed. It is made for its owner alone if it does not exist; a
   * directory that belongs to another user, or that others may write to, is refused when the engine
   * is made. Each entry is signed with a key that is in the directory, for its module and the
   * version of the compiler; one that was changed, cut off or copied from elsewhere is not used and
   * made again. Processes may share a directory. A cache that cannot be written (a full disk) is
   * reported once to the logger {@code io.github.wasmrun} and costs nothing but time.
   *
   * @param directory made if it does not exist
   * @param maxBytes about how large the entries may be together, at least 1 MB; the modules that
   *     were not compiled for the longest time are removed
   * @throws IllegalArgumentException if {@code maxBytes} is below 1048576
   */
  public EngineConfig withCache(Path directory, long maxBytes) {
    Range.check("maxBytes", maxBytes, 1 << 20, Long.MAX_VALUE);
    return new EngineConfig(
        engine,
        maxMemoryPages,
        maxTableElements,
        Objects.requireNonNull(directory, "directory"),
        maxBytes,
        threadChecks,
        statistics);
  }

  /**
   * Makes each call of an exported function check that no other thread is in the same instance.
   * Default: not checked.
   *
   * <p>An instance is for one thread at a time. Without this check a program that breaks the rule
   * gets wrong results without notice. With it the second thread gets {@link
   * ConcurrentCallException}. Calling again from a host function, and handing an instance from
   * thread to thread between calls, are allowed. For tests and for finding faults: a typed call,
   * which takes about a nanosecond, takes several times as long. Accesses of memories, tables and
   * globals from the host are not checked, nor are calls from other instances.
   *
   * <p>In a page each instance belongs to one thread anyway; there the setting does nothing.
   */
  public EngineConfig withThreadChecks() {
    return new EngineConfig(
        engine, maxMemoryPages, maxTableElements, cache, maxCacheBytes, true, statistics);
  }

  /** {@link #withStatistics(StatisticsOptions)} with the defaults. */
  public EngineConfig withStatistics() {
    return withStatistics(StatisticsOptions.DEFAULTS);
  }

  /**
   * Counts what the engine does, see {@link Engine#statistics} and {@link Instance#statistics}.
   * Default: nothing is counted.
   *
   * <p>Counting costs when modules are compiled and instances are made and closed, not when they
   * are called; only counting {@linkplain StatisticsOptions#withHostCalls host calls} does. Closing
   * an instance looks at the memories of all that are open; of more than 256, now and then.
   *
   * <p>On the JVM such an engine also has events for the Flight Recorder: {@code
   * io.github.wasmrun.ModuleCompiled}, {@code io.github.wasmrun.InstanceMade} and {@code
   * io.github.wasmrun.InstanceClosed}. Without the module {@code jdk.jfr} there are none.
   */
  public EngineConfig withStatistics(StatisticsOptions options) {
    return new EngineConfig(
        engine,
        maxMemoryPages,
        maxTableElements,
        cache,
        maxCacheBytes,
        threadChecks,
        Objects.requireNonNull(options, "options"));
  }

  /** What is counted; empty for nothing. */
  public Optional<StatisticsOptions> statistics() {
    return Optional.ofNullable(statistics);
  }

  /** Whether calls check that no other thread is in the same instance. */
  public boolean threadChecks() {
    return threadChecks;
  }

  /** The directory with compiled code; empty for none. */
  public Optional<Path> cache() {
    return Optional.ofNullable(cache);
  }

  /** About how large the cache may become in bytes; 0 if there is none. */
  public long maxCacheBytes() {
    return maxCacheBytes;
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
