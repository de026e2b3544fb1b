package io.github.wasmrun.files;

import io.github.wasmrun.WasmException;

/** A file operation was refused, for the reason that {@link #errno} gives. */
public class FileException extends WasmException {
  private static final long serialVersionUID = 1L;

  private final Errno errno;

  /**
   * A refusal.
   *
   * @param errno why
   * @param message what was tried; the name of {@code errno} is put behind it
   */
  public FileException(Errno errno, String message) {
    this(errno, message + ": " + errno.name(), null);
  }

  private FileException(Errno errno, String message, Throwable cause) {
    super(message, cause);
    this.errno = errno;
  }

  static FileException bare(Errno errno) {
    return new Bare(errno);
  }

  /** Why the operation was refused. */
  public final Errno errno() {
    return errno;
  }

  /** Thrown on the way to a guest, who sees only the number: cheap, without stack trace. */
  private static final class Bare extends FileException {
    private static final long serialVersionUID = 1L;

    Bare(Errno errno) {
      super(errno, errno.name(), null);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}
