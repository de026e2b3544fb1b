package io.github.wasmrun.web.internal.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The lines of guests in the stack of a JavaScript error. */
public final class Stack {
  private Stack() {}

  /**
   * The lines of guests. Each is a list: what stands between the name of the function and {@code
   * wasm-function[}, as second and third the digits of the index and of the offset. Brackets are
   * written as codes, so that the report on sizes finds the ends of definitions.
   */
  @JSBody(
      params = "stack",
      script =
          "var lines = [];stack.split('\\n"
              + "').forEach(function(text) {  var line = /([^"
              + " \\x28@]*?)wasm-function\\x5b(\\d*)(?:\\x5d:0x([0-9a-f]+))?/.exec(text);  if"
              + " (line) lines.push(line.slice(1));  else lines.run = lines.run || lines.length;"
              + " });return lines;")
  public static native JSObject guestLines(String stack);

  /** The last of the lines that no line of the host stands between. */
  @JSBody(params = "lines", script = "return lines[(lines.run || lines.length) - 1];")
  public static native JSObject entered(JSObject lines);

  /** What stands between the name of the function and {@code wasm-function[}. */
  @JSBody(params = "line", script = "return line[0];")
  public static native String source(JSObject line);

  /** The index of the function; -1 if it is not told. */
  @JSBody(params = "line", script = "return line[1] ? +line[1] : -1;")
  public static native int index(JSObject line);

  /** The offset of the instruction; -1 if it is not told. */
  @JSBody(params = "line", script = "return line[2] && line[1] ? parseInt(line[2], 16) : -1;")
  public static native int offset(JSObject line);
}
