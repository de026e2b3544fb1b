package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import io.github.wasmrun.wasi.spi.HttpTransport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code fields}: names in lower case with values of bytes. Those of a head cannot be changed. */
final class HttpFields {
  /** How many bytes names and values have together at most. */
  static final int MOST_BYTES = 128 << 10;

  /** What an entry counts besides its bytes. */
  private static final int ENTRY_BYTES = 32;

  private record Entry(String name, byte[] value) {}

  private final List<Entry> entries = new ArrayList<>();
  private boolean immutable;
  private int size;

  /** These fields, which nobody can change any more. */
  HttpFields freeze() {
    immutable = true;
    return this;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  HttpFields copy() {
    HttpFields copy = new HttpFields();
    copy.entries.addAll(entries);
    copy.size = size;
    return copy;
  }

  /** The fields of an answer. */
  static HttpFields of(List<HttpTransport.Header> headers) {
    HttpFields fields = new HttpFields();
    for (HttpTransport.Header header : headers) {
      fields.entries.add(
          new Entry(
              header.name().toLowerCase(Locale.ROOT),
              header.value().getBytes(StandardCharsets.ISO_8859_1)));
    }
    return fields.freeze();
  }

  /** What is to be sent besides {@code content-length}. */
  List<HttpTransport.Header> toSend() {
    List<HttpTransport.Header> headers = new ArrayList<>();
    for (Entry entry : entries) {
      if (!entry.name.equals("content-length")) {
        headers.add(
            new HttpTransport.Header(
                entry.name, new String(entry.value, StandardCharsets.ISO_8859_1)));
      }
    }
    return headers;
  }

  /** The texts of a field. */
  List<String> texts(String name) {
    List<String> all = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.name.equals(name)) {
        all.add(new String(entry.value, StandardCharsets.ISO_8859_1));
      }
    }
    return all;
  }

  Val get(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<Val> values = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.name.equals(lower)) {
        values.add(Val.of(entry.value.clone()));
      }
    }
    return new Val.ListOf(values);
  }

  boolean has(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Entry entry : entries) {
      if (entry.name.equals(lower)) {
        return true;
      }
    }
    return false;
  }

  Val entries() {
    List<Val> all = new ArrayList<>();
    for (Entry entry : entries) {
      all.add(Val.tuple(Val.of(entry.name), Val.of(entry.value.clone())));
    }
    return new Val.ListOf(all);
  }

  /** Adds to the values of a name, or replaces them; gives the result for the guest. */
  Val put(String name, List<byte[]> values, boolean replace) {
    boolean right = HttpSyntax.isToken(name);
    String lower = name.toLowerCase(Locale.ROOT);
    for (byte[] value : values) {
      right &= HttpSyntax.isValue(value);
      if (lower.equals("content-length")) {
        right &= HttpSyntax.length(new String(value, StandardCharsets.ISO_8859_1)) >= 0;
      }
    }
    if (!right) {
      return error("invalid-syntax");
    } else if (HttpSyntax.isForbidden(name)) {
      return error("forbidden");
    } else if (immutable) {
      return error("immutable");
    }
    if (replace) {
      remove(lower);
    }
    for (byte[] value : values) {
      long more = (long) lower.length() + value.length + ENTRY_BYTES;
      if (size + more > MOST_BYTES) {
        throw Args.refused(
            "wasi:http/types: fields of more than "
                + MOST_BYTES
                + " bytes, with "
                + ENTRY_BYTES
                + " for each entry");
      }
      size += (int) more;
      entries.add(new Entry(lower, value));
    }
    return Val.ok(null);
  }

  Val delete(String name) {
    if (!HttpSyntax.isToken(name)) {
      return error("invalid-syntax");
    } else if (HttpSyntax.isForbidden(name)) {
      return error("forbidden");
    } else if (immutable) {
      return error("immutable");
    }
    remove(name.toLowerCase(Locale.ROOT));
    return Val.ok(null);
  }

  private void remove(String lower) {
    List<Entry> left = new ArrayList<>();
    size = 0;
    for (Entry entry : entries) {
      if (!entry.name.equals(lower)) {
        left.add(entry);
        size += entry.name.length() + entry.value.length + ENTRY_BYTES;
      }
    }
    entries.clear();
    entries.addAll(left);
  }

  private static Val error(String label) {
    return Val.error(new Val.Variant(label, null));
  }
}
