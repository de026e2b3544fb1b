package io.github.wasmrun.files;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A read-only tree of files that are listed beforehand and whose contents are asked for when a
 * guest opens them.
 *
 * <p>Immutable; thread-safe if the sources of the contents are.
 */
public final class ListedFiles implements FileTree {
  private final ListedTree tree;

  private ListedFiles(ListedTree tree) {
    this.tree = tree;
  }

  /** Starts a list. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public DirectoryHandle open() {
    return tree.open();
  }

  @Override
  public FileTree readOnly() {
    return this;
  }

  /**
   * Collects files. Paths are separated by slashes; directories above a file need not be given. A
   * path that is empty, has {@code .} or {@code ..} in it or is given twice throws {@link
   * IllegalArgumentException}.
   */
  public static final class Builder {
    private final ListedTree tree = new ListedTree();

    private Builder() {}

    /**
     * Adds a file.
     *
     * @param size its length in bytes
     * @param modified nanoseconds from 1970-01-01T00:00:00Z
     * @param contents gives {@code size} bytes; called at each opening
     */
    public Builder file(String path, long size, long modified, Supplier<byte[]> contents) {
      tree.addFile(path, size, modified, Objects.requireNonNull(contents, "contents"));
      return this;
    }

    /** Adds a file with these bytes, which are not copied. */
    public Builder file(String path, byte[] contents) {
      return file(path, contents.length, 0, () -> contents);
    }

    /** Adds a directory. */
    public Builder directory(String path) {
      tree.addDirectory(path);
      return this;
    }

    /**
     * Adds a symbolic link.
     *
     * @param target its target, relative to the directory of the link
     */
    public Builder link(String path, String target) {
      tree.addLink(path, Objects.requireNonNull(target, "target"));
      return this;
    }

    /** The tree of what was added; the builder is not to be used afterwards. */
    public ListedFiles build() {
      return new ListedFiles(tree);
    }
  }
}
