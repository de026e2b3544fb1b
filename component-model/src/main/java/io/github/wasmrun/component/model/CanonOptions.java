package io.github.wasmrun.component.model;

/** The codes of the options of the canonical ABI. */
public final class CanonOptions {
  /** Strings are UTF-8. */
  public static final int UTF8 = 0;

  /** Strings are UTF-16. */
  public static final int UTF16 = 1;

  /** Strings are Latin-1 where that has all their characters, else UTF-16. */
  public static final int COMPACT_UTF16 = 2;

  /** The memory of strings, lists and what is passed by reference. */
  public static final int MEMORY = 3;

  /** The function that gives memory. */
  public static final int REALLOC = 4;

  /** The function that is called after the results were read. */
  public static final int POST_RETURN = 5;

  /** Asynchronous. */
  public static final int ASYNC = 6;

  /** The function that is called for events. */
  public static final int CALLBACK = 7;

  /** The core type of a function that is lowered; of a proposal. */
  public static final int CORE_TYPE = 8;

  /** Values are objects of the garbage-collected heap; of a proposal. */
  public static final int GC = 9;

  private CanonOptions() {}

  static boolean hasIndex(int code) {
    return code >= MEMORY && code != ASYNC && code != GC;
  }
}
