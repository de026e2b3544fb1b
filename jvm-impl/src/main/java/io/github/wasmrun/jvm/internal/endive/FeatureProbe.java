package io.github.wasmrun.jvm.internal.endive;

import io.github.wasmrun.WasmException;
import io.github.wasmrun.feature.Feature;
import io.github.wasmrun.feature.Features;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Tries features: for each a module whose export {@code t} uses it is compiled and run. */
final class FeatureProbe {
  /** What comes behind magic number and version. The comments are the function's code. */
  private static final Map<Feature, String> MODULES =
      Map.ofEntries(
          // i64.const -1 as the result
          Map.entry(Feature.BIG_INT, "0105016000017e03020100070501017400000a06010400427f0b"),
          // memory.init, data.drop, memory.copy, memory.fill
          Map.entry(
              Feature.BULK_MEMORY,
              "010401600000030201000503010001070501017400000c01010a24012200410041004101fc080000fc09"
                  + "00410141004101fc0a0000410041004101fc0b000b0b0401010161"),
          // try throw catch end
          Map.entry(
              Feature.EXCEPTIONS,
              "010401600000030201000d03010000070501017400000a0b0109000640080007000b0b"),
          // block try_table (catch_all 0) throw end end
          Map.entry(
              Feature.EXCEPTIONS_FINAL,
              "010401600000030201000d03010000070501017400000a0f010d0002401f4001020008000b0b0b"),
          // a global with i32.add in its initial value
          Map.entry(
              Feature.EXTENDED_CONST,
              "010401600000030201000609017f00410141026a0b070501017400000a040102000b"),
          // struct.new_default
          Map.entry(Feature.GC, "0108025f017f0160000003020101070501017400000a08010600fb01001a0b"),
          // i32.load at an i64 address
          Map.entry(
              Feature.MEMORY64,
              "010401600000030201000503010401070501017400000a0a01080042002802001a0b"),
          // i32.load from memory 1
          Map.entry(
              Feature.MULTI_MEMORY,
              "0104016000000302010005050200010001070501017400000a0b0109004100284201001a0b"),
          // a call with two results
          Map.entry(
              Feature.MULTI_VALUE,
              "0109026000027f7f6000000303020001070501017400010a0f020600410141020b060010001a1a0b"),
          // an exported global, changed
          Map.entry(
              Feature.MUTABLE_GLOBALS,
              "010401600000030201000606017f0141000b07090201670300017400000a08010600410124000b"),
          // table.set of ref.null extern
          Map.entry(
              Feature.REFERENCE_TYPES,
              "010401600000030201000404016f0001070501017400000a0a0108004100d06f26000b"),
          // i8x16.relaxed_swizzle
          Map.entry(
              Feature.RELAXED_SIMD,
              "01040160000003020100070501017400000a2c012a00fd0c00000000000000000000000000000000fd0c"
                  + "00000000000000000000000000000000fd80021a0b"),
          // i32.trunc_sat_f32_s
          Map.entry(
              Feature.SATURATED_FLOAT_TO_INT,
              "01040160000003020100070501017400000a0c010a0043caf24971fc001a0b"),
          // i32.extend8_s
          Map.entry(
              Feature.SIGN_EXTENSIONS, "01040160000003020100070501017400000a0901070041c801c01a0b"),
          // i32x4.extract_lane of v128.const
          Map.entry(
              Feature.SIMD,
              "01040160000003020100070501017400000a1a011800fd0c01000000020000000300000004000000fd1b"
                  + "001a0b"),
          // return_call
          Map.entry(
              Feature.TAIL_CALL, "0104016000000303020000070501017400010a090202000b040012000b"),
          // i32.atomic.rmw.add in a shared memory
          Map.entry(
              Feature.THREADS,
              "01040160000003020100050401030101070501017400000a0d010b0041004101fe1e02001a0b"),
          // call_ref
          Map.entry(
              Feature.TYPED_FUNCTION_REFERENCES,
              "010401600000030302000007090201740001016600000a0b0202000b0600d20014000b"),
          // i64.add128
          Map.entry(
              Feature.WIDE_ARITHMETIC,
              "01040160000003020100070501017400000a10010e004201420242034204fc131a1a0b"));

  private FeatureProbe() {}

  /** The features for which the engine runs a module; what only JavaScript has is not tried. */
  static Features probe(EndiveEngine engine) {
    List<Feature> found = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      String module = MODULES.get(feature);
      if (module != null && runs(engine, "0061736d01000000" + module)) {
        found.add(feature);
      }
    }
    return Features.of(found);
  }

  private static boolean runs(EndiveEngine engine, String module) {
    try {
      engine.compile(HexFormat.of().parseHex(module)).instantiate().call("t");
      return true;
    } catch (WasmException e) {
      return false;
    }
  }
}
