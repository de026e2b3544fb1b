package io.github.wasmrun.contract.module;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.Engine;
import io.github.wasmrun.EngineInfo;
import io.github.wasmrun.Interpreted;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.contract.docs.FeaturesTable;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Host;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an engine can run, and which engine it is. */
public final class FeatureTests {
  private FeatureTests() {}

  /** Those of which a module tells whether they are there. */
  private static final Feature[] BY_MODULE = {
    Feature.BULK_MEMORY,
    Feature.EXCEPTIONS,
    Feature.EXCEPTIONS_FINAL,
    Feature.EXTENDED_CONST,
    Feature.GC,
    Feature.MEMORY64,
    Feature.MULTI_MEMORY,
    Feature.MULTI_VALUE,
    Feature.MUTABLE_GLOBALS,
    Feature.REFERENCE_TYPES,
    Feature.RELAXED_SIMD,
    Feature.SATURATED_FLOAT_TO_INT,
    Feature.SIGN_EXTENSIONS,
    Feature.SIMD,
    Feature.TAIL_CALL,
    Feature.TYPED_FUNCTION_REFERENCES,
    Feature.WIDE_ARITHMETIC
  };

  private static void interpreted(Tests tests) {
    tests.test(
        "features: a module tells which functions are interpreted, and why",
        () -> {
          switch (tests.host()) {
            case ENDIVE:
              Expect.equal(List.of(), tests.module("add").interpreted());
              Interpreted whole = tests.module("v128").interpreted().get(0);
              Expect.equal("vectors are among the types of functions or globals", whole.reason());
              Interpreted some = tests.module("feature_simd").interpreted().get(0);
              Expect.equal("vectors are in the body", some.reason());
              break;
            case ENDIVE_INTERPRETER:
              Interpreted all = tests.module("add").interpreted().get(0);
              Expect.equal("the engine endive-interpreter does not compile", all.reason());
              Expect.equal(List.of(0), all.functions());
              break;
            default:
              Expect.equal(List.of(), tests.module("v128").interpreted());
              break;
          }
        });
  }

  public static void add(Tests tests) {
    interpreted(tests);
    for (Feature feature : BY_MODULE) {
      tests.test(
          "features: a module that uses " + feature.id() + " runs exactly where it is reported",
          () -> runs(tests, feature));
    }
    tests.test(
        "features: every host has what the foundation needs",
        () -> {
          Features features = tests.engine().features();
          List<Feature> needed =
              List.of(
                  Feature.BIG_INT,
                  Feature.BULK_MEMORY,
                  Feature.EXTENDED_CONST,
                  Feature.MULTI_VALUE,
                  Feature.MUTABLE_GLOBALS,
                  Feature.REFERENCE_TYPES,
                  Feature.SATURATED_FLOAT_TO_INT,
                  Feature.SIGN_EXTENSIONS,
                  Feature.EXCEPTIONS_FINAL,
                  Feature.GC,
                  Feature.TAIL_CALL,
                  Feature.TYPED_FUNCTION_REFERENCES);
          List<Feature> lacking = new ArrayList<>(needed);
          lacking.removeAll(features.supported());
          Expect.equal(List.of(), lacking);
          Expect.isTrue(features.hasAll(needed), "hasAll");
        });
    tests.test(
        "features: a feature is missing exactly where a difference says so",
        () -> {
          Features features = tests.engine().features();
          Expect.isTrue(features.has(Feature.SIMD), "simd");
          Expect.equal(
              !tests.differs(Difference.NO_RELAXED_SIMD), features.has(Feature.RELAXED_SIMD));
          Expect.equal(!tests.differs(Difference.NO_MEMORY64), features.has(Feature.MEMORY64));
          Expect.equal(
              !tests.differs(Difference.NO_MULTI_MEMORY), features.has(Feature.MULTI_MEMORY));
          Expect.equal(
              !tests.differs(Difference.NO_LEGACY_EXCEPTIONS), features.has(Feature.EXCEPTIONS));
        });
    tests.test(
        "features: the host lacks what the README says",
        () ->
            Expect.equal(FeaturesTable.missing(tests.host()), tests.engine().features().missing()));
    tests.test(
        "features: threads are there exactly where memory can be shared",
        () ->
            Expect.equal(
                tests.engine().info().crossOriginIsolated(),
                tests.engine().features().has(Feature.THREADS)));
    tests.test(
        "features: supported and missing together are all 23",
        () -> {
          Features features = tests.engine().features();
          Expect.equal(23, features.supported().size() + features.missing().size());
          for (Feature feature : Feature.values()) {
            Expect.equal(features.has(feature), features.supported().contains(feature));
            Expect.equal(features.has(feature), !features.missing().contains(feature));
          }
          Expect.equal(features.supported().toString(), features.toString());
        });
    tests.test(
        "features: the report is made once",
        () -> Expect.same(tests.engine().features(), tests.engine().features()));
    tests.test(
        "features: names are those of wasm-feature-detect",
        () -> {
          StringBuilder names = new StringBuilder();
          for (Feature feature : Feature.values()) {
            names.append(feature.id()).append(' ');
            Expect.equal(Optional.of(feature), Feature.byId(feature.id()));
          }
          Expect.equal(
              "bigInt bulkMemory exceptions exceptionsFinal extendedConst gc jsStringBuiltins jspi"
                  + " memory64 multiMemory multiValue mutableGlobals referenceTypes relaxedSimd"
                  + " saturatedFloatToInt signExtensions simd streamingCompilation tailCall threads"
                  + " typeReflection typedFunctionReferences wideArithmetic ",
              names.toString());
          Expect.equal(Optional.empty(), Feature.byId("floats"));
        });
    tests.test(
        "features: sets of features are values",
        () -> {
          Features set = Features.of(List.of(Feature.SIMD, Feature.GC));
          Expect.equal(List.of(Feature.GC, Feature.SIMD), set.supported());
          Expect.equal(Features.of(List.of(Feature.GC, Feature.SIMD, Feature.GC)), set);
          Expect.equal(21, set.missing().size());
          Expect.isTrue(!set.hasAll(List.of(Feature.GC, Feature.JSPI)), "hasAll");
        });
    tests.test(
        "features: the engine tells its name and version",
        () -> {
          EngineInfo info = tests.engine().info();
          Expect.isTrue(Engine.available().contains(info.name()), info.name() + " is available");
          Expect.isTrue(!info.version().isEmpty(), "a version");
          Expect.equal(info.name().equals("browser"), info.browser());
          Expect.equal(tests.host().ordinal() < Host.CHROMIUM.ordinal(), !info.browser());
          Expect.equal(info, tests.other().info());
        });
  }

  private static void runs(Tests tests, Feature feature) {
    String fixture = "feature_" + feature.id();
    if (tests.engine().features().has(feature)) {
      Expect.equal(7, tests.instance(fixture).call("test"));
      return;
    }
    try {
      tests.module(fixture);
    } catch (WasmException e) {
      if (e instanceof UnsupportedFeatureException unsupported) {
        Expect.same(feature, unsupported.feature());
      } else {
        Expect.ofClass(CompileException.class, e);
      }
      return;
    }
    throw Expect.failure("compiled without the feature");
  }
}
