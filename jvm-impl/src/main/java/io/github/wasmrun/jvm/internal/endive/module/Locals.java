package io.github.wasmrun.jvm.internal.endive.module;

import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.type.TypeCodes;

/** Counts the locals that the functions of a module declare; a few bytes declare many. */
public final class Locals {
  private static final int CODE = 10;
  private static final int REF_NULL = TypeCodes.REF_NULL;
  private static final int REF = TypeCodes.REF;

  private final byte[] bytes;
  private int position;

  private Locals(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  /** The number of locals of all functions of a module that was read. */
  public static long count(ModuleInfo info) {
    for (ModuleInfo.Section section : info.sections()) {
      if (section.id() == CODE) {
        return new Locals(info.bytes(), section.offset()).section();
      }
    }
    return 0;
  }

  private long section() {
    long count = 0;
    for (long bodies = number(); bodies > 0; bodies--) {
      int length = (int) number();
      int end = position + length;
      for (long runs = number(); runs > 0; runs--) {
        count += number();
        int type = bytes[position++] & 0xFF;
        if (type == REF_NULL || type == REF) {
          number();
        }
      }
      position = end;
    }
    return count;
  }

  /** Reads a LEB128 number; only where it ends matters for numbers with a sign. */
  private long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[position++];
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }
}
