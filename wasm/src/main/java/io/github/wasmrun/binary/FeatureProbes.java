package io.github.wasmrun.binary;

import static io.github.wasmrun.instruction.Opcodes.*;

import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import io.github.wasmrun.type.TypeCodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out what an engine can run: it is given a small module for each feature. */
public final class FeatureProbes {
  private FeatureProbes() {}

  /**
   * The features of an engine.
   *
   * @param accepts whether the engine finds a module valid
   * @param hostAnswers those features that the engine has and which no module tells: {@link
   *     Feature#BIG_INT}, {@link Feature#JS_STRING_BUILTINS}, {@link Feature#JSPI}, {@link
   *     Feature#STREAMING_COMPILATION}, {@link Feature#TYPE_REFLECTION}; and {@link
   *     Feature#THREADS} if memories can be shared, which counts if the module is valid too
   */
  public static Features probe(Predicate<byte[]> accepts, Collection<Feature> hostAnswers) {
    List<Feature> supported = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      byte[] module = module(feature);
      boolean byHost = module == null || feature == Feature.THREADS;
      if ((!byHost || hostAnswers.contains(feature)) && (module == null || accepts.test(module))) {
        supported.add(feature);
      }
    }
    return Features.of(supported);
  }

  /** A module that is valid exactly if the feature is there; null if no module tells. */
  public static byte @Nullable [] module(Feature feature) {
    switch (feature) {
      case MEMORY64:
        return memory64();
      case MULTI_MEMORY:
        return multiMemory();
      case EXTENDED_CONST:
        WasmBytes sum = new WasmBytes().u8s(1, TypeCodes.I32, 0, I32_CONST, 0, I32_CONST, 0);
        return WasmBytes.module().section(6, sum.u8s(I32_ADD, END)).toArray();
      case MULTI_VALUE:
        WasmBytes twoResults = new WasmBytes().u8s(1, TypeCodes.FUNC_TYPE, 0);
        twoResults.u8s(2, TypeCodes.I32, TypeCodes.I32);
        return module(feature, twoResults, 0, new WasmBytes().u8s(I32_CONST, 0, I32_CONST, 0));
      case MUTABLE_GLOBALS:
        return WasmBytes.module()
            .section(2, new WasmBytes().u8s(1, 0, 0, 3, TypeCodes.I32, 1))
            .section(7, new WasmBytes().u8s(1, 0, 3, 0))
            .toArray();
      case GC:
        WasmBytes types = new WasmBytes().u8s(2, TypeCodes.STRUCT_TYPE, 0);
        types.u8s(TypeCodes.FUNC_TYPE, 0, 0);
        return module(feature, types, 1, new WasmBytes().op(STRUCT_NEW_DEFAULT).u8s(0, DROP));
      default:
        WasmBytes code = code(feature);
        WasmBytes noType = new WasmBytes().u8s(1, TypeCodes.FUNC_TYPE, 0, 0);
        return code == null ? null : module(feature, noType, 0, code);
    }
  }

  /** The module of {@link Feature#MULTI_MEMORY}. */
  public static byte[] multiMemory() {
    return WasmBytes.module().section(5, new WasmBytes().u8s(2, 0, 0, 0, 0)).toArray();
  }

  /** The module of {@link Feature#MEMORY64}. */
  public static byte[] memory64() {
    return WasmBytes.module().section(5, new WasmBytes().u8s(1, 4, 0)).toArray();
  }

  /** A module with one function, and a memory if the feature needs one. */
  private static byte[] module(Feature feature, WasmBytes types, int type, WasmBytes code) {
    WasmBytes module =
        WasmBytes.module().section(1, types).section(3, new WasmBytes().u8s(1, type));
    if (feature == Feature.BULK_MEMORY) {
      module.section(5, new WasmBytes().u8s(1, 0, 0));
    } else if (feature == Feature.THREADS) {
      module.section(5, new WasmBytes().u8s(1, 3, 1, 1));
    }
    WasmBytes body = new WasmBytes().u8(0).all(code).u8(END);
    return module.section(10, new WasmBytes().u8(1).sized(body)).toArray();
  }

  /** The code of a function without parameters and results; null for other features. */
  private static @Nullable WasmBytes code(Feature feature) {
    WasmBytes code = new WasmBytes();
    switch (feature) {
      case BULK_MEMORY:
        return zeros(code, I32_CONST, 3).op(MEMORY_FILL).u8(0);
      case EXCEPTIONS:
        return code.u8s(TRY, TypeCodes.EMPTY_BLOCK, CATCH_ALL, END);
      case EXCEPTIONS_FINAL:
        return code.u8s(TRY_TABLE, TypeCodes.EMPTY_BLOCK, 0, END);
      case REFERENCE_TYPES:
        return code.u8s(REF_NULL, TypeCodes.EXTERN, DROP);
      case RELAXED_SIMD:
        zeros(code, I32_CONST, 1).op(I8X16_SPLAT);
        return zeros(code, I32_CONST, 1).op(I8X16_SPLAT).op(I8X16_RELAXED_SWIZZLE).u8(DROP);
      case SATURATED_FLOAT_TO_INT:
        return code.u8(F32_CONST).fixed32(0).op(I32_TRUNC_SAT_F32_S).u8(DROP);
      case SIGN_EXTENSIONS:
        return zeros(code, I32_CONST, 1).u8s(I32_EXTEND8_S, DROP);
      case SIMD:
        return zeros(code, I32_CONST, 1).op(I8X16_SPLAT).u8(DROP);
      case TAIL_CALL:
        return code.u8s(RETURN_CALL, 0);
      case THREADS:
        return zeros(code, I32_CONST, 1).op(I32_ATOMIC_LOAD).u8s(2, 0, DROP);
      case TYPED_FUNCTION_REFERENCES:
        return code.u8s(REF_NULL, 0, CALL_REF, 0);
      case WIDE_ARITHMETIC:
        return zeros(code, I64_CONST, 4).op(I64_ADD128).u8s(DROP, DROP);
      default:
        return null;
    }
  }

  private static WasmBytes zeros(WasmBytes code, int constant, int count) {
    for (int i = 0; i < count; i++) {
      code.u8s(constant, 0);
    }
    return code;
  }
}
