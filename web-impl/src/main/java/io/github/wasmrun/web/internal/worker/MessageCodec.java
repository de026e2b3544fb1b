package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Views;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Messages of {@code WorkerContext.postMessage} on their way: JavaScript has only one type for most
 * numbers, so each value goes with the first letter of its type. What JavaScript code posts is
 * converted as it is.
 */
final class MessageCodec {
  private static final String TYPE = "type";
  private static final String VALUE = "value";

  private MessageCodec() {}

  /** A message that the other end gets a copy of. */
  static JSObject encode(@Nullable Object message) {
    return encode(message, Js.ofObject(null));
  }

  /**
   * A message.
   *
   * @param given null, or an array that gets the buffers of all bytes, to hand them over
   */
  static JSObject encode(@Nullable Object message, JSObject given) {
    Fields fields = Fields.create();
    if (message instanceof Boolean value) {
      fields.with(TYPE, "Z").with(VALUE, value ? 1 : 0);
    } else if (message instanceof Integer value) {
      fields.with(TYPE, "I").with(VALUE, value);
    } else if (message instanceof Long value) {
      fields.with(TYPE, "J").with(VALUE, Js.of((long) value));
    } else if (message instanceof Float value) {
      fields.with(TYPE, "F").with(VALUE, Js.of((float) value));
    } else if (message instanceof Double value) {
      fields.with(TYPE, "D").with(VALUE, Js.of((double) value));
    } else if (message instanceof String value) {
      fields.with(TYPE, "S").with(VALUE, value);
    } else if (message instanceof byte[] value) {
      JSObject bytes = Views.ofJava(value);
      fields.with(TYPE, "B").with(VALUE, bytes);
      if (!Js.isMissing(given)) {
        Js.push(given, Views.buffer(bytes));
      }
    } else if (message instanceof List<?> list) {
      JSObject all = Js.array();
      for (Object element : list) {
        Js.push(all, encode(element, given));
      }
      fields.with(TYPE, "L").with(VALUE, all);
    } else {
      fields.with(TYPE, "N");
    }
    return fields.js();
  }

  static @Nullable Object decode(JSObject message) {
    Fields fields = Fields.of(message);
    JSObject value = fields.get(VALUE);
    switch (String.valueOf(fields.getText(TYPE))) {
      case "Z":
        return Js.toInt(value) != 0;
      case "I":
        return Js.toInt(value);
      case "J":
        return Js.toLong(value);
      case "F":
        return Js.toFloat(value);
      case "D":
        return Js.toDouble(value);
      case "S":
        return Js.text(value);
      case "B":
        return Views.toJava(value);
      case "L":
        return Collections.unmodifiableList(decodeList(value));
      default:
        return null;
    }
  }

  static List<@Nullable Object> decodeList(JSObject array) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < Js.length(array); i++) {
      list.add(decode(Js.at(array, i)));
    }
    return list;
  }
}
