package io.github.wasmrun.wasi.component;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The whole answer of a component. Immutable.
 *
 * @param status 200 to 999
 * @param fields in their order, with names in lower case, without {@code content-length}
 * @param body its bytes, not copied
 * @param trailers names are in lower case
 */
public record WasiHttpResponse(
    int status, List<WasiHttpField> fields, byte[] body, List<WasiHttpField> trailers) {
  /** Copies the lists. */
  public WasiHttpResponse {
    fields = List.copyOf(fields);
    trailers = List.copyOf(trailers);
  }

  /** The values of a field, in their order; the case of the name does not count. */
  public List<String> values(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> values = new ArrayList<>();
    for (WasiHttpField field : fields) {
      if (field.name().equals(lower)) {
        values.add(field.value());
      }
    }
    return values;
  }

  /** The body as a text in UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
