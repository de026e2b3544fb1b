package io.github.wasmrun.jvm.compiler.engine;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.engine.precompiled.Precompiled;
import io.github.wasmrun.jvm.compiler.cache.CodeCache;
import io.github.wasmrun.jvm.compiler.cache.Generator;
import io.github.wasmrun.jvm.compiler.cache.KeptClasses;
import io.github.wasmrun.jvm.compiler.load.ClassStore;
import io.github.wasmrun.jvm.compiler.load.LinkedModule;
import io.github.wasmrun.jvm.compiler.lower.UsedTypes;
import io.github.wasmrun.jvm.compiler.runtime.GlobalCell;
import io.github.wasmrun.jvm.internal.code.CodeMaker;
import io.github.wasmrun.jvm.internal.code.CodeTimes;
import io.github.wasmrun.jvm.internal.code.ModuleCode;
import io.github.wasmrun.jvm.internal.storage.GlobalStorage;
import io.github.wasmrun.type.DefinedType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.validate.CodeValidator;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes code by our own compiler. */
final class CompiledMaker implements CodeMaker {
  /** The name under which a cache notes that a module is valid. */
  private static final String VALID = "valid";

  private final @Nullable CodeCache cache;

  CompiledMaker(EngineConfig config) {
    GuestClasses.initialised();
    cache = config.cache().isPresent() ? cache(config.cache().get(), config) : null;
  }

  private static @Nullable CodeCache cache(Path directory, EngineConfig config) {
    String maker = makerId();
    if (maker == null) {
      System.getLogger("io.github.wasmrun")
          .log(
              System.Logger.Level.WARNING,
              "compiled code is not kept in {0}: it cannot be found out which build of wasmrun"
                  + " this is",
              directory);
      return null;
    }
    return new CodeCache(directory, maker, config.maxCacheBytes());
  }

  /** What makes the code, so that only the same takes it; null if that is not known. */
  static @Nullable String makerId() {
    return Generator.fingerprint()
        .map(print -> CompiledProvider.NAME + ' ' + print + ' ' + CompiledModule.METHOD_LIMIT)
        .orElse(null);
  }

  @Override
  public Precompiled precompile(ModuleInfo info, ModuleCode code) {
    String maker = makerId();
    if (maker == null) {
      return Precompiled.withoutCode(info.bytes());
    }
    KeptClasses classes = new KeptClasses();
    ((CompiledModule) code).makeAll(classes);
    return new Precompiled(maker, info.bytes(), classes.toBytes());
  }

  @Override
  public @Nullable ModuleCode restore(ModuleInfo info, Precompiled precompiled, CodeTimes times) {
    return precompiled.maker().equals(makerId())
        ? compiled(info, null, KeptClasses.of(precompiled.code()), times)
        : null;
  }

  @Override
  public String version() {
    return "1";
  }

  @Override
  public ModuleCode make(ModuleInfo info, byte[] bytes, CodeTimes times) {
    LinkedModule linked = linked(info);
    if (linked != null) {
      initialiseHeap(info);
      return new CompiledModule(info, linked);
    }
    ClassStore store = cache == null ? ClassStore.NONE : cache.open(info.bytes());
    BitSet usedTypes = null;
    if (store.find(VALID) == null) {
      long begin = System.nanoTime();
      usedTypes = validate(info);
      times.validated(System.nanoTime() - begin);
      store.keep(VALID, Map.of());
    }
    return compiled(info, usedTypes, store, times);
  }

  /** What the class path has; its maker has checked that the module is valid. */
  private static @Nullable LinkedModule linked(ModuleInfo info) {
    return ClassPathCode.find(info, CompiledMaker::makerId);
  }

  static BitSet validate(ModuleInfo info) {
    UsedTypes used = new UsedTypes();
    try {
      CodeValidator.validate(info, code -> used.add(code.instruction()));
    } catch (ModuleException refused) {
      throw Modules.refused(refused);
    }
    return used.types();
  }

  private static CompiledModule compiled(
      ModuleInfo info, @Nullable BitSet usedTypes, ClassStore store, CodeTimes times) {
    initialiseHeap(info);
    return new CompiledModule(info, usedTypes, store, times);
  }

  private static void initialiseHeap(ModuleInfo info) {
    if (definesHeapTypes(info)) {
      HeapClasses.initialised();
    }
  }

  private static boolean definesHeapTypes(ModuleInfo info) {
    for (DefinedType type : info.types()) {
      if (!(type.composite() instanceof FuncType)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public GlobalStorage newGlobal(GlobalType type) {
    return new GlobalCell(type.valueType().kind());
  }

  @Override
  public Object newTag(TagType type) {
    return new Object();
  }

  @Override
  public @Nullable Object toCode(String what, ValType type, @Nullable Object reference) {
    return References.toGuest(what, type, reference);
  }

  @Override
  public @Nullable Object functionToCode(@Nullable WasmFunction function) {
    return function == null ? null : References.toFunc(function);
  }

  @Override
  public boolean has64BitAddresses() {
    return true;
  }

  @Override
  public boolean needsExactArrays() {
    return true;
  }

  @Override
  public @Nullable Object toHost(@Nullable Object reference, @Nullable Object owner) {
    return References.toHost(reference);
  }

  @Override
  public @Nullable Object ownerOf(@Nullable Object reference) {
    return null;
  }

  @Override
  public boolean isOfType(ValType type, Object reference) {
    return References.isOfType(type, reference);
  }
}
