package io.github.wasmrun.web.internal.memory;

import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.web.internal.js.NearViews;
import io.github.wasmrun.web.internal.js.Views;
import org.teavm.jso.JSObject;

/**
 * The bytes of a memory as they are now.
 *
 * <p>A memory that grows gets a new buffer, and views of the old one refuse each access; that of a
 * shared memory keeps its views, which then end too early. So a view is used until it refuses, and
 * made anew then.
 */
public abstract class MemoryAccess {
  private final JSObject memory;
  private JSObject buffer;

  /** The view that was right last. */
  JSObject view;

  /** All bytes by unsigned addresses, as they were last. */
  private JSObject near;

  private boolean shared;

  MemoryAccess(JSObject memory) {
    this.memory = memory;
    this.buffer = Views.buffer(memory);
    this.view = Views.dataView(buffer);
    this.near = NearViews.all(buffer);
    this.shared = Views.isShared(buffer);
  }

  /** Whether threads may share the bytes. */
  final boolean isShared() {
    return shared;
  }

  /** Whether a range is there, by unsigned numbers. */
  public final boolean contains(int address, int length) {
    if (NearViews.contains(near, address, length)) {
      return true;
    }
    refresh();
    near = NearViews.all(buffer);
    return NearViews.contains(near, address, length);
  }

  /** All bytes, by unsigned addresses; the range must be there. */
  final JSObject near(int address, int length) {
    if (!contains(address, length)) {
      Checks.memoryRange(Integer.toUnsignedLong(address), length, (long) Views.byteLength(buffer));
    }
    return near;
  }

  public JSObject js() {
    return memory;
  }

  /** The buffer as it is now. */
  JSObject buffer() {
    refresh();
    return buffer;
  }

  private void refresh() {
    buffer = Views.buffer(memory);
    view = Views.dataView(buffer);
  }

  /** A view that has these bytes, or throws our error. */
  JSObject checkedView(long address, int length) {
    refresh();
    Checks.memoryRange(address, length, (long) Views.byteLength(buffer));
    return view;
  }

  /** The bytes of a range, or throws our error. */
  JSObject bytes(long address, long length) {
    JSObject current = buffer();
    Checks.memoryRange(address, length, (long) Views.byteLength(current));
    return Views.bytes(current, address, length);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static byte slowGetByte(MemoryAccess memory, int address) {
    return Numbers.getByte(
        memory.checkedView(Integer.toUnsignedLong(address), 1), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void slowSetByte(MemoryAccess memory, int address, byte value) {
    Numbers.setByte(
        memory.checkedView(Integer.toUnsignedLong(address), 1),
        Integer.toUnsignedLong(address),
        value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static short slowGetShort(MemoryAccess memory, int address) {
    return Numbers.getShort(
        memory.checkedView(Integer.toUnsignedLong(address), 2), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void slowSetShort(MemoryAccess memory, int address, short value) {
    Numbers.setShort(
        memory.checkedView(Integer.toUnsignedLong(address), 2),
        Integer.toUnsignedLong(address),
        value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static int slowGetInt(MemoryAccess memory, int address) {
    return Numbers.getInt(
        memory.checkedView(Integer.toUnsignedLong(address), 4), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void slowSetInt(MemoryAccess memory, int address, int value) {
    Numbers.setInt(
        memory.checkedView(Integer.toUnsignedLong(address), 4),
        Integer.toUnsignedLong(address),
        value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static long slowGetLong(MemoryAccess memory, int address) {
    return Numbers.getLong(
        memory.checkedView(Integer.toUnsignedLong(address), 8), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void slowSetLong(MemoryAccess memory, int address, long value) {
    Numbers.setLong(
        memory.checkedView(Integer.toUnsignedLong(address), 8),
        Integer.toUnsignedLong(address),
        value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static float slowGetFloat(MemoryAccess memory, int address) {
    return Numbers.getFloat(
        memory.checkedView(Integer.toUnsignedLong(address), 4), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void slowSetFloat(MemoryAccess memory, int address, float value) {
    Numbers.setFloat(
        memory.checkedView(Integer.toUnsignedLong(address), 4),
        Integer.toUnsignedLong(address),
        value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static double slowGetDouble(MemoryAccess memory, int address) {
    return Numbers.getDouble(
        memory.checkedView(Integer.toUnsignedLong(address), 8), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void slowSetDouble(MemoryAccess memory, int address, double value) {
    Numbers.setDouble(
        memory.checkedView(Integer.toUnsignedLong(address), 8),
        Integer.toUnsignedLong(address),
        value);
  }
}
