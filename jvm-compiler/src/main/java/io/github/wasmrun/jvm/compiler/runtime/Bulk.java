package io.github.wasmrun.jvm.compiler.runtime;

import io.github.wasmrun.jvm.internal.storage.FlatMemory;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;

/** Instructions that work on many bytes of memories. */
public final class Bulk {
  private Bulk() {}

  private static void check(int address, int length, LinearMemory memory) {
    if (address < 0 || length < 0 || address > memory.byteLength() - length) {
      throw Trap.memory();
    }
  }

  /** {@code memory.fill}. */
  public static void fill(int address, int value, int length, LinearMemory memory) {
    check(address, length, memory);
    memory.fillUnchecked(address, length, (byte) value);
  }

  /** {@code memory.copy}. */
  public static void copy(int target, int source, int length, LinearMemory to, LinearMemory from) {
    check(target, length, to);
    check(source, length, from);
    if (to == from) {
      to.move(target, source, length);
    } else if (to instanceof FlatMemory toFlat && from instanceof FlatMemory fromFlat) {
      System.arraycopy(fromFlat.bytes, source, toFlat.bytes, target, length);
    } else {
      byte[] bytes = new byte[Math.min(length, 1 << 16)];
      // Views of the same bytes are one object per instance, so that these do not overlap.
      for (int done = 0; done < length; done += bytes.length) {
        int part = Math.min(bytes.length, length - done);
        from.copyOut(source + done, bytes, 0, part);
        to.copyIn(target + done, bytes, 0, part);
      }
    }
  }

  /** {@code memory.init}, also for active segments. */
  public static void init(int target, int source, int length, LinearMemory to, byte[] data) {
    if (source < 0 || length < 0 || source > data.length - length) {
      throw Trap.memory();
    }
    check(target, length, to);
    to.copyIn(target, data, source, length);
  }
}
