package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.support.ResultException;
import java.util.Objects;

/** What goes wrong. */
public interface Failures {
  /** The enumeration {@code failure-kind}. */
  enum FailureKind {
    /** An argument that makes no sense. */
    INVALID("invalid"),
    /** An index outside of its type. */
    OUT_OF_RANGE("out-of-range"),
    /** Bytes that are not what they should be. */
    MALFORMED("malformed"),
    /** A type that is not in the document any more. */
    DELETED("deleted");

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
