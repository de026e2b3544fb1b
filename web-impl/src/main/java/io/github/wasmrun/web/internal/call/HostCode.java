package io.github.wasmrun.web.internal.call;

import org.teavm.jso.JSObject;

/** The code of host functions by number of parameters, with values as JavaScript has them. */
public final class HostCode {
  private HostCode() {}

  /** Without parameters. */
  public interface Of0 {
    JSObject call();
  }

  /** With one parameter. */
  public interface Of1 {
    JSObject call(JSObject a);
  }

  /** With two parameters. */
  public interface Of2 {
    JSObject call(JSObject a, JSObject b);
  }

  /** With three parameters. */
  public interface Of3 {
    JSObject call(JSObject a, JSObject b, JSObject c);
  }

  /** With four parameters. */
  public interface Of4 {
    JSObject call(JSObject a, JSObject b, JSObject c, JSObject d);
  }

  /** With any number of parameters. */
  public interface Any {
    JSObject call(JSObject arguments);
  }

  /**
   * Of up to four parameters, read by an {@code Args}. An interface of its own: with only one class
   * behind it its calls stay direct.
   */
  public interface Short {
    JSObject call(JSObject a, JSObject b, JSObject c, JSObject d);
  }
}
