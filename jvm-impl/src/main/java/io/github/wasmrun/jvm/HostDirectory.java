package io.github.wasmrun.jvm;

import io.github.wasmrun.files.DirectoryHandle;
import io.github.wasmrun.files.FileTree;
import io.github.wasmrun.jvm.internal.files.HostTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/**
 * A directory of the host as a tree of files for a guest.
 *
 * <p>Nothing outside of the directory can be reached: every step of a path is an open directory,
 * opened by a single name from the one above without following links; {@code ..} goes back to one
 * of those; symbolic links are read and walked the same way, and one that is absolute or leads out
 * is refused. So it does not help to exchange names while a guest runs. This needs a file system
 * with {@link java.nio.file.SecureDirectoryStream}, which Linux and other Unix systems have. On
 * others each step checks the real path instead: there, do not let anybody else exchange
 * directories for links during a run.
 *
 * <p>Hard links and what is mounted inside belong to the tree. What a guest writes takes space
 * without limit; {@link #readOnly()} lets it write nothing. Files that are neither regular, nor
 * directories, nor symbolic links cannot be opened. Names that start with {@code .wasmrun-} are
 * reserved: new directories and links bear one for a moment.
 *
 * <p>Java 17 sets the times of symbolic links and directories to whole microseconds; of the last
 * ones that were set here, the nanoseconds are remembered while this object is used.
 *
 * <p>An open file is found by the names that it was opened with or got through this object, so that
 * renaming and removing them changes nothing for who has it open. If another program takes the last
 * of these names, its times are those of its opening, and what is set is kept while it is open.
 *
 * <p>Immutable; several guests may use it at the same time.
 */
public final class HostDirectory implements FileTree {
  private final HostTree tree;

  private HostDirectory(HostTree tree) {
    this.tree = tree;
  }

  /**
   * The directory at {@code path}, with all that the process may do in it.
   *
   * @throws IOException if there is no such directory
   */
  public static HostDirectory of(Path path) throws IOException {
    Path real = path.toRealPath();
    if (!Files.isDirectory(real)) {
      throw new NotDirectoryException(path.toString());
    }
    return new HostDirectory(new HostTree(real));
  }

  @Override
  public DirectoryHandle open() {
    return tree.open();
  }
}
