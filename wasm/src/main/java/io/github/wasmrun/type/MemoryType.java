package io.github.wasmrun.type;

import java.util.OptionalLong;

/**
 * The type of a linear memory.
 *
 * <p>Immutable. Its text is {@code memory 1..3}, with {@code i64} and {@code shared} behind it
 * where they apply.
 *
 * @param minPages the smallest size in pages of 65536 bytes, unsigned
 * @param maxPages the largest size in pages, unsigned; empty if only the host limits it
 * @param shared whether several threads may use it; it then needs a maximum
 * @param memory64 whether its addresses are i64
 */
public record MemoryType(long minPages, OptionalLong maxPages, boolean shared, boolean memory64)
    implements ExternType {
  /** A memory of at least {@code minPages} pages with 32-bit addresses. */
  public static MemoryType of(long minPages) {
    return new MemoryType(minPages, OptionalLong.empty(), false, false);
  }

  /** A memory of {@code minPages} to {@code maxPages} pages with 32-bit addresses. */
  public static MemoryType of(long minPages, long maxPages) {
    return new MemoryType(minPages, OptionalLong.of(maxPages), false, false);
  }

  /** A memory of {@code minPages} to {@code maxPages} pages that several threads may use. */
  public static MemoryType shared(long minPages, long maxPages) {
    return new MemoryType(minPages, OptionalLong.of(maxPages), true, false);
  }

  @Override
  public ExternKind kind() {
    return ExternKind.MEMORY;
  }

  @Override
  public boolean matches(ExternType expected) {
    return expected instanceof MemoryType other
        && shared == other.shared
        && memory64 == other.memory64
        && Limits.match(minPages, maxPages, other.minPages, other.maxPages);
  }

  @Override
  public String toString() {
    return "memory "
        + Limits.text(minPages, maxPages)
        + (memory64 ? " i64" : "")
        + (shared ? " shared" : "");
  }
}
