package io.github.wasmrun.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds out what an engine can run: it is given a small module for each feature. */
public final class FeatureProbes {
  /** A function without parameters and results: type and function section. */
  private static final String FUNCTION = "010401600000" + "03020100";

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
    if (feature == Feature.MEMORY64) {
      return memory64();
    }
    if (feature == Feature.MULTI_MEMORY) {
      return multiMemory();
    }
    String sections = sections(feature);
    return sections == null ? null : module(sections);
  }

  /** The module of {@link Feature#MULTI_MEMORY}. */
  public static byte[] multiMemory() {
    return new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 5, 5, 2, 0, 0, 0, 0};
  }

  /** The module of {@link Feature#MEMORY64}. */
  public static byte[] memory64() {
    return new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 5, 3, 1, 4, 0};
  }

  private static byte[] module(String sections) {
    String hex = "0061736D01000000" + sections;
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (digit(hex.charAt(2 * i)) << 4 | digit(hex.charAt(2 * i + 1)));
    }
    return bytes;
  }

  private static int digit(char c) {
    return c <= '9' ? c - '0' : c - 'A' + 10;
  }

  private static @Nullable String sections(Feature feature) {
    switch (feature) {
      case BULK_MEMORY:
        // memory.fill
        return FUNCTION + "0503010000" + "0A0D010B00410041004100FC0B000B";
      case EXCEPTIONS:
        // try catch_all end
        return FUNCTION + "0A080106000640190B0B";
      case EXCEPTIONS_FINAL:
        // try_table end
        return FUNCTION + "0A080106001F40000B0B";
      case EXTENDED_CONST:
        // global i32 = i32.const 0, i32.const 0, i32.add
        return "0609017F00410041006A0B";
      case GC:
        // type struct, struct.new_default
        return "0106025F00600000" + "03020101" + "0A08010600FB01001A0B";
      case MULTI_VALUE:
        // func [] -> [i32 i32]
        return "0106016000027F7F" + "03020100" + "0A08010600410041000B";
      case MUTABLE_GLOBALS:
        // import and export of a global mut i32
        return "0206010000037F01" + "070401000300";
      case REFERENCE_TYPES:
        // ref.null extern
        return FUNCTION + "0A07010500D06F1A0B";
      case RELAXED_SIMD:
        // i8x16.relaxed_swizzle
        return FUNCTION + "0A10010E004100FD0F4100FD0FFD80021A0B";
      case SATURATED_FLOAT_TO_INT:
        // i32.trunc_sat_f32_s
        return FUNCTION + "0A0C010A004300000000FC001A0B";
      case SIGN_EXTENSIONS:
        // i32.extend8_s
        return FUNCTION + "0A080106004100C01A0B";
      case SIMD:
        // i8x16.splat
        return FUNCTION + "0A090107004100FD0F1A0B";
      case TAIL_CALL:
        // return_call
        return FUNCTION + "0A0601040012000B";
      case THREADS:
        // i32.atomic.load of a shared memory
        return FUNCTION + "050401030101" + "0A0B0109004100FE1002001A0B";
      case TYPED_FUNCTION_REFERENCES:
        // ref.null 0, call_ref 0
        return FUNCTION + "0A08010600D00014000B";
      case WIDE_ARITHMETIC:
        // i64.add128
        return FUNCTION + "0A10010E004200420042004200FC131A1A0B";
      default:
        return null;
    }
  }
}
