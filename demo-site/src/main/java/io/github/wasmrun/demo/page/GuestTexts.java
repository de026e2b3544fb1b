package io.github.wasmrun.demo.page;

import io.github.wasmrun.GuestAllocator;
import io.github.wasmrun.GuestBytes;
import io.github.wasmrun.Instance;

/**
 * Texts among the arguments of a call: one in quotes is written into the guest's memory and passed
 * by its address, {@code len} after it is its length in bytes. The guest keeps the memory.
 */
final class GuestTexts {
  /** What denotes the length of the text before it. */
  static final String LENGTH = "len";

  private final Instance instance;
  private int length = -1;

  GuestTexts(Instance instance) {
    this.instance = instance;
  }

  /** Whether this is a text or a length of one. */
  static boolean is(String typed) {
    return typed.startsWith("\"") || typed.equals(LENGTH);
  }

  /**
   * The number to pass.
   *
   * @throws IllegalArgumentException if that cannot be; the message is for the person
   */
  int value(String typed) {
    if (typed.equals(LENGTH)) {
      if (length < 0) {
        throw new IllegalArgumentException("there is no text before it");
      }
      return length;
    }
    if (typed.length() < 2 || !typed.endsWith("\"")) {
      throw new IllegalArgumentException("a quote is missing at the end");
    }
    String text = typed.substring(1, typed.length() - 1);
    GuestBytes written = GuestAllocator.of(instance).writeUtf8Z(text);
    length = written.byteLength() - 1;
    return written.address();
  }
}
