package io.github.wasmrun.plugins.internal.extism;

import io.github.wasmrun.Memory;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The memory that Extism's guests share with their host: blocks at offsets of 64 bits, zeroed when
 * they are handed out, and used again when they are freed. Offset 0 is null. One thread at a time.
 */
public final class ExtismMemory {
  /** An access beyond the end. */
  public static final class OutOfBounds extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfBounds(long offset, long length) {
      super(beyond(offset, length));
    }
  }

  /** A part of the memory that is or was handed out. */
  private static final class Block {
    private final int capacity;
    private int length;
    private boolean free;

    private Block(int capacity, int length) {
      this.capacity = capacity;
      this.length = length;
    }
  }

  private static final int ALIGNMENT = 16;
  private static final int PAGE = 65536;

  /** What a block costs beside its bytes, so that many small ones are not for nothing. */
  private static final int OVERHEAD = 64;

  private final int most;
  private final Memory memory;
  private final TreeMap<Integer, Block> blocks = new TreeMap<>();

  /** Offsets of freed blocks, by their capacity. */
  private final TreeMap<Integer, ArrayList<Integer>> freed = new TreeMap<>();

  private int end = ALIGNMENT;

  /**
   * An empty memory.
   *
   * @param memory holds the bytes; grows with them
   * @param maxBytes how many may be handed out
   */
  public ExtismMemory(Memory memory, long maxBytes) {
    this.memory = memory;
    most = (int) Math.min(maxBytes, Integer.MAX_VALUE - 64);
  }

  /** The text of an access beyond the end. */
  static String beyond(long offset, long length) {
    return "access of "
        + length
        + " bytes at offset "
        + Long.toUnsignedString(offset)
        + " reaches beyond the end of the memory for input and output";
  }

  /** Frees all. */
  public void reset() {
    blocks.clear();
    end = ALIGNMENT;
    freed.clear();
  }

  /** How many bytes are in use or were; it grows only. */
  public long byteLength() {
    return memory.byteLength();
  }

  /** A block of {@code length} zeros; 0 if there is no room or {@code length} is 0. */
  public long allocate(long length) {
    if (length <= 0 || length > most) {
      return 0;
    }
    int size = (int) length;
    int offset = reuse(size);
    if (offset == 0) {
      long capacity = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
      if (end + capacity + (long) OVERHEAD * blocks.size() > most) {
        return 0;
      }
      if (!hasRoom(end + capacity)) {
        return 0;
      }
      offset = end;
      end += (int) capacity;
      blocks.put(offset, new Block((int) capacity, size));
    }
    memory.fill(offset, (byte) 0, size);
    return offset;
  }

  /** Has the memory reach up to {@code wanted}, doubled where that may be. */
  private boolean hasRoom(long wanted) {
    long present = memory.byteLength();
    if (wanted <= present) {
      return true;
    }
    long doubled = Math.max(wanted, Math.min(most, present * 2)) - present;
    return memory.grow((doubled + PAGE - 1) / PAGE) >= 0
        || memory.grow((wanted - present + PAGE - 1) / PAGE) >= 0;
  }

  /** The smallest freed block that has room, unless it would waste more than half of it. */
  private int reuse(int size) {
    Map.Entry<Integer, ArrayList<Integer>> fits = freed.ceilingEntry(size);
    if (fits == null || fits.getKey() / 2 > Math.max(size, ALIGNMENT)) {
      return 0;
    }
    ArrayList<Integer> offsets = fits.getValue();
    int offset = offsets.remove(offsets.size() - 1);
    if (offsets.isEmpty()) {
      freed.remove(fits.getKey());
    }
    Block block = blocks.get(offset);
    block.free = false;
    block.length = size;
    return offset;
  }

  private @Nullable Block block(long offset) {
    return offset > 0 && offset <= Integer.MAX_VALUE ? blocks.get((int) offset) : null;
  }

  /** Frees the block at {@code offset}; does nothing if there is none. */
  public void free(long offset) {
    Block block = block(offset);
    if (block != null && !block.free) {
      block.free = true;
      ArrayList<Integer> offsets = freed.get(block.capacity);
      if (offsets == null) {
        offsets = new ArrayList<>();
        freed.put(block.capacity, offsets);
      }
      offsets.add((int) offset);
    }
  }

  /** The length of the block that begins at {@code offset}; 0 if there is none. */
  public long length(long offset) {
    Block block = block(offset);
    return block == null || block.free ? 0 : block.length;
  }

  /** A copy of {@code length} bytes. */
  public byte[] read(long offset, long length) {
    if (offset < 0 || length < 0 || offset > memory.byteLength() - length) {
      throw new OutOfBounds(offset, length);
    }
    return memory.read(offset, (int) length);
  }

  /** A new block with these bytes; 0 if there is no room or there are none. */
  public long put(byte[] contents) {
    long offset = allocate(contents.length);
    if (offset != 0) {
      memory.write(offset, contents, 0, contents.length);
    }
    return offset;
  }
}
