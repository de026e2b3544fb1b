package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.support.ResultException;
import java.util.Objects;

/** What goes wrong. */
public interface Failures {
  /** The enumeration {@code failure-kind}. */
  enum FailureKind {
    /** An argument that makes no sense. */
    INVALID("invalid"),
    /** The data are not of the format, or damaged. */
    CORRUPT("corrupt"),
    /** The data end too early. */
    TRUNCATED("truncated"),
    /** The format allows it, this library does not know it. */
    UNSUPPORTED("unsupported"),
    /** More than a limit allows. */
    TOO_LARGE("too-large");

    private final String witName;

    FailureKind(String witName) {
      this.witName = witName;
    }

    /** The name in WIT. */
    public String witName() {
      return witName;
    }
  }

  /**
   * The record {@code failure}.
   *
   * @param kind the component {@code kind}
   * @param message the component {@code message}
   */
  record Failure(FailureKind kind, String message) {
    /** Checks that nothing is missing; lists and maps are copied. */
    public Failure {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(message, "message");
    }

    /** The same with another {@code kind}. */
    public Failure withKind(FailureKind kind) {
      return new Failure(kind, message);
    }

    /** The same with another {@code message}. */
    public Failure withMessage(String message) {
      return new Failure(kind, message);
    }
  }

  /** The error of functions, as an exception. */
  final class FailureException extends ResultException {
    private static final long serialVersionUID = 1L;

    private final transient Failure error;

    /** Makes an exception of an error. */
    public FailureException(Failure error) {
      super(String.valueOf(error));
      this.error = error;
    }

    @Override
    public Failure error() {
      return error;
    }
  }
}
