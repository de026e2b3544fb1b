package io.github.wasmrun.plugins.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes lists of numbers of the bytes in data. */
final class JsonBytes {
  private JsonBytes() {}

  static @Nullable Object lists(@Nullable Object data) {
    if (data instanceof byte[] bytes) {
      List<Object> numbers = new ArrayList<>();
      for (byte b : bytes) {
        numbers.add((long) (b & 0xFF));
      }
      return numbers;
    }
    if (data instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(element -> all.add(lists(element)));
      return all;
    }
    if (data instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> all = new LinkedHashMap<>();
      map.forEach((key, value) -> all.put(key, lists(value)));
      return all;
    }
    return data;
  }
}
