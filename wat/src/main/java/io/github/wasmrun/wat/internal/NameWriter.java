package io.github.wasmrun.wat.internal;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.internal.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the name section from the identifiers of a text. */
final class NameWriter {
  /** By the number of a subsection. */
  private final WasmBytes[] parts = new WasmBytes[12];

  private final List<Integer> functions = new ArrayList<>();

  /** For each of them its locals. */
  private final List<Space> spaces = new ArrayList<>();

  private final WasmBytes labels = new WasmBytes();
  private int labelFunctions;

  private static void name(WasmBytes out, String name) {
    byte[] bytes = Utf8.encode(name);
    out.u32(bytes.length).all(bytes, 0, bytes.length);
  }

  void module(@Nullable String id) {
    if (id != null) {
      WasmBytes part = new WasmBytes();
      name(part, id);
      parts[0] = part;
    }
  }

  /** The names of a whole index space; null if nothing has one. */
  private static @Nullable WasmBytes map(Space space) {
    if (!space.isNamed()) {
      return null;
    }
    WasmBytes entries = new WasmBytes();
    int count = 0;
    for (int i = 0; i < space.count(); i++) {
      String id = space.name(i);
      if (id != null) {
        entries.u32(i);
        name(entries, id);
        count++;
      }
    }
    return new WasmBytes().u32(count).all(entries);
  }

  void space(int part, Space space) {
    parts[part] = map(space);
  }

  /** The locals of a function, whose names may still come. */
  void locals(int function, Space space) {
    functions.add(function);
    spaces.add(space);
  }

  void labels(int function, Labels found) {
    int count = found.names().size();
    if (count == 0) {
      return;
    }
    labelFunctions++;
    labels.u32(function).u32(count);
    for (int i = 0; i < count; i++) {
      labels.u32(found.numbers().get(i));
      name(labels, found.names().get(i));
    }
  }

  void fields(List<@Nullable Space> types) {
    WasmBytes all = new WasmBytes();
    int count = 0;
    for (int i = 0; i < types.size(); i++) {
      Space space = types.get(i);
      WasmBytes map = space == null ? null : map(space);
      if (map != null) {
        all.u32(i).all(map);
        count++;
      }
    }
    if (count > 0) {
      parts[10] = new WasmBytes().u32(count).all(all);
    }
  }

  /** All subsections. */
  WasmBytes contents() {
    WasmBytes locals = new WasmBytes();
    int localFunctions = 0;
    for (int i = 0; i < spaces.size(); i++) {
      WasmBytes map = map(spaces.get(i));
      if (map != null) {
        locals.u32(functions.get(i)).all(map);
        localFunctions++;
      }
    }
    if (localFunctions > 0) {
      parts[2] = new WasmBytes().u32(localFunctions).all(locals);
    }
    if (labelFunctions > 0) {
      parts[3] = new WasmBytes().u32(labelFunctions).all(labels);
    }
    WasmBytes contents = new WasmBytes();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] != null) {
        contents.section(i, parts[i]);
      }
    }
    return contents;
  }
}
