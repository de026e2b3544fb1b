package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Interpreted;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.jvm.compiler.instance.Initializer;
import io.github.wasmrun.jvm.compiler.load.ClassStore;
import io.github.wasmrun.jvm.compiler.load.LinkedModule;
import io.github.wasmrun.jvm.compiler.load.ModuleClasses;
import io.github.wasmrun.jvm.compiler.load.ModuleLoader;
import io.github.wasmrun.jvm.compiler.lower.ModuleView;
import io.github.wasmrun.jvm.compiler.runtime.Func;
import io.github.wasmrun.jvm.compiler.runtime.GlobalCell;
import io.github.wasmrun.jvm.compiler.runtime.ModuleState;
import io.github.wasmrun.jvm.internal.code.BoxedCalls;
import io.github.wasmrun.jvm.internal.code.CodeTimes;
import io.github.wasmrun.jvm.internal.code.Ending;
import io.github.wasmrun.jvm.internal.code.InstanceParts;
import io.github.wasmrun.jvm.internal.code.ModuleCode;
import io.github.wasmrun.jvm.internal.storage.LinearMemory;
import io.github.wasmrun.jvm.internal.storage.TableStorage;
import io.github.wasmrun.type.ExternKind;
import java.lang.invoke.MethodHandle;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of a module. */
final class CompiledModule implements ModuleCode {
  /** HotSpot compiles no method of more than 8,000 bytes. Tests set a lower limit. */
  static final int METHOD_LIMIT =
      Integer.getInteger("io.github.wasmrun.jvm.compiler.methodLimit", 7500);

  private final ModuleInfo info;
  private final ModuleLoader loader;

  /**
   * The code of a valid module.
   *
   * @param usedTypes as in {@link ModuleView}
   */
  CompiledModule(ModuleInfo info, @Nullable BitSet usedTypes, ClassStore store, CodeTimes times) {
    this.info = info;
    loader = new ModuleLoader(new ModuleView(info, usedTypes), METHOD_LIMIT, store, times);
  }

  /** The code of a module whose classes are on the class path. */
  CompiledModule(ModuleInfo info, LinkedModule linked) {
    this.info = info;
    loader = new ModuleLoader(new ModuleView(info, null), METHOD_LIMIT, linked);
  }

  /** Makes all classes and puts them into {@code store}. */
  void makeAll(ClassStore store) {
    ModuleClasses.makeAll(loader.layout(), store);
  }

  @Override
  public List<Interpreted> interpreted() {
    return List.of();
  }

  @Override
  public Ending ending() {
    return loader.interruption();
  }

  @Override
  public void instantiate(InstanceParts parts) {
    ModuleState state = loader.newState();
    CompiledInstance instance = new CompiledInstance(loader, state, parts);
    state.start(
        loader,
        instance,
        memories(parts),
        tables(parts),
        globals(parts),
        functions(parts),
        tags(parts));
    parts.attach(instance);
    try {
      new Initializer(loader.layout(), state).run();
      if (info.start().isPresent()) {
        state.function(info.start().getAsInt()).ownTarget().apply(new Object[0]);
      }
    } catch (Throwable thrown) {
      throw instance.translate(thrown, null);
    }
  }

  private LinearMemory[] memories(InstanceParts parts) {
    LinearMemory[] memories = new LinearMemory[info.memories().size()];
    for (int i = 0; i < memories.length; i++) {
      memories[i] = view(memories, i, parts);
    }
    return memories;
  }

  /** One view for each memory, also if it is imported twice. */
  private static LinearMemory view(LinearMemory[] memories, int index, InstanceParts parts) {
    LinearMemory memory = parts.memory(index);
    for (int i = 0; i < index; i++) {
      if (parts.memory(i) == memory) {
        return memories[i];
      }
    }
    return memory.shared() ? memory.newView() : memory;
  }

  private TableStorage[] tables(InstanceParts parts) {
    TableStorage[] tables = new TableStorage[info.tables().size()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = parts.table(i);
    }
    return tables;
  }

  private GlobalCell[] globals(InstanceParts parts) {
    GlobalCell[] globals = new GlobalCell[info.globals().size()];
    for (int i = 0; i < globals.length; i++) {
      globals[i] = (GlobalCell) parts.global(i);
    }
    return globals;
  }

  private Object[] tags(InstanceParts parts) {
    Object[] tags = new Object[info.tags().size()];
    for (int i = 0; i < tags.length; i++) {
      Object known = parts.tagIdentity(i);
      tags[i] = known == null ? new Object() : known;
      if (known == null) {
        parts.identifyTag(i, tags[i]);
      }
    }
    return tags;
  }

  private @Nullable Func[] functions(InstanceParts parts) {
    Func[] functions = new Func[info.functions().size()];
    for (int i = 0; i < info.importCount(ExternKind.FUNC); i++) {
      Object imported = parts.importedFunction(i);
      if (imported instanceof HostFunction host) {
        functions[i] = References.imported(host, loader, parts, i);
      } else {
        functions[i] = References.toFunc((WasmFunction) imported);
      }
    }
    return functions;
  }

  @Override
  public Optional<MethodHandle> direct(int function) {
    return DirectHandles.of(loader, function);
  }

  @Override
  public @Nullable BoxedCalls boxedCalls(int function) {
    return loader.boxedCalls(function);
  }
}
