package io.github.wasmrun.files;

import io.github.wasmrun.internal.Utf8;

/** A symbolic link in memory. */
final class MemoryLink extends MemoryNode {
  final String target;
  private final int length;

  MemoryLink(MemoryTree tree, String target) {
    super(tree);
    this.target = target;
    length = Utf8.length(target);
    try {
      tree.addBytes(length);
    } catch (RuntimeException e) {
      tree.removeFile();
      throw e;
    }
  }

  @Override
  FileType type() {
    return FileType.SYMBOLIC_LINK;
  }

  @Override
  long byteLength() {
    return length;
  }

  @Override
  void releaseIfUnused() {
    if (links == 0) {
      tree.addBytes(-length);
      tree.removeFile();
    }
  }
}
