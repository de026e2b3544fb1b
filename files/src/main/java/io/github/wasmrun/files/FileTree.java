package io.github.wasmrun.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A tree of files, which a guest of WASI sees or the host uses by path.
 *
 * <p>An implementation gives a handle of its root; all else is reached from there, one name at a
 * time. The other methods serve the host, before, during and after a run. Their paths are separated
 * by slashes and start at the root, with or without a slash in front; {@code ..} and symbolic links
 * work as for a guest and never lead out of the tree. They throw {@link FileException}.
 *
 * <p>One thread at a time, unless the implementation says otherwise.
 */
public interface FileTree {
  /** As a time: leave it as it is. */
  long KEEP = Long.MIN_VALUE;

  /** A new handle of the root. */
  DirectoryHandle open();

  /** A view of this tree that refuses every change with {@link Errno#ROFS}. */
  default FileTree readOnly() {
    return TreeAccess.readOnly(this);
  }

  /** The contents of a file. */
  default byte[] read(String path) {
    return TreeAccess.read(this, path);
  }

  /** The contents of a file of UTF-8 text. */
  default String readText(String path) {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  /** Writes a file anew; makes it and its directories where they are missing. */
  default void write(String path, byte[] contents) {
    TreeAccess.write(this, path, contents);
  }

  /** Writes a file of UTF-8 text anew; makes it and its directories where they are missing. */
  default void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes a directory and those above it where they are missing. */
  default void createDirectories(String path) {
    TreeAccess.createDirectories(this, path);
  }

  /**
   * Makes a symbolic link.
   *
   * @param path where it stands
   * @param target its target, relative to the directory of the link
   */
  default void createSymbolicLink(String path, String target) {
    TreeAccess.createSymbolicLink(this, path, target);
  }

  /** The attributes of what {@code path} leads to; links are followed. */
  default FileStat stat(String path) {
    return TreeAccess.stat(this, path);
  }

  /** Whether {@code path} leads to something. */
  default boolean exists(String path) {
    return TreeAccess.exists(this, path);
  }

  /** The entries of a directory. */
  default List<DirectoryEntry> list(String path) {
    return TreeAccess.list(this, path);
  }

  /**
   * Everything below the directory {@code path}: paths from there on, without slash in front, and
   * attributes. A directory comes before what is in it; links are not followed.
   */
  default Map<String, FileStat> walk(String path) {
    return TreeAccess.walk(this, path);
  }

  /** Moves a file or a directory, as POSIX {@code rename} does. */
  default void rename(String path, String newPath) {
    TreeAccess.rename(this, path, newPath);
  }

  /** Removes a file, a symbolic link or an empty directory. */
  default void delete(String path) {
    TreeAccess.delete(this, path);
  }
}
