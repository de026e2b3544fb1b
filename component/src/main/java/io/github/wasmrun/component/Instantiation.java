package io.github.wasmrun.component;

import io.github.wasmrun.Engine;
import io.github.wasmrun.Extern;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Limits;
import io.github.wasmrun.Memory;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.component.abi.Values;
import io.github.wasmrun.component.model.CanonOp;
import io.github.wasmrun.component.model.CanonOptions;
import io.github.wasmrun.component.model.Definition;
import io.github.wasmrun.component.model.Section;
import io.github.wasmrun.component.model.Sort;
import io.github.wasmrun.component.model.TypeDefinition;
import io.github.wasmrun.component.type.AnyType;
import io.github.wasmrun.component.type.FuncType;
import io.github.wasmrun.component.type.ResourceType;
import io.github.wasmrun.component.validate.ValidComponent;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.TypeCodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the definitions of a component in order: its index spaces at run time. */
final class Instantiation {
  private static final int I32 = TypeCodes.I32;

  private final Engine engine;
  private final Limits limits;
  private final Compiled compiled;
  private final ValidComponent valid;
  private final @Nullable Instantiation outer;
  private final Guest guest;
  private final ImportLinker linker;
  private final Map<String, ComponentExtern> imports;
  private final Map<String, ComponentExtern> exports = new LinkedHashMap<>();

  /** Functions of core instances, and those that the canonical ABI makes: {@link HostFunction}. */
  private final List<Object> coreFuncs = new ArrayList<>();

  private final List<Object> coreTables = new ArrayList<>();
  private final List<Object> coreMemories = new ArrayList<>();
  private final List<Object> coreGlobals = new ArrayList<>();
  private final List<Object> coreTags = new ArrayList<>();
  private final List<WasmModule> modules = new ArrayList<>();
  private final List<Map<String, Object>> coreInstances = new ArrayList<>();
  private final List<ComponentFunction> funcs = new ArrayList<>();
  private final List<Val> values = new ArrayList<>();
  private final List<ComponentExtern> types = new ArrayList<>();
  private final List<ComponentExtern> components = new ArrayList<>();
  private final List<ComponentInstance> instances = new ArrayList<>();
  private int nextModule;
  private int nextNested;

  private Instantiation(
      Engine engine,
      Limits limits,
      Compiled compiled,
      @Nullable Instantiation outer,
      @Nullable Guest parent,
      Map<String, ComponentExtern> imports) {
    this.engine = engine;
    this.limits = limits;
    this.compiled = compiled;
    this.outer = outer;
    this.imports = imports;
    valid = compiled.valid();
    guest = new Guest(parent);
    linker = new ImportLinker(guest.resources);
  }

  /** An instance with imports of the host. */
  static ComponentInstance root(
      Engine engine, Limits limits, Compiled compiled, ComponentImports imports) {
    Instantiation root =
        new Instantiation(engine, limits, compiled, null, null, new LinkedHashMap<>());
    root.imports.putAll(
        root.linker.link(root.valid.type().imports(), imports.items(root.valid.type())));
    return root.run();
  }

  private ComponentInstance run() {
    Guest.Entry entry = guest.enter(guest.parent);
    try {
      for (Section section : valid.component().sections()) {
        for (Definition definition : section.definitions()) {
          run(definition);
        }
      }
      entry.leave();
    } finally {
      entry.close();
    }
    return new ComponentInstance(exports);
  }

  private void run(Definition definition) {
    if (definition instanceof Definition.CoreModule) {
      modules.add(compiled.modules().get(nextModule++));
    } else if (definition instanceof Definition.CoreInstantiate instance) {
      coreInstances.add(instantiate(instance));
    } else if (definition instanceof Definition.CoreBundle bundle) {
      Map<String, Object> items = new LinkedHashMap<>();
      for (Definition.CoreExport export : bundle.exports()) {
        items.put(export.name(), space(export.sort()).get(export.index()));
      }
      coreInstances.add(items);
    } else if (definition instanceof Definition.Nested) {
      components.add(new OpenComponent(compiled.nested().get(nextNested++), this));
    } else if (definition instanceof Definition.Instantiate instance) {
      add(instantiate(instance));
    } else if (definition instanceof Definition.Bundle bundle) {
      Map<String, ComponentExtern> items = new LinkedHashMap<>();
      for (Definition.BundleExport export : bundle.exports()) {
        items.put(export.name().name(), item(export.sort(), export.index()));
      }
      add(new ComponentInstance(items));
    } else if (definition instanceof Definition.AliasExport alias) {
      add(export(instances.get(alias.instance()), alias.name()));
    } else if (definition instanceof Definition.AliasCoreExport alias) {
      Object item = coreInstances.get(alias.instance()).get(alias.name());
      space(alias.sort()).add(present(item, alias.name()));
    } else if (definition instanceof Definition.AliasOuter alias) {
      aliasOuter(alias);
    } else if (definition instanceof Definition.Type type) {
      type(type.type());
    } else if (definition instanceof Definition.Canon canon) {
      canon(canon);
    } else if (definition instanceof Definition.Start start) {
      start(start);
    } else if (definition instanceof Definition.Import external) {
      add(present(imports.get(external.name().name()), external.name().name()));
    } else if (definition instanceof Definition.Export external) {
      ComponentExtern item = item(external.sort(), external.index());
      exports.put(external.name().name(), item);
      add(item);
    }
  }

  private static <T> T present(@Nullable T item, String name) {
    if (item == null) {
      throw new IllegalStateException("not there: " + name);
    }
    return item;
  }

  private static ComponentExtern export(ComponentInstance instance, String name) {
    return present(instance.exports().get(name), name);
  }

  /** Adds an item to the index space of its sort. */
  private void add(ComponentExtern item) {
    if (item instanceof ComponentFunction function) {
      funcs.add(function);
    } else if (item instanceof ComponentInstance instance) {
      linker.learn(valid.instances().get(instances.size()), instance);
      instances.add(instance);
    } else if (item instanceof ComponentExtern.CoreModule module) {
      modules.add(module.module());
    } else if (item instanceof ComponentExtern.Value value) {
      values.add(value.value());
    } else if (item instanceof OpenComponent || item instanceof WasmComponent) {
      components.add(item);
    } else {
      addType(item);
    }
  }

  private void addType(ComponentExtern item) {
    AnyType type = valid.types().get(types.size());
    if (type instanceof ResourceType resource && item instanceof ComponentResource given) {
      guest.resources.put(resource.resource(), given);
    }
    types.add(item);
  }

  private ComponentExtern item(Sort sort, int index) {
    switch (sort) {
      case CORE_MODULE:
        return new ComponentExtern.CoreModule(modules.get(index));
      case FUNC:
        return funcs.get(index);
      case VALUE:
        return new ComponentExtern.Value(values.get(index));
      case TYPE:
        return types.get(index);
      case COMPONENT:
        return components.get(index);
      default:
        return instances.get(index);
    }
  }

  private List<Object> space(Sort sort) {
    switch (sort) {
      case CORE_FUNC:
        return coreFuncs;
      case CORE_TABLE:
        return coreTables;
      case CORE_MEMORY:
        return coreMemories;
      case CORE_GLOBAL:
        return coreGlobals;
      default:
        return coreTags;
    }
  }

  private Map<String, Object> instantiate(Definition.CoreInstantiate definition) {
    WasmModule module = modules.get(definition.module());
    Map<String, Map<String, Object>> args = new LinkedHashMap<>();
    for (Definition.CoreArg arg : definition.args()) {
      args.put(arg.name(), coreInstances.get(arg.instance()));
    }
    Imports given = Imports.none();
    for (ImportType wanted : module.imports()) {
      Object item = present(args.get(wanted.module()), wanted.module()).get(wanted.name());
      given =
          item instanceof HostFunction function
              ? given.withFunction(wanted.module(), wanted.name(), function)
              : given.with(wanted.module(), wanted.name(), (Extern) present(item, wanted.name()));
    }
    Instance instance = module.instantiate(given, limits);
    return new LinkedHashMap<>(instance.exports());
  }

  private ComponentInstance instantiate(Definition.Instantiate definition) {
    Map<String, ComponentExtern> args = new LinkedHashMap<>();
    for (Definition.Arg arg : definition.args()) {
      args.put(arg.name(), item(arg.sort(), arg.index()));
    }
    ComponentExtern component = components.get(definition.component());
    Instantiation inner;
    if (component instanceof OpenComponent open) {
      inner = new Instantiation(engine, limits, open.compiled(), open.outer(), guest, args);
    } else {
      Compiled closed = ((WasmComponent) component).compiled();
      inner = new Instantiation(engine, limits, closed, null, guest, args);
    }
    return inner.run();
  }

  private void aliasOuter(Definition.AliasOuter alias) {
    Instantiation target = this;
    for (int i = 0; i < alias.count(); i++) {
      target = present(target.outer, "an outer component");
    }
    if (alias.sort() == Sort.CORE_MODULE) {
      modules.add(target.modules.get(alias.index()));
    } else if (alias.sort() == Sort.COMPONENT) {
      components.add(target.components.get(alias.index()));
    } else if (alias.sort() == Sort.TYPE) {
      addType(target.types.get(alias.index()));
    }
  }

  private void type(TypeDefinition type) {
    if (type instanceof TypeDefinition.Resource resource) {
      WasmFunction destructor =
          resource.destructor() < 0 ? null : coreFunction(resource.destructor());
      boolean rep64 = ((ResourceType) valid.types().get(types.size())).resource().rep64();
      addType(new GuestResource(guest, rep64, destructor));
    } else {
      types.add(ComponentExtern.NoResource.INSTANCE);
    }
  }

  /** A core function that can be called: one of the canonical ABI becomes a function instance. */
  private WasmFunction coreFunction(int index) {
    Object function = coreFuncs.get(index);
    if (function instanceof HostFunction host) {
      WasmFunction made = engine.createFunction(host);
      coreFuncs.set(index, made);
      return made;
    }
    return (WasmFunction) function;
  }

  private CanonContext context(Definition.Canon canon) {
    boolean async = false;
    StringEncoding encoding = StringEncoding.UTF8;
    Memory memory = null;
    WasmFunction realloc = null;
    WasmFunction postReturn = null;
    for (Definition.CanonOption option : canon.options()) {
      switch (option.code()) {
        case CanonOptions.UTF16:
          encoding = StringEncoding.UTF16;
          break;
        case CanonOptions.COMPACT_UTF16:
          encoding = StringEncoding.COMPACT_UTF16;
          break;
        case CanonOptions.MEMORY:
          memory = (Memory) coreMemories.get(option.index());
          break;
        case CanonOptions.REALLOC:
          realloc = coreFunction(option.index());
          break;
        case CanonOptions.POST_RETURN:
          postReturn = coreFunction(option.index());
          break;
        case CanonOptions.ASYNC:
          async = true;
          break;
        default:
          break;
      }
    }
    return new CanonContext(guest, async, encoding, memory, realloc, postReturn);
  }

  private void canon(Definition.Canon canon) {
    if (canon.op() == CanonOp.LIFT) {
      FuncType type = (FuncType) valid.types().get(canon.immediate(1));
      WasmFunction core = coreFunction(canon.immediate(0));
      funcs.add(new GuestFunction(type, guest, context(canon), core));
      return;
    }
    coreFuncs.add(builtin(canon));
  }

  private HostFunction builtin(Definition.Canon canon) {
    switch (canon.op()) {
      case LOWER:
        FuncType type = valid.funcs().get(canon.immediate(0));
        return CanonFunctions.lower(guest, type, context(canon), funcs.get(canon.immediate(0)));
      case RESOURCE_NEW:
        return CanonFunctions.resourceNew(guest, (GuestResource) types.get(canon.immediate(0)));
      case RESOURCE_REP:
        return CanonFunctions.resourceRep(guest, (GuestResource) types.get(canon.immediate(0)));
      case RESOURCE_DROP:
        return CanonFunctions.resourceDrop(
            guest, (ComponentResource) types.get(canon.immediate(0)));
      case CONTEXT_GET:
      case CONTEXT_SET:
        if (canon.immediate(0) == I32) {
          return CanonFunctions.context(
              guest, canon.op() == CanonOp.CONTEXT_SET, canon.immediate(1));
        }
        return unsupported(canon);
      case BACKPRESSURE_INC:
        return CanonFunctions.backpressure(guest, 1);
      case BACKPRESSURE_DEC:
        return CanonFunctions.backpressure(guest, -1);
      default:
        return unsupported(canon);
    }
  }

  private HostFunction unsupported(Definition.Canon canon) {
    return CanonFunctions.unsupported(guest, canon, valid.coreFuncs().get(coreFuncs.size()));
  }

  private void start(Definition.Start start) {
    List<Val> args = new ArrayList<>();
    for (int arg : start.args()) {
      args.add(values.get(arg));
    }
    ComponentFunction function = funcs.get(start.func());
    values.addAll(
        function.call(
            guest,
            out -> Values.write(out, args, function.type().params()),
            in -> Values.read(in, function.results()),
            null));
  }
}
