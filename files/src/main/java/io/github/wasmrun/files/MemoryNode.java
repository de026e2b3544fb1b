package io.github.wasmrun.files;

/** A file, link or directory in memory: what POSIX calls an inode. */
abstract class MemoryNode {
  final MemoryTree tree;
  final long inode;
  int links;
  private long accessed;
  private long modified;
  private long changed;

  MemoryNode(MemoryTree tree) {
    this.tree = tree;
    inode = tree.addFile();
    long now = tree.now();
    accessed = now;
    modified = now;
    changed = now;
  }

  abstract FileType type();

  abstract long byteLength();

  long linkCount() {
    return links;
  }

  public final FileStat stat() {
    return new FileStat(
        tree.device(), inode, type(), linkCount(), byteLength(), accessed, modified, changed);
  }

  public final void setTimes(long accessTime, long modifyTime) {
    if (accessTime != FileTree.KEEP) {
      accessed = accessTime;
    }
    if (modifyTime != FileTree.KEEP) {
      modified = modifyTime;
    }
    touchAttributes();
  }

  /** Makes the node what it was when it was stored. */
  final void restoreTimes(long accessTime, long modifyTime, long changeTime) {
    accessed = accessTime;
    modified = modifyTime;
    changed = changeTime;
  }

  /** The contents changed. */
  final void touch() {
    long now = tree.now();
    modified = now;
    changed = now;
    tree.changed();
  }

  /** The attributes changed. */
  final void touchAttributes() {
    changed = tree.now();
    tree.changed();
  }

  public final void sync() {
    tree.sync();
  }

  /** One name less; the quota gets back what nobody uses any more. */
  void unlink() {
    links--;
    touchAttributes();
    releaseIfUnused();
  }

  abstract void releaseIfUnused();
}
