package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.FileStat;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The open files of a tree. What gives, changes or takes a name of a file in the tree is done here,
 * so that open files know their names. Thread-safe.
 */
final class OpenFiles {
  private final Set<OpenFile> all = Collections.newSetFromMap(new WeakHashMap<>());
  private final OpenDirs dirs;

  OpenFiles(OpenDirs dirs) {
    this.dirs = dirs;
  }

  private @Nullable OpenFile find(BasicFileAttributes attributes, Path path) {
    for (OpenFile file : all) {
      if (file.is(attributes, path)) {
        return file;
      }
    }
    return null;
  }

  /** A use of a file that was opened by this name. */
  synchronized OpenFile use(Dir directory, Path name, BasicFileAttributes attributes) {
    OpenFile file = find(attributes, directory.path.resolve(name));
    if (file == null) {
      file = new OpenFile(attributes);
      all.add(file);
    }
    file.use();
    file.add(directory, name);
    return file;
  }

  synchronized void release(OpenFile file) {
    if (file.release()) {
      all.remove(file);
    }
  }

  /** Notes a further name. */
  synchronized void linked(BasicFileAttributes attributes, Path path, Dir directory, Path name) {
    OpenFile file = find(attributes, path);
    if (file != null) {
      file.add(directory, name);
    }
  }

  /** Removes a name of a file that is no directory. */
  synchronized void remove(Dir directory, Path name, BasicFileAttributes attributes)
      throws IOException {
    Path path = directory.path.resolve(name);
    OpenFile file = find(attributes, path);
    FileStat before = file == null ? null : Stats.of(attributes, path);
    directory.deleteFile(name);
    if (file != null && before != null) {
      file.removed(path, before);
    }
  }

  /** Renames a file or a directory; {@code replaced} describes what has the new name, if any. */
  synchronized void move(
      Dir from,
      Path name,
      BasicFileAttributes attributes,
      Dir to,
      Path newName,
      @Nullable BasicFileAttributes replaced)
      throws IOException {
    Path path = from.path.resolve(name);
    Path newPath = to.path.resolve(newName);
    OpenFile moved = find(attributes, path);
    OpenFile lost = replaced == null ? null : find(replaced, newPath);
    FileStat before = replaced == null || lost == null ? null : Stats.of(replaced, newPath);
    from.move(name, to, newName);
    if (path.equals(newPath) || moved != null && moved == lost) {
      // Two names of one file: POSIX leaves both.
      return;
    }
    if (lost != null && before != null) {
      lost.removed(newPath, before);
    }
    if (moved != null) {
      moved.remove(path);
      moved.add(to, newName);
    }
    if (attributes.isDirectory()) {
      dirs.moved(path, newPath);
    }
  }
}
