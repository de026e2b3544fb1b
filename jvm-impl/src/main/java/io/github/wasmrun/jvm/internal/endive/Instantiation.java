package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.link.Supplied;
import io.github.wasmrun.jvm.internal.endive.guest.TagView;
import io.github.wasmrun.jvm.internal.endive.host.HostCall;
import io.github.wasmrun.jvm.internal.endive.host.TypedHostFunction;
import io.github.wasmrun.jvm.internal.endive.module.Linkable;
import io.github.wasmrun.jvm.internal.endive.storage.TableView;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportTable;
import run.endive.runtime.ImportTag;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.TableInstance;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.MemoryLimits;
import run.endive.wasm.types.MutabilityType;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableImport;
import run.endive.wasm.types.TagImport;
import run.endive.wasm.types.TagType;
import run.endive.wasm.types.ValType;

/** Makes one instance: gives Endive the imports and makes what the module defines. */
final class Instantiation {
  private final EndiveModule module;
  private final ModuleInfo info;
  private final Supplied[] imports;
  private final GuestInstance guest;

  // How many of each kind there are so far, in the order of the index spaces.
  private int functions;
  private int memories;
  private int tables;
  private int globals;
  private int tags;

  Instantiation(EndiveModule module, Supplied[] imports) {
    this.module = module;
    this.info = module.info();
    this.imports = imports;
    this.guest = new GuestInstance(module);
  }

  GuestInstance run() {
    Instance instance;
    try {
      instance =
          Instance.builder(module.code())
              .withStart(false)
              .withUnsafeExecutionListener(module.listener())
              .withImportValues(importValues())
              .withMemoryFactory(this::newMemory)
              .withTableFactory(this::newTable)
              .withGlobalFactory(this::newGlobal)
              .withMachineFactory(guest::attach)
              .build();
    } catch (LimitException e) {
      throw e;
    } catch (Throwable thrown) {
      throw Traps.translate(thrown, guest, null);
    }
    for (; tags < info.tags().size(); tags++) {
      guest.setTag(
          tags,
          new GuestTag(
              module.engine(),
              info.tags().get(tags),
              info.tagTypes().get(tags),
              instance.tag(tags)));
    }
    return guest;
  }

  private ImportValues importValues() {
    ImportValues.Builder values = ImportValues.builder();
    for (int i = 0; i < imports.length; i++) {
      add(values, module.code().importSection().getImport(i), imports[i].value());
    }
    return values.build();
  }

  private void add(ImportValues.Builder values, Import wanted, Object value) {
    String name = wanted.name();
    if (value instanceof HostFunction || value instanceof EngineFunction) {
      values.addFunction(function((FunctionImport) wanted, value));
    } else if (value instanceof GuestMemory memory) {
      guest.setMemory(memories++, memory);
      // A view of its own: Endive keeps the data segments of an instance in the memory object.
      values.addMemory(new ImportMemory(Linkable.MODULE, name, memory.linear().newView()));
    } else if (value instanceof GuestTable table) {
      guest.setTable(tables++, table);
      ValType element = ((TableImport) wanted).entryType();
      values.addTable(
          new ImportTable(
              Linkable.MODULE, name, new TableView(guest.functions(), table.storage(), element)));
    } else if (value instanceof GuestGlobal global) {
      guest.setGlobal(globals++, global);
      GlobalImport declared = (GlobalImport) wanted;
      values.addGlobal(
          new ImportGlobal(
              Linkable.MODULE,
              name,
              global.instance(guest, declared.type(), declared.mutabilityType())));
    } else {
      GuestTag tag = (GuestTag) value;
      guest.setTag(tags++, tag);
      values.addTag(new ImportTag(Linkable.MODULE, name, view(tag, (TagImport) wanted)));
    }
  }

  private TagView view(GuestTag tag, TagImport wanted) {
    TagType declared = wanted.tagType();
    return new TagView(
        tag.instance(), declared, module.code().typeSection().getType(declared.typeIdx()));
  }

  private ImportFunction function(FunctionImport wanted, Object value) {
    WasmFunctionHandle handle;
    if (value instanceof EngineFunction function) {
      guest.functions().setImported(functions, function);
      handle = ForeignCalls.handle(function, guest);
    } else if (value instanceof TypedHostFunction typed) {
      handle = typed.handle(guest.functions());
    } else {
      handle = new HostCall((HostFunction) value, guest.functions());
    }
    functions++;
    return new ImportFunction(
        Linkable.MODULE,
        wanted.name(),
        module.code().typeSection().getType(wanted.typeIndex()),
        handle);
  }

  private Memory newMemory(MemoryLimits limits) {
    GuestMemory memory = module.engine().newMemory(info.memories().get(memories));
    guest.setMemory(memories++, memory);
    return memory.linear();
  }

  private TableInstance newTable(Table type, int initial) {
    GuestTable table = module.engine().newTable(info.tables().get(tables));
    guest.setTable(tables++, table);
    if (table.storage().functions) {
      table.storage().fill(0, table.storage().size(), guest.functions().toHost(initial), null);
    }
    return new TableView(guest.functions(), table.storage(), type.elementType());
  }

  private GlobalInstance newGlobal(long low, long high, ValType type, MutabilityType mutability) {
    GuestGlobal global = module.engine().newGlobal(info.globals().get(globals));
    guest.setGlobal(globals++, global);
    GlobalInstance instance = global.instance(guest, type, mutability);
    instance.setValueLow(low);
    instance.setValueHigh(high);
    return instance;
  }
}
