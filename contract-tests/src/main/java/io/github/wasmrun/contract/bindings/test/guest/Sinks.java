package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.support.ResultException;
import io.github.wasmrun.component.support.Unsigned;
import org.jspecify.annotations.Nullable;

/** Resources of the host. */
public interface Sinks {
  /** The function {@code open}. */
  @Nullable Sink open(String name);

  /** What {@code sink} does without one of them. */
  Sink.Factory sinkFactory();

  /** The resource {@code sink}. */
  interface Sink extends AutoCloseable {
    /**
     * The function {@code write}.
     *
     * @throws SinkWriteException if the function gives an error
     */
    @Unsigned
    int write(String text);

    /** Drops the resource. */
    @Override
    void close();

    /** What {@code sink} does without one of them. */
    interface Factory {
      /** The function {@code constructor}. */
      Sink create(String name);
    }
  }

  /** The error of functions, as an exception. */
  final class SinkWriteException extends ResultException {
    private static final long serialVersionUID = 1L;

    private final transient String error;

    /** Makes an exception of an error. */
    public SinkWriteException(String error) {
      super(String.valueOf(error));
      this.error = error;
    }

    @Override
    public String error() {
      return error;
    }
  }
}
