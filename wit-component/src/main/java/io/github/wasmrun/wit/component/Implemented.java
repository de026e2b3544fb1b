package io.github.wasmrun.wit.component;

import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.ExternDesc;
import io.github.wasmrun.component.model.ExternName;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.TypeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interfaces that imports and exports with plain names say that they implement. */
final class Implemented {
  private final Map<String, String> imports = new HashMap<>();
  private final Map<String, String> exports = new HashMap<>();

  /** Those of a component or a component type. */
  Implemented(List<Definition> definitions) {
    for (Definition definition : definitions) {
      if (definition instanceof Definition.Import external) {
        add(imports, external.name());
      } else if (definition instanceof Definition.Export external) {
        add(exports, external.name());
      } else if (definition instanceof Definition.ExportDecl external) {
        add(exports, external.name());
      }
    }
  }

  private static void add(Map<String, String> to, ExternName name) {
    for (ExternName.Attribute attribute : name.attributes()) {
      if (attribute.kind() == ExternName.IMPLEMENTS) {
        to.put(name.name(), attribute.text());
      }
    }
  }

  /** The worlds of a package in binary form, by their full names. */
  static Map<String, Implemented> ofWorlds(List<Definition> definitions) {
    Map<String, Implemented> worlds = new HashMap<>();
    for (Definition definition : definitions) {
      if (definition instanceof Definition.Type type
          && type.type() instanceof TypeDefinition.ComponentType wrapper) {
        addWorld(worlds, wrapper.decls());
      }
    }
    return worlds;
  }

  private static void addWorld(Map<String, Implemented> worlds, List<Definition> decls) {
    for (Definition decl : decls) {
      if (decl instanceof Definition.ExportDecl export
          && export.type().kind() == ExternDesc.Kind.COMPONENT
          && type(decls, export.type().index()) instanceof TypeDefinition.ComponentType world) {
        worlds.put(export.name().name(), new Implemented(world.decls()));
      }
    }
  }

  /** The type that is defined as number {@code index}; null if it is defined elsewhere. */
  private static @Nullable TypeDefinition type(List<Definition> decls, int index) {
    int next = 0;
    for (Definition decl : decls) {
      if (decl instanceof Definition.Type type && next == index) {
        return type.type();
      }
      next += makesType(decl) ? 1 : 0;
    }
    return null;
  }

  private static boolean makesType(Definition decl) {
    if (decl instanceof Definition.Import external) {
      return external.type().kind().sort() == Sort.TYPE;
    } else if (decl instanceof Definition.ExportDecl external) {
      return external.type().kind().sort() == Sort.TYPE;
    } else if (decl instanceof Definition.AliasOuter alias) {
      return alias.sort() == Sort.TYPE;
    } else if (decl instanceof Definition.AliasExport alias) {
      return alias.sort() == Sort.TYPE;
    }
    return decl instanceof Definition.Type;
  }

  /** The interfaces of imports, by the names of the imports. */
  Map<String, String> imports() {
    return imports;
  }

  /** The interfaces of exports, by the names of the exports. */
  Map<String, String> exports() {
    return exports;
  }
}
