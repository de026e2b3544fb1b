package io.github.wasmrun.files;

import io.github.wasmrun.internal.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Files that are listed beforehand; nothing of it changes once it is built. */
final class ListedTree {
  private static final long DEVICE = 1L << 32;

  private final Folder root = new Folder(1);
  private long inodes = 1;

  private interface Node {
    FileStat stat();
  }

  private record Content(FileStat stat, Supplier<byte[]> contents) implements Node {}

  private record Link(FileStat stat, String target) implements Node {}

  private static final class Folder implements Node {
    final Map<String, Node> entries = new LinkedHashMap<>();
    private final long inode;

    Folder(long inode) {
      this.inode = inode;
    }

    @Override
    public FileStat stat() {
      return ListedTree.stat(inode, FileType.DIRECTORY, 0, 0);
    }
  }

  private static FileStat stat(long inode, FileType type, long size, long time) {
    return new FileStat(DEVICE, inode, type, 1, size, time, time, time);
  }

  /** Adds a file. */
  public void addFile(String path, long size, long modified, Supplier<byte[]> contents) {
    add(path, new Content(stat(++inodes, FileType.REGULAR_FILE, size, modified), contents));
  }

  /** Adds a symbolic link. */
  public void addLink(String path, String target) {
    add(path, new Link(stat(++inodes, FileType.SYMBOLIC_LINK, Utf8.length(target), 0), target));
  }

  private void add(String path, Node node) {
    int slash = path.lastIndexOf('/');
    String name = checked(path, path.substring(slash + 1));
    Folder folder = slash < 0 ? root : folder(path.substring(0, slash));
    if (folder.entries.containsKey(name)) {
      throw new IllegalArgumentException(path + " is there twice");
    }
    folder.entries.put(name, node);
  }

  /** Adds a directory, if it is not there. */
  public void addDirectory(String path) {
    folder(path);
  }

  private Folder folder(String path) {
    Folder folder = root;
    int from = 0;
    while (from < path.length()) {
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      if (end > from) {
        String name = checked(path, path.substring(from, end));
        Node next = folder.entries.get(name);
        if (next == null) {
          next = new Folder(++inodes);
          folder.entries.put(name, next);
        }
        if (!(next instanceof Folder found)) {
          throw new IllegalArgumentException(path.substring(0, end) + " is no directory");
        }
        folder = found;
      }
      from = end + 1;
    }
    return folder;
  }

  private static String checked(String path, String name) {
    if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("\"" + path + "\" cannot be listed");
    }
    return name;
  }

  /** A handle of the root. */
  public DirectoryHandle open() {
    return new Opened(root);
  }

  private record Opened(Folder folder) implements DirectoryHandle {
    private Node node(String name) {
      Node node = folder.entries.get(name);
      if (node == null) {
        throw Errno.NOENT.error();
      }
      return node;
    }

    @Override
    public FileStat stat() {
      return folder.stat();
    }

    @Override
    public FileStat stat(String name) {
      return node(name).stat();
    }

    @Override
    public List<DirectoryEntry> list() {
      List<DirectoryEntry> list = new ArrayList<>();
      for (Map.Entry<String, Node> entry : folder.entries.entrySet()) {
        FileStat stat = entry.getValue().stat();
        list.add(new DirectoryEntry(entry.getKey(), stat.type(), stat.inode()));
      }
      return list;
    }

    @Override
    public DirectoryHandle reopen() {
      return this;
    }

    @Override
    public DirectoryHandle openDirectory(String name) {
      Node node = node(name);
      if (node instanceof Folder found) {
        return new Opened(found);
      }
      throw (node instanceof Link ? Errno.LOOP : Errno.NOTDIR).error();
    }

    @Override
    public FileHandle openFile(String name, OpenMode mode) {
      Node node = folder.entries.get(name);
      if (node == null) {
        throw (mode.create() ? Errno.ROFS : Errno.NOENT).error();
      } else if (mode.exclusive()) {
        throw Errno.EXIST.error();
      } else if (node instanceof Content content) {
        if (mode.write() || mode.truncate()) {
          throw Errno.ROFS.error();
        }
        byte[] bytes = content.contents().get();
        if (bytes.length != content.stat().size()) {
          throw Errno.IO.error();
        }
        return new OpenedFile(content.stat(), bytes);
      }
      throw (node instanceof Link ? Errno.LOOP : Errno.ISDIR).error();
    }

    @Override
    public String readLink(String name) {
      if (node(name) instanceof Link link) {
        return link.target();
      }
      throw Errno.INVAL.error();
    }

    @Override
    public void close() {}
  }

  private record OpenedFile(FileStat stat, byte[] bytes) implements FileHandle {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
      if (position >= bytes.length) {
        return 0;
      }
      int count = Math.min(length, bytes.length - (int) position);
      System.arraycopy(bytes, (int) position, target, offset, count);
      return count;
    }

    @Override
    public void close() {}
  }
}
