package io.github.wasmrun.component.text;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Section;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.wat.internal.CoreTypePrinter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a component or a type that is printed, and how much it has defined so far. */
final class PrintScope {
  final @Nullable PrintScope outer;
  private final Map<Sort, Map<Integer, String>> names = new EnumMap<>(Sort.class);
  private final int[] counts = new int[Sort.values().length];
  private @Nullable String name;

  PrintScope(@Nullable PrintScope outer) {
    this.outer = outer;
  }

  /** The scope of a component, with the names of its name section if that is not malformed. */
  static PrintScope of(@Nullable PrintScope outer, Component component) {
    for (Section section : component.sections()) {
      if (section.id() == 0
          && section.definitions().get(0) instanceof Definition.Custom custom
          && custom.name().equals(ComponentNames.NAME)) {
        PrintScope scope = new PrintScope(outer);
        try {
          scope.read(new ByteReader(custom.bytes(), new Problems()));
          return scope;
        } catch (ModuleException malformed) {
          break;
        }
      }
    }
    return new PrintScope(outer);
  }

  private void read(ByteReader in) {
    while (in.remaining() > 0) {
      int part = in.u8();
      int around = in.enter(in.length());
      if (part == ComponentNames.COMPONENT) {
        name = in.name();
      } else if (part == ComponentNames.SORT) {
        int code = in.u8();
        Sort sort = code == 0 ? Sort.ofCode(in.u8(), true) : Sort.ofCode(code, false);
        Map<Integer, String> map = new HashMap<>();
        for (int count = in.count("names", Integer.MAX_VALUE); count > 0; count--) {
          int index = in.u32();
          map.put(index, in.name());
        }
        if (sort != null) {
          names.put(sort, CoreTypePrinter.identifiers(sort.text().replace(' ', '-'), map));
        }
      }
      in.skip(in.remaining());
      in.leave(around);
    }
  }

  /** The name of the component. */
  @Nullable String name() {
    return name;
  }

  Map<Integer, String> names(Sort sort) {
    return names.getOrDefault(sort, Map.of());
  }

  /** The identifier and the index of what is defined next. */
  String next(Sort sort) {
    int index = counts[sort.ordinal()]++;
    String id = names(sort).get(index);
    return (id == null ? "" : id + " ") + "(;" + index + ";)";
  }

  /** The index of what is defined next. */
  int count(Sort sort) {
    return counts[sort.ordinal()];
  }

  /** How something is referred to: by its index, if it is not defined yet. */
  String use(Sort sort, int index) {
    boolean defined = index >= 0 && index < counts[sort.ordinal()];
    return CoreTypePrinter.use(defined ? names(sort).get(index) : null, index);
  }

  /** The scope that is so much further out; null if there is none. */
  @Nullable PrintScope out(int count) {
    PrintScope scope = this;
    for (int i = 0; i != count && scope != null; i++) {
      scope = scope.outer;
    }
    return scope;
  }
}
