package io.github.wasmrun.web.internal.host;

import org.teavm.jso.JSBody;

/** Writes unsigned integers, which are BigInts. */
public final class Unsigned {
  private Unsigned() {}

  /** In decimal. */
  @JSBody(params = "number", script = "return BigInt.asUintN(64, number).toString();")
  public static native String text(long number);
}
