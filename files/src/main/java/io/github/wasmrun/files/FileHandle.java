package io.github.wasmrun.files;

/**
 * An open file of a {@link FileTree}. All methods throw {@link FileException}; those that change
 * something answer {@link Errno#ROFS} unless overridden. One thread at a time.
 */
public interface FileHandle extends AutoCloseable {
  /** The attributes. */
  FileStat stat();

  /** The length in bytes. */
  long size();

  /**
   * Reads from {@code position} on.
   *
   * @param position 0 or more
   * @param length how many bytes at most, 1 or more
   * @return how many bytes were read; 0 only at or behind the end
   */
  int read(long position, byte[] target, int offset, int length);

  /**
   * Writes from {@code position} on; a gap behind the end is filled with zero.
   *
   * @param position 0 or more
   * @param length how many bytes, 1 or more
   * @return how many bytes were written, at least 1
   */
  default int write(long position, byte[] source, int offset, int length) {
    throw Errno.ROFS.error();
  }

  /** Cuts the file, or lengthens it with zeros. */
  default void setSize(long size) {
    throw Errno.ROFS.error();
  }

  /**
   * Sets the times.
   *
   * @param accessed nanoseconds from 1970-01-01T00:00:00Z, or {@link FileTree#KEEP}
   * @param modified the same
   */
  default void setTimes(long accessed, long modified) {
    throw Errno.ROFS.error();
  }

  /** Brings what was written to where it lasts, as far as the tree knows such a place. */
  default void sync() {}

  /** Ends the use. Does not throw. */
  @Override
  void close();
}
