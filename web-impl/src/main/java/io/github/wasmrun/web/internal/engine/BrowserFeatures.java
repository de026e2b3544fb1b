package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.binary.FeatureProbes;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import io.github.wasmrun.type.TypeCodes;
import io.github.wasmrun.web.internal.error.PagePolicy;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.web.internal.js.Page;
import io.github.wasmrun.web.internal.js.Wasm;
import java.util.ArrayList;
import java.util.List;

/** Tries what the browser's engine can run. */
final class BrowserFeatures {
  private BrowserFeatures() {}

  static Features probe() {
    List<Feature> answers = new ArrayList<>();
    if (!runsModules()) {
      return Features.of(answers);
    }
    // TeaVM's own long is a BigInt.
    answers.add(Feature.BIG_INT);
    add(answers, Feature.JS_STRING_BUILTINS, hasStringBuiltins());
    add(answers, Feature.JSPI, Page.hasWasmMember("Suspending"));
    add(answers, Feature.STREAMING_COMPILATION, Page.hasWasmMember("compileStreaming"));
    add(answers, Feature.TYPE_REFLECTION, Page.hasWasmMember("Function"));
    add(answers, Feature.THREADS, Page.canShareMemory());
    return FeatureProbes.probe(Wasm::validate, answers);
  }

  /** Whether the page's policy lets modules run at all: validating one is allowed always. */
  private static boolean runsModules() {
    try {
      Wasm.instantiate(Wasm.compile(WasmBytes.module().toArray()), Js.object());
      return true;
    } catch (RuntimeException error) {
      return PagePolicy.refusal(error) == null;
    }
  }

  private static void add(List<Feature> answers, Feature feature, boolean present) {
    if (present) {
      answers.add(feature);
    }
  }

  /** Whether an import of a string function is found without our supplying it. */
  private static boolean hasStringBuiltins() {
    WasmBytes module =
        WasmBytes.module()
            .section(
                1,
                new WasmBytes().u8s(1, TypeCodes.FUNC_TYPE, 1, TypeCodes.EXTERN, 1, TypeCodes.I32))
            .section(2, new WasmBytes().u32(1).name("wasm:js-string").name("length").u8s(0, 0));
    return Page.linksStringBuiltins(module.toArray());
  }
}
