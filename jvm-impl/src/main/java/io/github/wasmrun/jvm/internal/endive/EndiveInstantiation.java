package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.jvm.internal.endive.guest.TagView;
import io.github.wasmrun.jvm.internal.endive.host.HostCall;
import io.github.wasmrun.jvm.internal.endive.host.HostHandles;
import io.github.wasmrun.jvm.internal.endive.module.Linkable;
import io.github.wasmrun.jvm.internal.endive.storage.EndiveGlobals;
import io.github.wasmrun.jvm.internal.endive.storage.EndiveMemory;
import io.github.wasmrun.jvm.internal.endive.storage.TableView;
import io.github.wasmrun.jvm.internal.host.TypedHostFunction;
import io.github.wasmrun.jvm.internal.instance.EngineFunction;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import io.github.wasmrun.type.ExternKind;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportMemory;
import run.endive.runtime.ImportTable;
import run.endive.runtime.ImportTag;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Machine;
import run.endive.runtime.TableInstance;
import run.endive.runtime.TagInstance;
import run.endive.runtime.WasmFunctionHandle;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.GlobalImport;
import run.endive.wasm.types.Import;
import run.endive.wasm.types.MutabilityType;
import run.endive.wasm.types.Table;
import run.endive.wasm.types.TableImport;
import run.endive.wasm.types.TagImport;
import run.endive.wasm.types.TagType;
import run.endive.wasm.types.ValType;

/** Has Endive make one instance of parts that are there already. */
final class EndiveInstantiation {
  private final EndiveCode module;
  private final InstanceParts parts;
  private final InstanceFunctions refs;
  private @Nullable EndiveInstance made;

  // How many of each kind there are so far, in the order of the index spaces.
  private int functions;
  private int memories;
  private int tables;
  private int globals;
  private int tags;

  EndiveInstantiation(EndiveCode module, InstanceParts parts) {
    this.module = module;
    this.parts = parts;
    this.refs = new InstanceFunctions(module, parts);
  }

  void run() {
    Instance instance;
    try {
      instance =
          Instance.builder(module.code())
              .withStart(false)
              .withUnsafeExecutionListener(module.listener())
              .withImportValues(importValues())
              .withMemoryFactory(limits -> EndiveMemory.viewOf(parts.memory(memories++)))
              .withTableFactory(this::newTable)
              .withGlobalFactory(this::newGlobal)
              .withMachineFactory(this::attach)
              .build();
    } catch (LimitException e) {
      throw e;
    } catch (Throwable thrown) {
      throw Traps.translate(thrown, made, null);
    }
    ModuleInfo info = module.info();
    for (int i = info.importCount(ExternKind.TAG); i < info.tags().size(); i++) {
      parts.identifyTag(i, instance.tag(i));
    }
  }

  /** Called by Endive when it makes the instance, before anything of it runs. */
  private Machine attach(Instance instance) {
    refs.attach(instance);
    EndiveInstance attached = new EndiveInstance(module, parts, instance, refs);
    made = attached;
    parts.attach(attached);
    return new GuestMachine(attached, attached.code());
  }

  private ImportValues importValues() {
    ImportValues.Builder values = ImportValues.builder();
    for (int i = 0; i < module.info().imports().size(); i++) {
      add(values, module.code().importSection().getImport(i));
    }
    return values.build();
  }

  private void add(ImportValues.Builder values, Import wanted) {
    String name = wanted.name();
    if (wanted instanceof FunctionImport function) {
      values.addFunction(function(function));
    } else if (wanted instanceof TableImport declared) {
      ValType element = declared.entryType();
      values.addTable(
          new ImportTable(
              Linkable.MODULE, name, new TableView(refs, parts.table(tables++), element)));
    } else if (wanted instanceof GlobalImport declared) {
      values.addGlobal(
          new ImportGlobal(
              Linkable.MODULE,
              name,
              EndiveGlobals.viewOf(
                  parts.global(globals++), refs, declared.type(), declared.mutabilityType())));
    } else if (wanted instanceof TagImport declared) {
      TagInstance tag = (TagInstance) parts.tagIdentity(tags++);
      values.addTag(new ImportTag(Linkable.MODULE, name, view(tag, declared)));
    } else {
      values.addMemory(
          new ImportMemory(Linkable.MODULE, name, EndiveMemory.viewOf(parts.memory(memories++))));
    }
  }

  private TagView view(TagInstance tag, TagImport wanted) {
    TagType declared = wanted.tagType();
    return new TagView(tag, declared, module.code().typeSection().getType(declared.typeIdx()));
  }

  private ImportFunction function(FunctionImport wanted) {
    Object value = parts.importedFunction(functions++);
    WasmFunctionHandle handle;
    if (value instanceof EngineFunction function) {
      handle = ForeignCalls.handle(function, refs);
    } else if (value instanceof TypedHostFunction typed && typed.isDirect()) {
      handle = HostHandles.direct(typed);
    } else {
      handle = new HostCall((HostFunction) value, refs);
    }
    return new ImportFunction(
        Linkable.MODULE,
        wanted.name(),
        module.code().typeSection().getType(wanted.typeIndex()),
        handle);
  }

  private TableInstance newTable(Table type, int initial) {
    TableStorage storage = parts.table(tables++);
    if (storage.functions) {
      storage.fill(0, storage.size(), refs.toHost(initial), null);
    }
    return new TableView(refs, storage, type.elementType());
  }

  private GlobalInstance newGlobal(long low, long high, ValType type, MutabilityType mutability) {
    GlobalInstance instance = EndiveGlobals.viewOf(parts.global(globals++), refs, type, mutability);
    instance.setValueLow(low);
    instance.setValueHigh(high);
    return instance;
  }
}
