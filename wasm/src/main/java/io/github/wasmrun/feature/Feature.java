package io.github.wasmrun.feature;

import java.util.Optional;

/**
 * A part of WebAssembly that an engine may or may not have.
 *
 * <p>Names are those of the detectors in <a
 * href="https://github.com/GoogleChromeLabs/wasm-feature-detect">wasm-feature-detect</a>.
 * Immutable.
 */
public enum Feature {
  /** i64 values cross between host and guest exactly. */
  BIG_INT("bigInt"),
  /** {@code memory.copy}, {@code memory.fill}, passive segments. */
  BULK_MEMORY("bulkMemory"),
  /** The first form of exception handling, with {@code try} and {@code catch}. */
  EXCEPTIONS("exceptions"),
  /** Exception handling of the standard, with {@code try_table} and {@code exnref}. */
  EXCEPTIONS_FINAL("exceptionsFinal"),
  /** Arithmetic in constant expressions. */
  EXTENDED_CONST("extendedConst"),
  /** Structures and arrays of the garbage-collected heap. */
  GC("gc"),
  /** Imports of JavaScript's string functions that the engine knows by name. */
  JS_STRING_BUILTINS("jsStringBuiltins"),
  /** Host functions that answer with a JavaScript promise. */
  JSPI("jspi"),
  /** Memories with 64-bit addresses. */
  MEMORY64("memory64"),
  /** More than one memory in a module. */
  MULTI_MEMORY("multiMemory"),
  /** Functions and blocks with several results. */
  MULTI_VALUE("multiValue"),
  /** Import and export of globals that change. */
  MUTABLE_GLOBALS("mutableGlobals"),
  /** {@code externref}, {@code funcref} values and several tables. */
  REFERENCE_TYPES("referenceTypes"),
  /** Vector instructions whose result may depend on the machine. */
  RELAXED_SIMD("relaxedSimd"),
  /** Conversions from floating point that do not trap. */
  SATURATED_FLOAT_TO_INT("saturatedFloatToInt"),
  /** Sign extension of a part of an integer. */
  SIGN_EXTENSIONS("signExtensions"),
  /** 128-bit vectors. */
  SIMD("simd"),
  /** Compiling while the bytes still arrive. */
  STREAMING_COMPILATION("streamingCompilation"),
  /** Calls that replace the caller's frame. */
  TAIL_CALL("tailCall"),
  /** Shared memories and atomic instructions. */
  THREADS("threads"),
  /** Types of externals told by JavaScript's own interface; ours tells them on every host. */
  TYPE_REFLECTION("typeReflection"),
  /** References to functions of a known type, {@code call_ref}. */
  TYPED_FUNCTION_REFERENCES("typedFunctionReferences"),
  /** 128-bit addition, subtraction and multiplication. */
  WIDE_ARITHMETIC("wideArithmetic");

  private final String id;

  Feature(String id) {
    this.id = id;
  }

  /** The name of the detector, for example {@code tailCall}. */
  public String id() {
    return id;
  }

  /** The feature with this {@link #id}, empty if there is none. */
  public static Optional<Feature> byId(String id) {
    for (Feature feature : values()) {
      if (feature.id.equals(id)) {
        return Optional.of(feature);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return id;
  }
}
