package io.github.wasmrun.files;

import java.util.List;

/** Another tree without its changes: what changes something keeps the answer of the interfaces. */
record ReadOnlyTree(FileTree tree) implements FileTree {
  @Override
  public DirectoryHandle open() {
    return new Directory(tree.open());
  }

  @Override
  public FileTree readOnly() {
    return this;
  }

  private record Directory(DirectoryHandle directory) implements DirectoryHandle {
    @Override
    public FileStat stat() {
      return directory.stat();
    }

    @Override
    public FileStat stat(String name) {
      return directory.stat(name);
    }

    @Override
    public FileType type(String name) {
      return directory.type(name);
    }

    @Override
    public List<DirectoryEntry> list() {
      return directory.list();
    }

    @Override
    public DirectoryHandle reopen() {
      return new Directory(directory.reopen());
    }

    @Override
    public DirectoryHandle openDirectory(String name) {
      return new Directory(directory.openDirectory(name));
    }

    @Override
    public FileHandle openFile(String name, OpenMode mode) {
      if (mode.changes()) {
        try {
          directory.type(name);
        } catch (FileException e) {
          throw e.errno() == Errno.NOENT && mode.create() ? Errno.ROFS.error() : e;
        }
        if (mode.exclusive()) {
          throw Errno.EXIST.error();
        } else if (mode.write() || mode.truncate()) {
          throw Errno.ROFS.error();
        }
      }
      return new File(directory.openFile(name, OpenMode.READ));
    }

    @Override
    public String readLink(String name) {
      return directory.readLink(name);
    }

    @Override
    public void close() {
      directory.close();
    }
  }

  private record File(FileHandle file) implements FileHandle {
    @Override
    public FileStat stat() {
      return file.stat();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
      return file.read(position, target, offset, length);
    }

    @Override
    public void close() {
      file.close();
    }
  }
}
