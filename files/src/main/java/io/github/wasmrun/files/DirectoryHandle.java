package io.github.wasmrun.files;

import java.util.List;

/**
 * An open directory of a {@link FileTree}: the only way to what is in it.
 *
 * <p>Every {@code name} is that of an entry: not empty, no slash, no zero character, neither {@code
 * .} nor {@code ..}, at most 255 bytes of UTF-8. Callers see to that. No method follows a symbolic
 * link, so nothing outside the directory can be named; paths are walked by {@link FileTree}'s users
 * one name at a time.
 *
 * <p>All methods throw {@link FileException}. Those that change something are refused unless
 * overridden: with {@link Errno#EXIST} or {@link Errno#NOENT} where that holds, else with {@link
 * Errno#ROFS}. One thread at a time.
 */
public interface DirectoryHandle extends AutoCloseable {
  /** The attributes of this directory. */
  FileStat stat();

  /**
   * The attributes of an entry; of a symbolic link itself.
   *
   * @throws FileException {@link Errno#NOENT} if there is no such entry
   */
  FileStat stat(String name);

  /**
   * The kind of an entry; of a symbolic link itself.
   *
   * @throws FileException {@link Errno#NOENT} if there is no such entry
   */
  default FileType type(String name) {
    return stat(name).type();
  }

  /** The entries as they are now. */
  List<DirectoryEntry> list();

  /** Another handle of this directory. */
  DirectoryHandle reopen();

  /**
   * Opens a directory.
   *
   * @throws FileException {@link Errno#NOENT}; {@link Errno#NOTDIR} if it is something else; {@link
   *     Errno#LOOP} if it is a symbolic link
   */
  DirectoryHandle openDirectory(String name);

  /**
   * Opens a regular file.
   *
   * @throws FileException {@link Errno#NOENT}; {@link Errno#EXIST}; {@link Errno#ISDIR} if it is a
   *     directory; {@link Errno#LOOP} if it is a symbolic link; {@link Errno#NOSPC} if the quota
   *     does not allow another file
   */
  FileHandle openFile(String name, OpenMode mode);

  /**
   * The target of a symbolic link.
   *
   * @throws FileException {@link Errno#NOENT}; {@link Errno#INVAL} if it is no symbolic link
   */
  default String readLink(String name) {
    stat(name);
    throw Errno.INVAL.error();
  }

  /**
   * Makes a directory.
   *
   * @throws FileException {@link Errno#EXIST} if there is an entry of this name
   */
  default void createDirectory(String name) {
    throw ReadOnly.refuseNew(this, name);
  }

  /**
   * Makes a symbolic link.
   *
   * @param target its target, any text that is not empty
   * @throws FileException {@link Errno#EXIST} if there is an entry of this name
   */
  default void createSymbolicLink(String name, String target) {
    throw ReadOnly.refuseNew(this, name);
  }

  /**
   * Gives the file {@code sourceName} of {@code source} another name here; of a symbolic link
   * itself.
   *
   * @throws FileException {@link Errno#EXIST}; {@link Errno#XDEV} if {@code source} is of another
   *     tree; {@link Errno#PERM} if it is a directory
   */
  default void createLink(String name, DirectoryHandle source, String sourceName) {
    throw ReadOnly.refuseNew(this, name);
  }

  /**
   * Moves an entry, as POSIX {@code rename} does: it replaces a file by a file and an empty
   * directory by a directory.
   *
   * @throws FileException {@link Errno#XDEV} if {@code target} is of another tree; {@link
   *     Errno#NOTEMPTY}; {@link Errno#ISDIR}; {@link Errno#NOTDIR}; {@link Errno#INVAL} if a
   *     directory would get into itself
   */
  default void rename(String name, DirectoryHandle target, String targetName) {
    throw ReadOnly.refuseChange(this, name);
  }

  /**
   * Removes a file or a symbolic link.
   *
   * @throws FileException {@link Errno#ISDIR} if it is a directory
   */
  default void removeFile(String name) {
    throw ReadOnly.refuseChange(this, name);
  }

  /**
   * Removes an empty directory.
   *
   * @throws FileException {@link Errno#NOTDIR}; {@link Errno#NOTEMPTY}
   */
  default void removeDirectory(String name) {
    throw ReadOnly.refuseChange(this, name);
  }

  /**
   * Sets the times of this directory.
   *
   * @param accessed nanoseconds from 1970-01-01T00:00:00Z, or {@link FileTree#KEEP}
   * @param modified the same
   */
  default void setTimes(long accessed, long modified) {
    throw Errno.ROFS.error();
  }

  /** Sets the times of an entry; of a symbolic link itself. */
  default void setTimes(String name, long accessed, long modified) {
    throw ReadOnly.refuseChange(this, name);
  }

  /** Brings what was changed to where it lasts, as far as the tree knows such a place. */
  default void sync() {}

  /** Ends the use. Does not throw. */
  @Override
  void close();
}
