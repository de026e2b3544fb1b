package io.github.wasmrun.component.validate;

import io.github.wasmrun.binary.ByteReader;
import io.github.wasmrun.binary.ExternReader;
import io.github.wasmrun.binary.ModuleBuilder;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleReader;
import io.github.wasmrun.binary.Problems;
import io.github.wasmrun.binary.TypeSection;
import io.github.wasmrun.component.model.CoreType;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.type.ModuleType;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.StorageType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.type.ValType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Validates core modules, core types and core instances. */
final class CoreChecks {
  private static final int NON_FINAL = TypeCodes.SUB;

  private final Errors errors;
  private final Indexes indexes;

  /** Validates the function bodies of a module, if this is done here. */
  private final Consumer<ModuleInfo> bodies;

  CoreChecks(Errors errors, Indexes indexes, Consumer<ModuleInfo> bodies) {
    this.errors = errors;
    this.indexes = indexes;
    this.bodies = bodies;
  }

  /** Validates a module, and gives its type. */
  ModuleType module(Definition.CoreModule module) {
    ModuleInfo info;
    try {
      info = ModuleReader.read(module.bytes());
      bodies.accept(info);
    } catch (ModuleException e) {
      throw new ModuleException(e.getMessage(), module.offset() + e.byteOffset());
    }
    for (TagType tag : info.tags()) {
      checkTag(tag);
    }
    checkImports(info.imports());
    return new ModuleType(info.imports(), info.exports());
  }

  private void checkTag(TagType tag) {
    errors.require(errors.gates.has(Gate.EXCEPTIONS), "exceptions proposal not enabled: " + tag);
  }

  private void checkImports(List<ImportType> imports) {
    Set<String> seen = new HashSet<>();
    for (ImportType one : imports) {
      errors.require(
          seen.add(one.module() + "\0" + one.name()),
          "duplicate import name `" + one.module() + ":" + one.name() + "`");
    }
  }

  /** Adds a core type to the scope. */
  void type(Scope scope, CoreType type) {
    if (type instanceof CoreType.Rec rec) {
      List<DefinedType> group = group(scope.coreTypes, scope.moduleTypes, rec);
      for (DefinedType one : group) {
        scope.coreTypes.add(one);
        scope.moduleTypes.add(null);
      }
    } else {
      ModuleType module = moduleType(scope, (CoreType.Module) type);
      scope.coreTypes.add(ModuleBuilder.UNKNOWN);
      scope.moduleTypes.add(module);
      errors.checkSize(module.size(), 1);
    }
  }

  private ModuleBuilder builder(List<DefinedType> types, CoreType.Rec rec) {
    int base = rec.offset();
    ModuleBuilder module =
        new ModuleBuilder(
            rec.bytes(),
            new Problems() {
              @Override
              public void invalid(String message, int offset) {
                throw new ModuleException(message, base + offset);
              }

              @Override
              public ModuleException malformed(String message, int offset) {
                return new ModuleException(message, base + offset);
              }
            });
    module.types.addAll(types);
    return module;
  }

  private List<DefinedType> group(List<DefinedType> types, List<?> moduleTypes, CoreType.Rec rec) {
    ModuleBuilder module = builder(types, rec);
    if (module.in.peek() == 0) {
      module.in.u8();
      if (module.in.peek() != NON_FINAL) {
        throw module.in.malformed("malformed non-final sub type", module.in.position());
      }
    }
    TypeSection.group(module);
    List<DefinedType> added = new ArrayList<>();
    for (int i = types.size(); i < module.types.size(); i++) {
      added.add(module.types.get(i));
    }
    for (DefinedType one : added) {
      for (DefinedType parent : one.supertypes()) {
        checkNoModule(parent);
      }
      checkNoModules(one.composite());
    }
    return added;
  }

  private void checkNoModule(DefinedType type) {
    errors.require(type != ModuleBuilder.UNKNOWN, "a type index is a module type");
  }

  private void checkNoModules(CompositeType composite) {
    if (composite instanceof FuncType func) {
      for (ValType param : func.params()) {
        checkNoModule(param);
      }
      for (ValType result : func.results()) {
        checkNoModule(result);
      }
    } else if (composite instanceof StructType struct) {
      for (FieldType field : struct.fields()) {
        checkNoModule(field.storage());
      }
    } else if (composite instanceof ArrayType array) {
      checkNoModule(array.element().storage());
    }
  }

  private void checkNoModule(StorageType type) {
    if (type instanceof ValType value && value.isRef()) {
      DefinedType defined = value.heapType().definedType().orElse(null);
      errors.require(defined != ModuleBuilder.UNKNOWN, "a type index is a module type");
    }
  }

  private ModuleType moduleType(Scope scope, CoreType.Module type) {
    List<DefinedType> types = new ArrayList<>();
    List<ImportType> imports = new ArrayList<>();
    List<ExportType> exports = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (CoreType.Decl decl : type.decls()) {
      if (decl instanceof CoreType.Import one) {
        imports.add(new ImportType(one.module(), one.name(), extern(types, one.type())));
      } else if (decl instanceof CoreType.Export one) {
        errors.require(names.add(one.name()), "export name `" + one.name() + "` already defined");
        exports.add(new ExportType(one.name(), extern(types, one.type())));
      } else if (decl instanceof CoreType.Outer outer) {
        types.add(outer(scope, types, outer));
      } else if (decl instanceof CoreType.Type inner) {
        types.addAll(group(types, List.of(), (CoreType.Rec) inner.type()));
      }
    }
    checkImports(imports);
    return new ModuleType(imports, exports);
  }

  private DefinedType outer(Scope scope, List<DefinedType> own, CoreType.Outer outer) {
    if (outer.count() == 0) {
      indexes.check("type", own, outer.index());
      return own.get(outer.index());
    }
    Scope target = indexes.outer(scope, outer.count() - 1);
    indexes.check("type", target.coreTypes, outer.index());
    errors.require(
        target.moduleTypes.get(outer.index()) == null,
        "type index " + outer.index() + " is a module type");
    return target.coreTypes.get(outer.index());
  }

  private ExternType extern(List<DefinedType> types, CoreType.Rec type) {
    ModuleBuilder module = builder(types, type);
    ByteReader in = module.in;
    switch (in.u8()) {
      case 0:
        return (ExternType) ExternReader.function(module).composite();
      case 1:
        return ExternReader.table(module);
      case 2:
        return ExternReader.memory(module);
      case 3:
        return ExternReader.global(module);
      default:
        TagType tag = ExternReader.tag(module);
        checkTag(tag);
        return tag;
    }
  }

  /** An instance of a module. */
  Map<String, ExternType> instantiate(Scope scope, Definition.CoreInstantiate definition) {
    indexes.check("module", scope.modules, definition.module());
    ModuleType module = scope.modules.get(definition.module());
    Map<String, Map<String, ExternType>> args = new LinkedHashMap<>();
    for (Definition.CoreArg arg : definition.args()) {
      indexes.check("core instance", scope.coreInstances, arg.instance());
      errors.require(
          args.put(arg.name(), scope.coreInstances.get(arg.instance())) == null,
          "duplicate module instantiation argument named `" + arg.name() + "`");
    }
    for (ImportType wanted : module.imports()) {
      Map<String, ExternType> arg = args.get(wanted.module());
      if (arg == null) {
        throw errors.invalid(
            "missing module instantiation argument named `" + wanted.module() + "`");
      }
      ExternType supplied = arg.get(wanted.name());
      if (supplied == null) {
        throw errors.invalid(
            "module instantiation argument `"
                + wanted.module()
                + "` does not export an item named `"
                + wanted.name()
                + "`");
      }
      errors.require(
          supplied.matches(wanted.type()),
          "type mismatch for export `"
              + wanted.name()
              + "` of module instantiation argument `"
              + wanted.module()
              + "`: expected "
              + wanted.type()
              + ", found "
              + supplied);
    }
    Map<String, ExternType> exports = new LinkedHashMap<>();
    for (ExportType export : module.exports()) {
      exports.put(export.name(), export.type());
    }
    return exports;
  }

  /** An instance of core definitions. */
  Map<String, ExternType> bundle(Scope scope, Definition.CoreBundle definition) {
    Map<String, ExternType> exports = new LinkedHashMap<>();
    for (Definition.CoreExport export : definition.exports()) {
      ExternType type = core(scope, export.sort(), export.index());
      errors.require(
          exports.put(export.name(), type) == null,
          "export name `" + export.name() + "` already defined");
    }
    return exports;
  }

  private ExternType core(Scope scope, Sort sort, int index) {
    switch (sort) {
      case CORE_FUNC:
        indexes.check("core function", scope.coreFuncs, index);
        return scope.coreFuncs.get(index);
      case CORE_TABLE:
        indexes.check("table", scope.coreTables, index);
        return scope.coreTables.get(index);
      case CORE_MEMORY:
        indexes.check("memory", scope.coreMemories, index);
        return scope.coreMemories.get(index);
      case CORE_GLOBAL:
        indexes.check("global", scope.coreGlobals, index);
        return scope.coreGlobals.get(index);
      case CORE_TAG:
        indexes.check("tag", scope.coreTags, index);
        return scope.coreTags.get(index);
      default:
        throw errors.invalid("core instances do not export a " + sort);
    }
  }

  /** An alias of what a core instance exports. */
  void alias(Scope scope, Definition.AliasCoreExport alias) {
    indexes.check("core instance", scope.coreInstances, alias.instance());
    ExternType type = scope.coreInstances.get(alias.instance()).get(alias.name());
    if (type == null) {
      throw errors.invalid(
          "core instance " + alias.instance() + " has no export named `" + alias.name() + "`");
    }
    boolean fits =
        alias.sort() == Sort.CORE_FUNC && type instanceof FuncType
            || alias.sort() == Sort.CORE_TABLE && type instanceof TableType
            || alias.sort() == Sort.CORE_MEMORY && type instanceof MemoryType
            || alias.sort() == Sort.CORE_GLOBAL && type instanceof GlobalType
            || alias.sort() == Sort.CORE_TAG && type instanceof TagType;
    errors.require(
        fits,
        "export `"
            + alias.name()
            + "` for core instance "
            + alias.instance()
            + " is not a "
            + alias.sort().text().substring(5));
    scope.addCore(type);
  }
}
