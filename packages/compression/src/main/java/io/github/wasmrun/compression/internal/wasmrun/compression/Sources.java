package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.support.ResultException;
import io.github.wasmrun.component.support.Tuple0;
import io.github.wasmrun.component.support.Unsigned;

/** Bytes of the host, in any order. */
public interface Sources {
  /** The resource {@code source}. */
  interface Source extends AutoCloseable {
    /** The function {@code size}. */
    @Unsigned
    long size();

    /**
     * Reads exactly {@code length} bytes.
     *
     * @throws SourceReadException if the function gives an error
     */
    byte[] read(@Unsigned long at, @Unsigned int length);

    /** Drops the resource. */
    @Override
    void close();
  }

  /** The error of functions, as an exception. */
  final class SourceReadException extends ResultException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public SourceReadException() {
      super("SourceReadException");
    }

    @Override
    public Tuple0 error() {
      return Tuple0.UNIT;
    }
  }
}
