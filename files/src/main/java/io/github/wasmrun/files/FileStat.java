package io.github.wasmrun.files;

/**
 * The attributes of a file. Immutable. Times count nanoseconds from 1970-01-01T00:00:00Z.
 *
 * @param device a number of the file system, the same for all files that can be linked
 * @param inode a number of the file within {@code device}
 * @param type the kind of file
 * @param links how many names it has
 * @param size length in bytes; of a symbolic link that of its target's name
 * @param accessed time of the last access
 * @param modified time of the last change of the contents
 * @param changed time of the last change of the contents or the attributes
 */
public record FileStat(
    long device,
    long inode,
    FileType type,
    long links,
    long size,
    long accessed,
    long modified,
    long changed) {
  /** Whether it is a directory. */
  public boolean isDirectory() {
    return type == FileType.DIRECTORY;
  }

  /** Whether it is a symbolic link. */
  public boolean isSymbolicLink() {
    return type == FileType.SYMBOLIC_LINK;
  }
}
