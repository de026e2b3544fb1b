package io.github.wasmrun.component;

/** Why a component was stopped by the rules of the component model. Immutable. */
public enum ComponentTrap {
  /** A pointer is no multiple of the alignment of what it points to. */
  UNALIGNED_POINTER("pointer not aligned"),
  /** A string, a list or a value reaches beyond the end of its memory. */
  OUT_OF_BOUNDS("pointer out of bounds of memory"),
  /** A string has 2^28 bytes or more. */
  STRING_TOO_LONG("string is too long"),
  /** A list has 2^28 bytes or more. */
  LIST_TOO_LONG("list is too long"),
  /** A call passes more values than the host takes. */
  TOO_MANY_VALUES("too many values in one call"),
  /** Bytes are no string of the encoding. */
  INVALID_STRING("invalid string encoding"),
  /** A number is no Unicode scalar value. */
  INVALID_CHAR("invalid char"),
  /** A number is no case of its variant, enumeration, option or result. */
  INVALID_DISCRIMINANT("invalid variant discriminant"),
  /** There is nothing at an index of the table of handles. */
  UNKNOWN_HANDLE("unknown handle index"),
  /** A handle is of another resource type, or no handle of a resource. */
  WRONG_HANDLE_TYPE("handle index used with the wrong type"),
  /** An owning handle is dropped or passed on while it is lent. */
  HANDLE_IS_LENT("cannot remove owned resource while borrowed"),
  /** A borrowed handle is passed on as an owning one. */
  NOT_OWNED("cannot lift own resource from a borrow"),
  /** A call ends while handles that it borrowed are not dropped. */
  BORROWS_REMAIN("borrow handles still remain at the end of the call"),
  /** The table of handles is full. */
  TOO_MANY_HANDLES("too many handles"),
  /** The instance calls out where it must not: in {@code realloc} or {@code post-return}. */
  CANNOT_LEAVE("cannot leave component instance"),
  /** The instance is entered again, or after it trapped. */
  CANNOT_ENTER("cannot enter component instance"),
  /** A component holds back calls more than 65535 times, or releases more than it holds. */
  BACKPRESSURE("backpressure counter out of range"),
  /** A core exception left the component. */
  UNCAUGHT_EXCEPTION("uncaught exception"),
  /** A function of the host was called in a way that its interface forbids. */
  REFUSED_BY_HOST("a function of the host refuses the call"),
  /** A function needs the asynchronous part of the ABI, which is not supported yet. */
  ASYNC_UNSUPPORTED("asynchronous functions are not supported");

  private final String text;

  ComponentTrap(String text) {
    this.text = text;
  }

  /** The text, the same on every host. */
  public String text() {
    return text;
  }
}
