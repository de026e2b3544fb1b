package io.github.wasmrun.web.internal.error;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.WeakTable;
import org.teavm.jso.JSObject;

/**
 * How far the code is behind its place in the module, where limits became part of what the browser
 * compiled: its offsets are those of the changed module.
 */
public final class MovedCode {
  private static final JSObject BY_MODULE = WeakTable.newMap();

  /** Where the bytes of what was compiled were. */
  @FunctionalInterface
  public interface Offsets {
    /** The offset in the module; negative if there is none. */
    long original(long offset);
  }

  private MovedCode() {}

  /** Notes where the bytes were of what the browser compiles of a module. */
  public static void note(ModuleInfo module, Offsets offsets) {
    WeakTable.put(BY_MODULE, Js.ofObject(module), offsets);
  }

  /** Notes that {@code compiled} is what the browser compiles of a module. */
  public static byte[] note(ModuleInfo module, byte[] compiled) {
    int distance = compiled.length - module.bytes().length;
    if (distance != 0) {
      WeakTable.put(BY_MODULE, Js.ofObject(module), distance);
    }
    return compiled;
  }

  /** The offset in the module of an offset in what was compiled; negative ones stay. */
  public static int original(ModuleInfo module, int offset) {
    if (offset < 0) {
      return offset;
    }
    Object moved = WeakTable.get(BY_MODULE, Js.ofObject(module));
    // Limits of sizes come before the code, so that all of it is moved alike.
    return moved instanceof Integer distance
        ? offset - distance
        : moved instanceof Offsets offsets ? (int) offsets.original(offset) : offset;
  }
}
