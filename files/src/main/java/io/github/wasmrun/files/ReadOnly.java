package io.github.wasmrun.files;

/** How trees refuse changes: as other systems do, with what else is wrong first. */
final class ReadOnly {
  private ReadOnly() {}

  /** Why no entry {@code name} is made. */
  public static FileException refuseNew(DirectoryHandle directory, String name) {
    try {
      directory.type(name);
    } catch (FileException e) {
      return e.errno() == Errno.NOENT ? Errno.ROFS.error() : e;
    }
    return Errno.EXIST.error();
  }

  /** Why the entry {@code name} is not changed. */
  public static FileException refuseChange(DirectoryHandle directory, String name) {
    try {
      directory.type(name);
    } catch (FileException e) {
      return e;
    }
    return Errno.ROFS.error();
  }
}
