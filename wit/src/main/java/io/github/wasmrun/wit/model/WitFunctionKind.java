package io.github.wasmrun.wit.model;

/** How a function is called. */
public enum WitFunctionKind {
  /** Of an interface or a world. */
  FREESTANDING("freestanding"),
  /** Of a resource; its first parameter is {@code self}, a borrowed handle. */
  METHOD("method"),
  /** Of a resource, without {@code self}. */
  STATIC("static"),
  /** Makes a resource. */
  CONSTRUCTOR("constructor");

  private final String text;

  WitFunctionKind(String text) {
    this.text = text;
  }

  /** The kind's word, as it stands in brackets in names of functions. */
  public String text() {
    return text;
  }
}
