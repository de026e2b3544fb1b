package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.engine.check.Checks;
import io.github.wasmrun.engine.limit.ModuleLimits;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.jvm.internal.endive.compile.CompileBudget;
import io.github.wasmrun.jvm.internal.endive.compile.CompiledCode;
import io.github.wasmrun.jvm.internal.endive.module.Annotations;
import io.github.wasmrun.jvm.internal.endive.module.Linkable;
import io.github.wasmrun.jvm.internal.endive.module.Locals;
import io.github.wasmrun.jvm.internal.endive.module.PlainNames;
import io.github.wasmrun.jvm.internal.endive.module.Vectors;
import io.github.wasmrun.jvm.internal.endive.storage.Limits;
import io.github.wasmrun.type.ArrayType;
import io.github.wasmrun.type.CompositeType;
import io.github.wasmrun.type.FieldType;
import io.github.wasmrun.type.MemoryType;
import io.github.wasmrun.type.StructType;
import io.github.wasmrun.type.TableType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.validate.CodeValidator;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

/**
 * From bytes to a module: our reader first, then Endive's validation of the code, then compiling.
 */
final class ModuleCompiler {
  private static final System.Logger LOG = System.getLogger("io.github.wasmrun.jvm");

  /** Features that Endive's parser takes for mistakes. */
  private static final Set<Feature> UNKNOWN_TO_ENDIVE =
      Set.of(Feature.EXCEPTIONS, Feature.RELAXED_SIMD, Feature.WIDE_ARITHMETIC);

  private static final int MOST_LOCALS = 20_000_000;

  private ModuleCompiler() {}

  /** Compiles {@code bytes}, which are kept. */
  static WasmModule compile(EndiveEngine engine, byte[] bytes) {
    try {
      return compileInRoom(engine, bytes);
    } catch (OutOfMemoryError e) {
      throw Limits.noRoom("module of " + bytes.length + " bytes", e);
    } catch (StackOverflowError e) {
      throw Limits.noStack("module of " + bytes.length + " bytes", e);
    }
  }

  private static WasmModule compileInRoom(EndiveEngine engine, byte[] bytes) {
    ModuleInfo info = Modules.read(bytes);
    checkTypes(engine, info);
    checkFields(engine, info);
    checkLocals(info);
    byte[] plain = PlainNames.of(info, ModuleLimits.enforce(info, engine.config()));
    run.endive.wasm.WasmModule parsed;
    try {
      Annotations annotations = new Annotations(UNKNOWN_TO_ENDIVE);
      CodeValidator.validate(info, annotations);
      Feature lacking = annotations.lacking();
      if (lacking != null) {
        throw engine.lack(lacking, "the code has instructions of it");
      }
      parsed = parse(plain);
      annotations.writeInto(parsed);
    } catch (ModuleException refused) {
      throw Modules.refused(refused);
    }
    String whyNot = CompileBudget.refusal(parsed);
    if (!engine.isCompiling()) {
      whyNot = "the engine " + engine.info().name() + " does not compile";
    } else if (Vectors.inTypes(parsed)) {
      whyNot = "vectors are among the types of functions or globals";
    } else if (whyNot == null) {
      run.endive.wasm.WasmModule linkable = Linkable.compiled(parsed);
      try {
        return new EndiveModule(engine, info, linkable, new CompiledCode(linkable), "");
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
    return new EndiveModule(engine, info, Linkable.interpreted(parsed), null, whyNot);
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

  private static void checkTypes(EndiveEngine engine, ModuleInfo info) {
    for (int i = 0; i < info.memories().size(); i++) {
      MemoryType type = info.memories().get(i);
      if (type.memory64()) {
        throw engine.lack(Feature.MEMORY64, "memory " + i + " has 64-bit addresses");
      }
    }
    for (int i = 0; i < info.tables().size(); i++) {
      TableType type = info.tables().get(i);
      if (type.table64()) {
        throw engine.lack(Feature.MEMORY64, "table " + i + " has 64-bit indexes");
      }
    }
  }

  /** Endive keeps half of a vector in a structure or array, and then takes its stack wrongly. */
  private static void checkFields(EndiveEngine engine, ModuleInfo info) {
    for (int i = 0; i < info.types().size(); i++) {
      CompositeType type = info.types().get(i).composite();
      boolean vector =
          type instanceof ArrayType array && isVector(array.element())
              || type instanceof StructType struct
                  && struct.fields().stream().anyMatch(ModuleCompiler::isVector);
      if (vector) {
        throw engine.lack(Feature.GC, "type " + i + " has a field of type v128");
      }
    }
  }

  private static boolean isVector(FieldType field) {
    return field.storage().equals(ValType.V128);
  }
}
