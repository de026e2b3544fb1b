package io.github.wasmrun.jvm.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An open directory of the host. No method follows a link. Closed when as many as used it have
 * released it.
 */
abstract class Dir {
  /** Where the directory is, as far as it was renamed through its tree. */
  volatile Path path;

  final OpenDirs all;
  private int users = 1;

  Dir(OpenDirs all, Path path) {
    this.all = all;
    this.path = path;
    all.add(this);
  }

  final synchronized Dir use() {
    users++;
    return this;
  }

  final synchronized void release() {
    if (--users == 0) {
      all.remove(this);
      try {
        close();
      } catch (IOException e) {
        // Nothing was written through a directory: there is nothing to lose.
      }
    }
  }

  abstract Dir openDir(Path name) throws IOException;

  abstract FileChannel openFile(Path name, Set<OpenOption> options) throws IOException;

  /** The attributes of an entry, or of the directory for an empty name. */
  final BasicFileAttributes attributes(Path name) throws IOException {
    return view(name).readAttributes();
  }

  abstract BasicFileAttributeView view(Path name) throws IOException;

  /** The names of the entries. */
  final List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = entries()) {
      for (Path entry : entries) {
        names.add(HostNames.text(entry.getFileName()));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  abstract DirectoryStream<Path> entries() throws IOException;

  abstract void deleteFile(Path name) throws IOException;

  abstract void deleteDirectory(Path name) throws IOException;

  /** Both are of the same kind. */
  abstract void move(Path name, Dir target, Path targetName) throws IOException;

  abstract void close() throws IOException;
}
