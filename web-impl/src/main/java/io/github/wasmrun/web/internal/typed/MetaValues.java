package io.github.wasmrun.web.internal.typed;

import static org.teavm.metaprogramming.Metaprogramming.emit;
import static org.teavm.metaprogramming.Metaprogramming.exit;

import io.github.wasmrun.web.internal.js.Js;
import org.teavm.jso.JSObject;
import org.teavm.metaprogramming.CompileTime;
import org.teavm.metaprogramming.Value;

/**
 * Emits the passage of values between typed methods and JavaScript, by the letters of {@link
 * io.github.wasmrun.engine.host.JavaSignature}. Objects pass as they are.
 */
@CompileTime
final class MetaValues {
  private MetaValues() {}

  @SuppressWarnings("unchecked") // Java has no arrays of generic types
  static Value<JSObject>[] list(int length) {
    return (Value<JSObject>[]) new Value<?>[length];
  }

  /** A method's argument for JavaScript; TeaVM takes the boxing out again. */
  static Value<JSObject> toJs(char letter, Value<Object> value) {
    switch (letter) {
      case 'I':
        return emit(() -> Js.of((int) (Integer) value.get()));
      case 'J':
        return emit(() -> Js.of((long) (Long) value.get()));
      case 'F':
        return emit(() -> Js.of((float) (Float) value.get()));
      case 'D':
        return emit(() -> Js.of((double) (Double) value.get()));
      default:
        return emit(() -> Js.ofObject(value.get()));
    }
  }

  /** Ends a method with JavaScript's value. */
  static void exitWith(String letters, Value<JSObject> value) {
    switch (letters) {
      case "V":
        exit();
        break;
      case "I":
        exit(() -> Js.toInt(value.get()));
        break;
      case "J":
        exit(() -> Js.toLong(value.get()));
        break;
      case "F":
        exit(() -> Js.toFloat(value.get()));
        break;
      case "D":
        exit(() -> Js.toDouble(value.get()));
        break;
      default:
        exit(() -> Js.toObject(value.get()));
        break;
    }
  }
}
