package io.github.wasmrun.component.text;

import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.wat.internal.Space;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The contents of the name section of a component. */
final class ComponentNames {
  /** The name of the custom section. */
  static final String NAME = "component-name";

  /** The subsection with the name of the component. */
  static final int COMPONENT = 0;

  /** A subsection with the names of one sort. */
  static final int SORT = 1;

  /** In the order that tools write them in. */
  private static final Sort[] ORDER = {
    Sort.CORE_FUNC,
    Sort.CORE_TABLE,
    Sort.CORE_MEMORY,
    Sort.CORE_GLOBAL,
    Sort.CORE_TAG,
    Sort.CORE_TYPE,
    Sort.CORE_MODULE,
    Sort.CORE_INSTANCE,
    Sort.FUNC,
    Sort.VALUE,
    Sort.TYPE,
    Sort.COMPONENT,
    Sort.INSTANCE
  };

  private ComponentNames() {}

  private static WasmBytes name(WasmBytes out, String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return out.u32(bytes.length).all(bytes, 0, bytes.length);
  }

  /** The contents; empty if nothing has a name. */
  static byte[] of(@Nullable String component, Scope scope) {
    WasmBytes out = new WasmBytes();
    if (component != null) {
      out.section(COMPONENT, name(new WasmBytes(), component));
    }
    for (Sort sort : ORDER) {
      Space space = scope.space(sort);
      WasmBytes entries = new WasmBytes();
      int count = 0;
      for (int i = 0; i < space.count(); i++) {
        String id = space.name(i);
        if (id != null) {
          name(entries.u32(i), id);
          count++;
        }
      }
      if (count > 0) {
        WasmBytes part = sort.isCore() ? new WasmBytes().u8(0) : new WasmBytes();
        out.section(SORT, part.u8(sort.code()).u32(count).all(entries));
      }
    }
    return out.toArray();
  }
}
