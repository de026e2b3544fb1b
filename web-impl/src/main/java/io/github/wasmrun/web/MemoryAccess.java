package io.github.wasmrun.web;

import io.github.wasmrun.spi.Checks;
import io.github.wasmrun.web.js.Numbers;
import io.github.wasmrun.web.js.Views;
import org.teavm.jso.JSObject;

/**
 * The bytes of a memory as they are now.
 *
 * <p>A memory that grows gets a new buffer, and views of the old one refuse each access; that of a
 * shared memory keeps its views, which then end too early. So a view is used until it refuses, and
 * made anew then.
 */
public final class MemoryAccess {
  private final JSObject memory;
  private JSObject buffer;
  private JSObject view;

  MemoryAccess(JSObject memory) {
    this.memory = memory;
    this.buffer = Views.buffer(memory);
    this.view = Views.dataView(buffer);
  }

  JSObject memory() {
    return memory;
  }

  /** The view that was right last. */
  JSObject view() {
    return view;
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
  JSObject view(long address, int length) {
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
  public static byte getByte(MemoryAccess memory, int address) {
    return Numbers.getByte(
        memory.view(Integer.toUnsignedLong(address), 1), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void setByte(MemoryAccess memory, int address, byte value) {
    Numbers.setByte(
        memory.view(Integer.toUnsignedLong(address), 1), Integer.toUnsignedLong(address), value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static short getShort(MemoryAccess memory, int address) {
    return Numbers.getShort(
        memory.view(Integer.toUnsignedLong(address), 2), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void setShort(MemoryAccess memory, int address, short value) {
    Numbers.setShort(
        memory.view(Integer.toUnsignedLong(address), 2), Integer.toUnsignedLong(address), value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static int getInt(MemoryAccess memory, int address) {
    return Numbers.getInt(
        memory.view(Integer.toUnsignedLong(address), 4), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void setInt(MemoryAccess memory, int address, int value) {
    Numbers.setInt(
        memory.view(Integer.toUnsignedLong(address), 4), Integer.toUnsignedLong(address), value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static long getLong(MemoryAccess memory, int address) {
    return Numbers.getLong(
        memory.view(Integer.toUnsignedLong(address), 8), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void setLong(MemoryAccess memory, int address, long value) {
    Numbers.setLong(
        memory.view(Integer.toUnsignedLong(address), 8), Integer.toUnsignedLong(address), value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static float getFloat(MemoryAccess memory, int address) {
    return Numbers.getFloat(
        memory.view(Integer.toUnsignedLong(address), 4), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void setFloat(MemoryAccess memory, int address, float value) {
    Numbers.setFloat(
        memory.view(Integer.toUnsignedLong(address), 4), Integer.toUnsignedLong(address), value);
  }

  /** Reads at an unsigned address where the view refused; called from JavaScript. */
  public static double getDouble(MemoryAccess memory, int address) {
    return Numbers.getDouble(
        memory.view(Integer.toUnsignedLong(address), 8), Integer.toUnsignedLong(address));
  }

  /** Writes at an unsigned address where the view refused; called from JavaScript. */
  public static void setDouble(MemoryAccess memory, int address, double value) {
    Numbers.setDouble(
        memory.view(Integer.toUnsignedLong(address), 8), Integer.toUnsignedLong(address), value);
  }
}
