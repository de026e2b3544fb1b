package io.github.wasmrun.files;

/**
 * How a file is opened. Immutable.
 *
 * @param read its contents will be read
 * @param write its contents will be changed
 * @param create make it if it is not there
 * @param exclusive fail with {@link Errno#EXIST} if it is there
 * @param truncate remove its contents
 */
public record OpenMode(
    boolean read, boolean write, boolean create, boolean exclusive, boolean truncate) {
  /** For reading a file that is there. */
  public static final OpenMode READ = new OpenMode(true, false, false, false, false);

  /** For writing anew; makes the file where needed. */
  public static final OpenMode REPLACE = new OpenMode(false, true, true, false, true);

  /** Whether opening or using the file this way may change the tree. */
  public boolean changes() {
    return write || create || truncate;
  }
}
