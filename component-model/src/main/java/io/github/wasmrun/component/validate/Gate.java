package io.github.wasmrun.component.validate;

/** A part of the component model that is not stable yet, and is refused unless asked for. */
public enum Gate {
  /** Values as imports, exports and arguments, start functions. */
  VALUES("values"),
  /** Names with several namespaces and projections. */
  NESTED_NAMES("nested names"),
  /** Blocking forms of built-in functions that copy, and cancellation that does not block. */
  MORE_ASYNC_BUILTINS("more async builtins"),
  /** Asynchronous functions without a callback. */
  STACKFUL("stackful lift"),
  /** Threads of one component that take turns. */
  THREADS("threads"),
  /** Threads that run at the same time. */
  SHARED_THREADS("shared threads"),
  /** Lists whose length is part of the type. */
  FIXED_LISTS("fixed-length lists"),
  /** Values that describe errors. */
  ERROR_CONTEXT("error-context"),
  /** Names of interfaces with the first part of a version. */
  CANONICAL_NAMES("canonical interface names"),
  /** Memories and handles of 64 bits. */
  MEMORY64("64-bit"),
  /** The core feature of exceptions; it is stable. */
  EXCEPTIONS("exceptions");

  private final String text;

  Gate(String text) {
    this.text = text;
  }

  /** Its name in texts. */
  public String text() {
    return text;
  }
}
