package io.github.wasmrun.files;

import java.util.Arrays;

/** A regular file in memory; it is its own handle, and counts how often it is open. */
final class MemoryFile extends MemoryNode implements FileHandle {
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  /** The start of the contents; what is missing up to {@link #size} is zero. */
  private byte[] data = {};

  private int size;
  private int users;

  /** Counts the changes of the contents. */
  int version;

  MemoryFile(MemoryTree tree) {
    super(tree);
  }

  FileHandle use() {
    users++;
    return this;
  }

  @Override
  FileType type() {
    return FileType.REGULAR_FILE;
  }

  @Override
  long byteLength() {
    return size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) {
    if (position >= size) {
      return 0;
    }
    int from = (int) position;
    int count = Math.min(length, size - from);
    int stored = Math.max(0, Math.min(count, data.length - from));
    System.arraycopy(data, Math.min(from, data.length), target, offset, stored);
    if (stored < count) {
      Arrays.fill(target, offset + stored, offset + count, (byte) 0);
    }
    return count;
  }

  @Override
  public int write(long position, byte[] source, int offset, int length) {
    int count = length;
    if (position > size - length) {
      count = grow(position, length);
    }
    int at = (int) position;
    ensure(at + count);
    System.arraycopy(source, offset, data, at, count);
    version++;
    touch();
    return count;
  }

  /** Makes room for a write that ends behind the end: as much of it as size and quota allow. */
  private int grow(long position, int length) {
    if (position >= MAX_SIZE) {
      throw Errno.FBIG.error();
    }
    long end = Math.min(position + length, Math.min(MAX_SIZE, size + tree.freeBytes()));
    if (end <= position) {
      throw Errno.NOSPC.error();
    }
    tree.addBytes(end - size);
    size = (int) end;
    return (int) (end - position);
  }

  /** A copy of the contents. */
  byte[] contents() {
    byte[] copy = new byte[size];
    System.arraycopy(data, 0, copy, 0, Math.min(size, data.length));
    return copy;
  }

  /** Makes these the contents of a new file. */
  void restore(byte[] contents) {
    tree.addBytes(contents.length);
    data = contents;
    size = contents.length;
  }

  private void ensure(int length) {
    if (length > data.length) {
      long doubled = Math.min(2L * data.length + 64, Math.min(MAX_SIZE, size + tree.freeBytes()));
      try {
        data = Arrays.copyOf(data, (int) Math.max(length, doubled));
      } catch (OutOfMemoryError e) {
        throw Errno.NOMEM.error();
      }
    }
  }

  @Override
  public void setSize(long newSize) {
    if (newSize > MAX_SIZE) {
      throw Errno.FBIG.error();
    }
    tree.addBytes(newSize - size);
    int end = (int) newSize;
    if (end < size && end < data.length) {
      data = Arrays.copyOf(data, end);
    }
    size = end;
    version++;
    touch();
  }

  @Override
  public void close() {
    users--;
    releaseIfUnused();
  }

  @Override
  void releaseIfUnused() {
    if (links == 0 && users == 0) {
      tree.addBytes(-size);
      tree.removeFile();
      data = new byte[0];
      size = 0;
    }
  }
}
