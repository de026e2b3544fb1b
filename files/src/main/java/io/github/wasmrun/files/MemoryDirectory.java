package io.github.wasmrun.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A directory in memory; it is its own handle. */
final class MemoryDirectory extends MemoryNode implements DirectoryHandle {
  private final Map<String, MemoryNode> entries = new LinkedHashMap<>();
  private @Nullable MemoryDirectory parent;
  private int subdirectories;

  MemoryDirectory(MemoryTree tree, @Nullable MemoryDirectory parent) {
    super(tree);
    this.parent = parent;
    links = 1;
  }

  @Override
  FileType type() {
    return FileType.DIRECTORY;
  }

  @Override
  long byteLength() {
    return 0;
  }

  @Override
  long linkCount() {
    return links == 0 ? 0 : 2 + subdirectories;
  }

  @Override
  void releaseIfUnused() {
    if (links == 0) {
      parent = null;
      tree.removeFile();
    }
  }

  private MemoryNode node(String name) {
    MemoryNode node = entries.get(name);
    if (node == null) {
      throw Errno.NOENT.error();
    }
    return node;
  }

  /** A new entry may be made. */
  private void checkFree(String name) {
    if (links == 0) {
      throw Errno.NOENT.error();
    }
    if (entries.containsKey(name)) {
      throw Errno.EXIST.error();
    }
  }

  private void add(String name, MemoryNode node) {
    entries.put(name, node);
    if (node instanceof MemoryDirectory directory) {
      directory.parent = this;
      subdirectories++;
    }
    touch();
  }

  /** Adds an entry that was there when the directory was stored. */
  void restore(String name, MemoryNode node) {
    entries.put(name, node);
    if (node instanceof MemoryDirectory directory) {
      directory.parent = this;
      subdirectories++;
    } else {
      node.links++;
    }
  }

  /** The entries by name. */
  Map<String, MemoryNode> entries() {
    return entries;
  }

  private void remove(String name, MemoryNode node) {
    entries.remove(name);
    if (node instanceof MemoryDirectory) {
      subdirectories--;
    }
    touch();
  }

  @Override
  public FileStat stat(String name) {
    return node(name).stat();
  }

  @Override
  public FileType type(String name) {
    return node(name).type();
  }

  @Override
  public List<DirectoryEntry> list() {
    List<DirectoryEntry> list = new ArrayList<>(entries.size());
    for (Map.Entry<String, MemoryNode> entry : entries.entrySet()) {
      MemoryNode node = entry.getValue();
      list.add(new DirectoryEntry(entry.getKey(), node.type(), node.inode));
    }
    return list;
  }

  @Override
  public DirectoryHandle reopen() {
    return this;
  }

  @Override
  public DirectoryHandle openDirectory(String name) {
    MemoryNode node = node(name);
    if (node instanceof MemoryDirectory directory) {
      return directory;
    }
    throw (node instanceof MemoryLink ? Errno.LOOP : Errno.NOTDIR).error();
  }

  @Override
  public FileHandle openFile(String name, OpenMode mode) {
    MemoryNode node = entries.get(name);
    if (node == null) {
      if (!mode.create()) {
        throw Errno.NOENT.error();
      }
      checkFree(name);
      MemoryFile file = new MemoryFile(tree);
      file.links = 1;
      add(name, file);
      return file.use();
    }
    if (mode.exclusive()) {
      throw Errno.EXIST.error();
    }
    if (node instanceof MemoryFile file) {
      if (mode.truncate()) {
        file.setSize(0);
      }
      return file.use();
    }
    throw (node instanceof MemoryLink ? Errno.LOOP : Errno.ISDIR).error();
  }

  @Override
  public String readLink(String name) {
    if (node(name) instanceof MemoryLink link) {
      return link.target;
    }
    throw Errno.INVAL.error();
  }

  @Override
  public void createDirectory(String name) {
    checkFree(name);
    add(name, new MemoryDirectory(tree, this));
  }

  @Override
  public void createSymbolicLink(String name, String target) {
    checkFree(name);
    MemoryLink link = new MemoryLink(tree, target);
    link.links = 1;
    add(name, link);
  }

  @Override
  public void createLink(String name, DirectoryHandle source, String sourceName) {
    MemoryNode node = sameTree(source).node(sourceName);
    if (node instanceof MemoryDirectory) {
      throw Errno.PERM.error();
    }
    checkFree(name);
    node.links++;
    node.touchAttributes();
    add(name, node);
  }

  private MemoryDirectory sameTree(DirectoryHandle other) {
    if (other instanceof MemoryDirectory directory && directory.tree == tree) {
      return directory;
    }
    throw Errno.XDEV.error();
  }

  @Override
  public void rename(String name, DirectoryHandle target, String targetName) {
    MemoryDirectory to = sameTree(target);
    MemoryNode node = node(name);
    MemoryNode replaced = to.entries.get(targetName);
    if (to.links == 0) {
      throw Errno.NOENT.error();
    }
    if (replaced == node) {
      return;
    }
    if (node instanceof MemoryDirectory moved) {
      for (MemoryDirectory above = to; above != null; above = above.parent) {
        if (above == moved) {
          throw Errno.INVAL.error();
        }
      }
      if (replaced != null && !(replaced instanceof MemoryDirectory)) {
        throw Errno.NOTDIR.error();
      }
    }
    if (replaced instanceof MemoryDirectory directory) {
      if (!(node instanceof MemoryDirectory)) {
        throw Errno.ISDIR.error();
      }
      if (!directory.entries.isEmpty()) {
        throw Errno.NOTEMPTY.error();
      }
    }
    remove(name, node);
    if (replaced != null) {
      to.remove(targetName, replaced);
      replaced.unlink();
    }
    to.add(targetName, node);
    node.touchAttributes();
  }

  @Override
  public void removeFile(String name) {
    MemoryNode node = node(name);
    if (node instanceof MemoryDirectory) {
      throw Errno.ISDIR.error();
    }
    remove(name, node);
    node.unlink();
  }

  @Override
  public void removeDirectory(String name) {
    MemoryNode node = node(name);
    if (!(node instanceof MemoryDirectory directory)) {
      throw Errno.NOTDIR.error();
    }
    if (!directory.entries.isEmpty()) {
      throw Errno.NOTEMPTY.error();
    }
    remove(name, node);
    node.unlink();
  }

  @Override
  public void setTimes(String name, long accessed, long modified) {
    node(name).setTimes(accessed, modified);
  }

  @Override
  public void close() {}
}
