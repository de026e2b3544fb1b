package io.github.wasmrun.wit.component;

/** A component whose types WIT cannot express. */
public final class WitTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WitTextException(String problem) {
    super("WIT has no words for this component: " + problem);
  }
}
