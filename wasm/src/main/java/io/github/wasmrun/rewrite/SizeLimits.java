package io.github.wasmrun.rewrite;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.CommonLimits;
import io.github.wasmrun.binary.ExternReader;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.internal.host.Unsigned;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.TableType;
import java.util.OptionalLong;

/**
 * Holds a module's own memories and tables to the limits of an engine. The limits become part of
 * the module, so that each engine lets growing fail there, the browser's too. What a module imports
 * is limited where it is made.
 */
public final class SizeLimits {
  /** Makes the exception of a size that exceeds a limit when a module starts. */
  @FunctionalInterface
  public interface Exceeded {
    /**
     * The exception.
     *
     * @param limit the name of the limit
     * @param message the size and the limit
     */
    RuntimeException exception(String limit, String message);
  }

  /** No table without 64-bit indices has more elements, and no engine has so large a table. */
  private static final long ALL_ELEMENTS = 0xFFFFFFFFL;

  /** No memory without 64-bit addresses has more pages. */
  private static final long ALL_PAGES = 65536;

  /** Small modules can have many tables; each element takes some bytes of the host. */
  private static final long ALL_TABLES = CommonLimits.TABLE_ELEMENTS;

  private final byte[] bytes;
  private final long maxMemoryPages;
  private final long maxTableElements;
  private final WasmBytes out = new WasmBytes();
  private int copied;

  private SizeLimits(byte[] bytes, long maxMemoryPages, long maxTableElements) {
    this.bytes = bytes;
    this.maxMemoryPages = maxMemoryPages;
    this.maxTableElements = maxTableElements;
  }

  /**
   * The bytes of the module, or a copy in which the maximum of each memory and table is at most the
   * limit; {@code info} goes on to describe the original.
   *
   * @param maxMemoryPages the most pages of a memory; 65536 and more limit nothing but memories
   *     with 64-bit addresses
   * @param maxTableElements the most elements of a table; 4294967295 changes no module. All tables
   *     of a module start with at most 10,000,000 elements
   * @param exceeded what is thrown if a memory or table starts larger than the limit
   */
  public static byte[] enforce(
      ModuleInfo info, int maxMemoryPages, long maxTableElements, Exceeded exceeded) {
    boolean clamps = checkTables(info, maxTableElements, exceeded);
    clamps |= checkMemories(info, maxMemoryPages, exceeded);
    return clamps
        ? new SizeLimits(info.bytes(), maxMemoryPages, maxTableElements).rewrite(info)
        : info.bytes();
  }

  private static boolean checkTables(ModuleInfo info, long most, Exceeded exceeded) {
    boolean clamps = false;
    long all = 0;
    for (int i = info.importCount(ExternKind.TABLE); i < info.tables().size(); i++) {
      TableType type = info.tables().get(i);
      long first = Math.min(most, CommonLimits.TABLE_ELEMENTS);
      if (isOver(type.min(), first)) {
        throw exceeded(exceeded, "maxTableElements", "table " + i, type.min(), "elements", first);
      }
      clamps |= most < ALL_ELEMENTS && isOver(type.max(), most);
      all += type.min();
      if (all > ALL_TABLES) {
        throw exceeded(
            exceeded, "maxTableElements", "the module's tables", all, "elements", ALL_TABLES);
      }
    }
    return clamps;
  }

  private static boolean checkMemories(ModuleInfo info, int most, Exceeded exceeded) {
    boolean clamps = false;
    for (int i = info.importCount(ExternKind.MEMORY); i < info.memories().size(); i++) {
      MemoryType type = info.memories().get(i);
      if (isOver(type.minPages(), most)) {
        throw exceeded(exceeded, "maxMemoryPages", "memory " + i, type.minPages(), "pages", most);
      }
      clamps |= (type.memory64() || most < ALL_PAGES) && isOver(type.maxPages(), most);
    }
    return clamps;
  }

  private static RuntimeException exceeded(
      Exceeded exceeded, String limit, String what, long size, String unit, long most) {
    return exceeded.exception(
        limit,
        what
            + (what.endsWith("s") ? " start with " : " starts with ")
            + Unsigned.text(size)
            + " "
            + unit
            + ", the limit is "
            + Unsigned.text(most));
  }

  private byte[] rewrite(ModuleInfo info) {
    int[] offsets = info.limitOffsets();
    int tables = info.tables().size() - info.importCount(ExternKind.TABLE);
    int start = 8;
    for (ModuleInfo.Section section : info.sections()) {
      int end = section.offset() + section.length();
      if (section.id() == 4) {
        section(section, start, offsets, 0, tables, maxTableElements, ALL_ELEMENTS);
      } else if (section.id() == 5) {
        section(section, start, offsets, tables, offsets.length, maxMemoryPages, ALL_PAGES);
      }
      start = end;
    }
    out.all(bytes, copied, bytes.length);
    return out.toArray();
  }

  /** Writes what comes before a section of limits, and the section. */
  private void section(
      ModuleInfo.Section section,
      int start,
      int[] offsets,
      int from,
      int to,
      long limit,
      long most32) {
    out.all(bytes, copied, start);
    WasmBytes contents = new WasmBytes();
    int position = section.offset();
    for (int i = from; i < to; i++) {
      contents.all(bytes, position, offsets[i]);
      position = limits(contents, offsets[i], limit, most32);
    }
    copied = section.offset() + section.length();
    contents.all(bytes, position, copied);
    out.section(section.id(), contents);
  }

  /**
   * Writes the limits at {@code offset} with a maximum of at most {@code limit}, and at most {@code
   * most32} without 64-bit addresses.
   *
   * @return where they end
   */
  private int limits(WasmBytes contents, int offset, long limit, long most32) {
    ByteReader in = new ByteReader(bytes, offset, bytes.length - offset, new Problems());
    int flags = in.u8();
    long minimum = in.u64();
    long most = (flags & ExternReader.I64) != 0 ? limit : Math.min(limit, most32);
    long maximum = (flags & ExternReader.HAS_MAXIMUM) != 0 ? in.u64() : most;
    contents
        .u8(flags | ExternReader.HAS_MAXIMUM)
        .u64(minimum)
        .u64(isOver(maximum, most) ? most : maximum);
    return in.position();
  }

  /** Whether a size can be larger than {@code most}; without a maximum it can. */
  private static boolean isOver(OptionalLong size, long most) {
    return size.isEmpty() || isOver(size.getAsLong(), most);
  }

  private static boolean isOver(long size, long most) {
    return Long.compareUnsigned(size, most) > 0;
  }
}
