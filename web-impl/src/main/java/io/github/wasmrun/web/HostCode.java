package io.github.wasmrun.web;

import org.teavm.jso.JSObject;

/** The code of host functions by number of parameters, with values as JavaScript has them. */
final class HostCode {
  private HostCode() {}

  /** Without parameters. */
  interface Of0 {
    JSObject call();
  }

  /** With one parameter. */
  interface Of1 {
    JSObject call(JSObject a);
  }

  /** With two parameters. */
  interface Of2 {
    JSObject call(JSObject a, JSObject b);
  }

  /** With three parameters. */
  interface Of3 {
    JSObject call(JSObject a, JSObject b, JSObject c);
  }

  /** With four parameters. */
  interface Of4 {
    JSObject call(JSObject a, JSObject b, JSObject c, JSObject d);
  }

  /** With any number of parameters. */
  interface Any {
    JSObject call(JSObject arguments);
  }
}
