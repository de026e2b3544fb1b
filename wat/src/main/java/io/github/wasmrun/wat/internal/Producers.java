package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.internal.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The custom section {@code producers}, which has an annotation of its own: {@code (@producers
 * (language "C" "17"))}.
 */
public final class Producers {
  /** The name of the section and of the annotation. */
  public static final String NAME = "producers";

  /** In the order that they are written in. */
  private static final String[] FIELDS = {"language", "sdk", "processed-by"};

  private final List<List<String>> values = new ArrayList<>();

  private Producers() {
    for (int i = 0; i < FIELDS.length; i++) {
      values.add(new ArrayList<>());
    }
  }

  /** The contents of the section that an annotation writes. */
  public static WasmBytes read(TokenReader in, int annotation) {
    int back = in.at();
    Producers producers = new Producers();
    in.seek(annotation + 1);
    while (in.at() < in.tokens.close(annotation)) {
      in.open();
      int field = find(in.isWord() ? in.tokens.text(in.at()) : "");
      if (field < 0) {
        throw in.expected("'language', 'sdk' or 'processed-by'");
      }
      in.next();
      producers.values.get(field).add(in.name());
      producers.values.get(field).add(in.name());
      in.close();
    }
    in.seek(back);
    return producers.contents();
  }

  private static int find(String field) {
    for (int i = 0; i < FIELDS.length; i++) {
      if (FIELDS[i].equals(field)) {
        return i;
      }
    }
    return -1;
  }

  private WasmBytes contents() {
    WasmBytes fields = new WasmBytes();
    int count = 0;
    for (int i = 0; i < FIELDS.length; i++) {
      List<String> pairs = values.get(i);
      if (!pairs.isEmpty()) {
        name(fields, FIELDS[i]);
        fields.u32(pairs.size() / 2);
        for (String part : pairs) {
          name(fields, part);
        }
        count++;
      }
    }
    return new WasmBytes().u32(count).all(fields);
  }

  private static void name(WasmBytes out, String name) {
    byte[] bytes = Utf8.encode(name);
    out.u32(bytes.length).all(bytes, 0, bytes.length);
  }

  /**
   * The lines of the annotation, without indentation.
   *
   * @return empty if the annotation would not give the same bytes
   */
  public static Optional<List<String>> print(byte[] bytes, int from, int to) {
    ByteReader in = new ByteReader(bytes, from, to - from, new Problems());
    Producers producers = new Producers();
    try {
      for (int count = in.count("fields", FIELDS.length); count > 0; count--) {
        int field = find(in.name());
        if (field < 0) {
          return Optional.empty();
        }
        List<String> pairs = producers.values.get(field);
        for (int parts = in.count("values", Integer.MAX_VALUE / 2); parts > 0; parts--) {
          pairs.add(in.name());
          pairs.add(in.name());
        }
      }
    } catch (ModuleException malformed) {
      return Optional.empty();
    }
    return producers.isWritten(bytes, from, to) ? Optional.of(producers.lines()) : Optional.empty();
  }

  private boolean isWritten(byte[] bytes, int from, int to) {
    byte[] written = contents().toArray();
    if (written.length != to - from) {
      return false;
    }
    for (int i = 0; i < written.length; i++) {
      if (written[i] != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("(@producers");
    for (int i = 0; i < FIELDS.length; i++) {
      List<String> pairs = values.get(i);
      for (int j = 0; j < pairs.size(); j += 2) {
        String pair = Texts.quoted(pairs.get(j)) + " " + Texts.quoted(pairs.get(j + 1));
        lines.add("  (" + FIELDS[i] + " " + pair + ")");
      }
    }
    lines.add(")");
    return lines;
  }
}
