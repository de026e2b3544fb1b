package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.jvm.internal.code.CodeMaker;
import io.github.wasmrun.jvm.internal.code.CodeTimes;
import io.github.wasmrun.jvm.internal.code.LackException;
import io.github.wasmrun.jvm.internal.code.ModuleCode;
import io.github.wasmrun.jvm.internal.endive.compile.CompileBudget;
import io.github.wasmrun.jvm.internal.endive.compile.CompiledCode;
import io.github.wasmrun.jvm.internal.endive.module.Annotations;
import io.github.wasmrun.jvm.internal.endive.module.Linkable;
import io.github.wasmrun.jvm.internal.endive.module.Locals;
import io.github.wasmrun.jvm.internal.endive.module.PlainNames;
import io.github.wasmrun.jvm.internal.endive.module.Vectors;
import io.github.wasmrun.jvm.internal.endive.storage.EndiveGlobals;
import io.github.wasmrun.jvm.internal.endive.values.EndiveTypes;
import io.github.wasmrun.jvm.internal.endive.values.Heap;
import io.github.wasmrun.jvm.internal.storage.GlobalStorage;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.GlobalType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.validate.CodeValidator;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.TagInstance;
import run.endive.wasm.Parser;
import run.endive.wasm.Version;
import run.endive.wasm.WasmEngineException;

/** Makes code of modules by Endive: our validation of the bodies first, then its compiler. */
final class EndiveMaker implements CodeMaker {
  private static final System.Logger LOG = System.getLogger("io.github.wasmrun.jvm");

  /** Features that Endive's parser takes for mistakes. */
  private static final Set<Feature> UNKNOWN_TO_ENDIVE =
      Set.of(Feature.EXCEPTIONS, Feature.RELAXED_SIMD, Feature.WIDE_ARITHMETIC);

  private static final int MOST_LOCALS = 20_000_000;

  private final String engine;
  private final boolean compiling;

  /**
   * Makes code.
   *
   * @param engine the name of the engine
   * @param compiling whether modules are compiled to Java bytecode
   */
  EndiveMaker(String engine, boolean compiling) {
    EngineClasses.initialised();
    this.engine = engine;
    this.compiling = compiling;
  }

  @Override
  public String version() {
    return Version.version();
  }

  @Override
  public GlobalStorage newGlobal(GlobalType type) {
    return EndiveGlobals.create(type);
  }

  @Override
  public Object newTag(TagType type) {
    return new TagInstance(
        new run.endive.wasm.types.TagType((byte) 0, 0), EndiveTypes.of(type.type()));
  }

  @Override
  public @Nullable Object toCode(String what, ValType type, @Nullable Object reference) {
    return Heap.toGuest(what, type, reference);
  }

  @Override
  public @Nullable Object toHost(@Nullable Object reference, @Nullable Object owner) {
    return Heap.toHost(reference, (Heap) owner);
  }

  @Override
  public @Nullable Object ownerOf(@Nullable Object reference) {
    return Heap.ownerOfHosts(reference);
  }

  @Override
  public boolean isOfType(ValType type, Object reference) {
    return Heap.isOfType(type.heapType(), reference);
  }

  @Override
  public ModuleCode make(ModuleInfo info, byte[] bytes, CodeTimes times) {
    checkFields(info);
    checkLocals(info);
    byte[] plain = PlainNames.of(info, bytes);
    run.endive.wasm.WasmModule parsed;
    try {
      Annotations annotations = new Annotations(UNKNOWN_TO_ENDIVE);
      long begin = System.nanoTime();
      CodeValidator.validate(info, annotations);
      times.validated(System.nanoTime() - begin);
      Feature lacking = annotations.lacking();
      if (lacking != null) {
        throw new LackException(lacking, "the code has instructions of it");
      }
      parsed = parse(plain);
      annotations.writeInto(parsed);
    } catch (ModuleException refused) {
      throw Modules.refused(refused);
    }
    String whyNot = CompileBudget.refusal(parsed);
    if (!compiling) {
      whyNot = "the engine " + engine + " does not compile";
    } else if (Vectors.inTypes(parsed)) {
      whyNot = "vectors are among the types of functions or globals";
    } else if (whyNot == null) {
      run.endive.wasm.WasmModule linkable = Linkable.compiled(parsed);
      try {
        return new EndiveCode(engine, info, linkable, new CompiledCode(linkable), "");
      } catch (RuntimeException
          | LinkageError
          | StackOverflowError
          | OutOfMemoryError
          | AssertionError e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "a valid module is interpreted, not compiled, since Endive's compiler fails: " + e);
        whyNot = "Endive's compiler fails";
      }
    }
    return new EndiveCode(engine, info, Linkable.interpreted(parsed), null, whyNot);
  }

  private static run.endive.wasm.WasmModule parse(byte[] bytes) {
    try {
      // Without the parser of the name section: what is malformed there does not count.
      return Parser.builder()
          .withCustomParsers(Map.of())
          .withValidation(false)
          .build()
          .parse(() -> new ByteArrayInputStream(bytes));
    } catch (WasmException e) {
      throw e;
    } catch (WasmEngineException e) {
      throw Checks.invalidCode(e.getMessage(), -1, e);
    } catch (RuntimeException | AssertionError e) {
      // Endive's parser leaves some mistakes to Java's own checks.
      throw Checks.invalidCode(e.toString(), -1, e);
    }
  }

  /** Endive makes a list of the locals of all functions. */
  private static void checkLocals(ModuleInfo info) {
    long locals = Locals.count(info);
    if (locals > MOST_LOCALS) {
      throw new LimitException(
          "locals",
          "functions with " + locals + " locals in sum: at most " + MOST_LOCALS + " are allowed",
          null);
    }
  }

  /** Endive keeps half of a vector in a structure or array, and then takes its stack wrongly. */
  private static void checkFields(ModuleInfo info) {
    for (int i = 0; i < info.types().size(); i++) {
      CompositeType type = info.types().get(i).composite();
      boolean vector =
          type instanceof ArrayType array && isVector(array.element())
              || type instanceof StructType struct
                  && struct.fields().stream().anyMatch(EndiveMaker::isVector);
      if (vector) {
        throw new LackException(Feature.GC, "type " + i + " has a field of type v128");
      }
    }
  }

  private static boolean isVector(FieldType field) {
    return field.storage().equals(ValType.V128);
  }
}
