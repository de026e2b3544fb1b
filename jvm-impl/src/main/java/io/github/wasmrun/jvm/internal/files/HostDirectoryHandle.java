package io.github.wasmrun.jvm.internal.files;

import io.github.wasmrun.files.DirectoryEntry;
import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.Errno;
import io.github.wasmrun.files.FileException;
import io.github.wasmrun.files.FileHandle;
import io.github.wasmrun.files.FileStat;
import io.github.wasmrun.files.FileType;
import io.github.wasmrun.files.OpenMode;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open directory of the host.
 *
 * <p>Java can open, look at, move and remove entries of an open directory, but not make directories
 * or links in it. These are made under a reserved name in the root, whose path is the host's own
 * affair, and moved to where they belong. Where a path below the root cannot be avoided, what it
 * led to is compared with the entry of the open directory before it counts.
 */
final class HostDirectoryHandle implements DirectoryHandle {
  private static final Path SELF = Path.of("");
  private static final String FORBIDDEN_ON_WINDOWS = "\\:*?\"<>|";

  private final HostTree tree;
  private final Dir dir;

  /** Takes over a use of {@code dir}. */
  HostDirectoryHandle(HostTree tree, Dir dir) {
    this.tree = tree;
    this.dir = dir;
  }

  private static Path path(String name) {
    if (name.startsWith(HostTree.RESERVED)) {
      throw Errno.ACCES.error();
    }
    if (File.separatorChar == '\\') {
      for (int i = 0; i < name.length(); i++) {
        if (name.charAt(i) < ' ' || FORBIDDEN_ON_WINDOWS.indexOf(name.charAt(i)) >= 0) {
          throw Errno.ILSEQ.error();
        }
      }
      if (name.endsWith(".") || name.endsWith(" ")) {
        throw Errno.ILSEQ.error();
      }
    }
    try {
      return HostNames.path(name);
    } catch (InvalidPathException e) {
      throw Errno.ILSEQ.error();
    }
  }

  private BasicFileAttributes attributes(Path name) {
    try {
      return dir.attributes(name);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private @Nullable BasicFileAttributes attributesIfThere(Path name) {
    try {
      return dir.attributes(name);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private void checkFree(Path name) {
    if (attributesIfThere(name) != null) {
      throw Errno.EXIST.error();
    }
  }

  @Override
  public FileStat stat() {
    BasicFileAttributes attributes = attributes(SELF);
    return tree.fineTimes.exact(Stats.of(attributes, dir.path), attributes);
  }

  @Override
  public FileStat stat(String name) {
    Path entry = path(name);
    BasicFileAttributes attributes = attributes(entry);
    FileStat stat = Stats.of(attributes, dir.path.resolve(entry));
    return attributes.isRegularFile() ? stat : tree.fineTimes.exact(stat, attributes);
  }

  @Override
  public FileType type(String name) {
    return Stats.type(attributes(path(name)));
  }

  @Override
  public List<DirectoryEntry> list() {
    List<String> names;
    try {
      names = dir.names();
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
    Collections.sort(names);
    List<DirectoryEntry> entries = new ArrayList<>(names.size());
    for (String name : names) {
      if (name.startsWith(HostTree.RESERVED)) {
        continue;
      }
      try {
        BasicFileAttributes attributes = dir.attributes(path(name));
        entries.add(new DirectoryEntry(name, Stats.type(attributes), Stats.inode(attributes)));
      } catch (IOException | FileException e) {
        // It has gone meanwhile, or Java cannot write its name.
      }
    }
    return entries;
  }

  @Override
  public DirectoryHandle reopen() {
    return new HostDirectoryHandle(tree, dir.use());
  }

  @Override
  public DirectoryHandle openDirectory(String name) {
    Path entry = path(name);
    // Looked at first: opening a pipe would wait for its other end.
    BasicFileAttributes attributes = attributes(entry);
    if (!attributes.isDirectory()) {
      throw (attributes.isSymbolicLink() ? Errno.LOOP : Errno.NOTDIR).error();
    }
    try {
      return new HostDirectoryHandle(tree, dir.openDir(entry));
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public FileHandle openFile(String name, OpenMode mode) {
    Path entry = path(name);
    Set<OpenOption> options = new HashSet<>();
    options.add(LinkOption.NOFOLLOW_LINKS);
    try {
      BasicFileAttributes before = attributesIfThere(entry);
      if (before != null) {
        if (mode.exclusive()) {
          throw Errno.EXIST.error();
        }
        checkRegular(before);
        if (mode.write() || mode.truncate()) {
          options.add(StandardOpenOption.WRITE);
        }
        if (mode.read() || !options.contains(StandardOpenOption.WRITE)) {
          options.add(StandardOpenOption.READ);
        }
        if (mode.truncate()) {
          options.add(StandardOpenOption.TRUNCATE_EXISTING);
        }
      } else {
        if (!mode.create()) {
          throw Errno.NOENT.error();
        }
        options.add(StandardOpenOption.CREATE_NEW);
        options.add(StandardOpenOption.WRITE);
        options.add(StandardOpenOption.READ);
      }
      FileChannel channel = dir.openFile(entry, options);
      try {
        BasicFileAttributes opened = before != null ? before : dir.attributes(entry);
        return new HostFileHandle(tree, tree.openFiles.use(dir, entry, opened), channel);
      } catch (IOException | FileException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private static void checkRegular(BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      throw Errno.LOOP.error();
    } else if (attributes.isDirectory()) {
      throw Errno.ISDIR.error();
    } else if (!attributes.isRegularFile()) {
      throw Errno.ACCES.error();
    }
  }

  /** The text counts only if the path led to this very link before and after it was read. */
  @Override
  public String readLink(String name) {
    Path entry = path(name);
    BasicFileAttributes attributes = attributes(entry);
    if (!attributes.isSymbolicLink()) {
      throw Errno.INVAL.error();
    }
    Path full = dir.path.resolve(entry);
    try {
      Times.checkSame(full, attributes);
      String target = HostNames.text(Files.readSymbolicLink(full));
      Times.checkSame(full, attributes);
      return tree.linkTexts.given(
          attributes, File.separatorChar == '\\' ? target.replace('\\', '/') : target);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  /** Something that is made in the root and then moved to its place. */
  private interface Maker {
    void make(Path path) throws IOException;
  }

  private void make(Path name, Maker maker) {
    checkFree(name);
    Path reserved = Path.of(HostTree.reservedName());
    try {
      Dir root = tree.openRoot();
      try {
        maker.make(tree.root.resolve(reserved));
        try {
          root.move(reserved, dir, name);
        } catch (IOException e) {
          remove(root, reserved);
          throw e;
        }
      } finally {
        root.release();
      }
    } catch (UnsupportedOperationException e) {
      throw Errno.NOTSUP.error();
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  private static void remove(Dir root, Path reserved) throws IOException {
    if (root.attributes(reserved).isDirectory()) {
      root.deleteDirectory(reserved);
    } else {
      root.deleteFile(reserved);
    }
  }

  @Override
  public void createDirectory(String name) {
    make(path(name), Files::createDirectory);
  }

  @Override
  public void createSymbolicLink(String name, String target) {
    Path link;
    try {
      link = HostNames.path(LinkTexts.onHost(target));
    } catch (InvalidPathException e) {
      throw Errno.ILSEQ.error();
    }
    Path entry = path(name);
    make(entry, path -> Files.createSymbolicLink(path, link));
    tree.linkTexts.made(attributes(entry), target);
  }

  @Override
  public void createLink(String name, DirectoryHandle source, String sourceName) {
    HostDirectoryHandle from = sameTree(source);
    Path sourceEntry = path(sourceName);
    BasicFileAttributes attributes = from.attributes(sourceEntry);
    if (attributes.isDirectory()) {
      throw Errno.PERM.error();
    }
    Path entry = path(name);
    make(
        entry,
        path -> {
          Files.createLink(path, from.dir.path.resolve(sourceEntry));
          try {
            Times.checkSame(path, attributes);
          } catch (IOException | FileException e) {
            Files.delete(path);
            throw e;
          }
        });
    tree.openFiles.linked(attributes, from.dir.path.resolve(sourceEntry), dir, entry);
  }

  private HostDirectoryHandle sameTree(DirectoryHandle other) {
    if (other instanceof HostDirectoryHandle handle && handle.tree == tree) {
      return handle;
    }
    throw Errno.XDEV.error();
  }

  @Override
  public void rename(String name, DirectoryHandle target, String targetName) {
    HostDirectoryHandle to = sameTree(target);
    Path entry = path(name);
    Path newEntry = path(targetName);
    BasicFileAttributes attributes = attributes(entry);
    boolean directory = attributes.isDirectory();
    BasicFileAttributes replaced = to.attributesIfThere(newEntry);
    if (replaced != null && replaced.isDirectory() != directory) {
      throw (directory ? Errno.NOTDIR : Errno.ISDIR).error();
    }
    try {
      tree.openFiles.move(dir, entry, attributes, to.dir, newEntry, replaced);
    } catch (IOException e) {
      // Of an existing directory that is not empty, POSIX lets a system say either.
      FileException error = HostErrors.of(e);
      throw error.errno() == Errno.EXIST ? Errno.NOTEMPTY.error() : error;
    }
  }

  @Override
  public void removeFile(String name) {
    Path entry = path(name);
    BasicFileAttributes attributes = attributes(entry);
    if (attributes.isDirectory()) {
      throw Errno.ISDIR.error();
    }
    try {
      tree.openFiles.remove(dir, entry, attributes);
    } catch (IOException e) {
      throw HostErrors.of(e);
    }
  }

  @Override
  public void removeDirectory(String name) {
    Path entry = path(name);
    if (!attributes(entry).isDirectory()) {
      throw Errno.NOTDIR.error();
    }
    try {
      dir.deleteDirectory(entry);
    } catch (IOException e) {
      FileException error = HostErrors.of(e);
      throw error.errno() == Errno.EXIST ? Errno.NOTEMPTY.error() : error;
    }
  }

  @Override
  public void setTimes(long accessed, long modified) {
    Times.set(tree, dir, SELF, accessed, modified);
  }

  @Override
  public void setTimes(String name, long accessed, long modified) {
    Times.set(tree, dir, path(name), accessed, modified);
  }

  @Override
  public void close() {
    dir.release();
  }
}
