package io.github.wasmrun.sql.internal;

/** Something in a statement has no form in the tree: the statement keeps its text. */
final class Unmodelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unmodelled(String message) {
    super(message);
  }
}
