package io.github.wasmrun.files;

/** The files of a zip archive as a read-only tree: for the library of a language, for example. */
public final class ZipFiles {
  private ZipFiles() {}

  /**
   * The files of an archive. A file is unpacked when a guest opens it.
   *
   * @param archive the archive, not copied; stored and deflated files are read, also symbolic links
   *     of Unix
   * @throws IllegalArgumentException if it is no zip archive, or uses what is not supported
   *     (encryption, other ways to compress, the 64-bit format), or has names with {@code ..}
   */
  public static FileTree of(byte[] archive) {
    return ZipReader.read(archive, "");
  }

  /**
   * The files below one directory of an archive.
   *
   * @param directory its path in the archive, without slash at its end
   */
  public static FileTree of(byte[] archive, String directory) {
    return ZipReader.read(archive, directory.isEmpty() ? "" : directory + "/");
  }
}
