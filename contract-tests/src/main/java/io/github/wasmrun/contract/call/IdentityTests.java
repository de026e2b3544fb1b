package io.github.wasmrun.contract.call;

import io.github.wasmrun.Imports;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Table;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.contract.harness.Difference;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Tests;

/** What stays the same between modules and from use to use: functions, their types, objects. */
public final class IdentityTests {
  private IdentityTests() {}

  public static void add(Tests tests) {
    tests.test(
        "linking: tail calls into another module give its results",
        () -> {
          Instance instance = tailCalls(tests, tests.instance("tail_across_from"));
          for (String way : new String[] {"plain", "direct", "indirect", "byRef"}) {
            Expect.equal(7, instance.call(way, 0));
            Expect.equal(7, instance.function(way).call(5));
          }
          if (!lacks(tests, instance)) {
            Expect.equal(9, instance.call("count", 0));
            Expect.equal(9, instance.call("count", 100_000));
          }
        });
    tests.test(
        "linking: tail calls from module to module and back need no stack",
        () -> {
          Instance from = tests.instance("tail_across_from");
          Instance first = tailCalls(tests, from);
          Instance second = tailCalls(tests, from);
          if (lacks(tests, second)) {
            return;
          }
          Table table = from.table("table");
          WasmFunction count = (WasmFunction) table.get(1);
          table.set(1, first.function("back"));
          Expect.equal(11, second.call("count", 100_000));
          Expect.equal(11, count.call(100_000));
        });
    tests.test(
        "linking: a function keeps its own type where an import asks for a supertype",
        () -> {
          Instance instance =
              tests.instance(
                  "sub_import",
                  Imports.of("from", "f", tests.instance("sub_import_from").function("f")));
          Expect.equal(7, instance.call("asSuper"));
          boolean ofTheImport = tests.differs(Difference.TYPE_OF_THE_IMPORT);
          if (ofTheImport || tests.differs(Difference.TABLE_HAS_TYPE_OF_THE_IMPORT)) {
            Expect.same(
                TrapCode.BAD_INDIRECT_CALL,
                Expect.thrown(TrapException.class, () -> instance.call("asSub")).code());
          } else {
            Expect.equal(7, instance.call("asSub"));
          }
          if (ofTheImport) {
            Expect.equal(0, instance.call("isSub"));
            return;
          }
          Expect.equal(1, instance.call("isSub"));
          Expect.equal(7, instance.call("castSub"));
          Expect.equal(1, instance.call("isSubInTable"));
        });
    tests.test(
        "references: the objects of a passive segment are made once",
        () -> {
          Instance instance = tests.instance("segments_once");
          int same = tests.differs(Difference.SEGMENTS_AT_EACH_USE) ? 0 : 1;
          Expect.equal(same, instance.call("sameInTable"));
          Expect.equal(same, instance.call("sameInArrays"));
          Expect.equal(same, instance.call("sameInBoth"));
          Expect.equal(0, instance.call("others"));
        });
    tests.test(
        "references: the null of a hierarchy equals every other null of it",
        () -> {
          Instance instance = tests.instance("segments_once");
          Expect.equal(1, instance.call("nullIsNull", (Object) null));
          Expect.equal(1, instance.call("nullIsStruct", (Object) null));
        });
  }

  /** Whether tail calls of the other module do not lead further; then they trap. */
  private static boolean lacks(Tests tests, Instance instance) {
    if (!tests.differs(Difference.NO_TAIL_CALLS_ACROSS)) {
      return false;
    }
    Expect.same(
        TrapCode.UNKNOWN,
        Expect.thrown(TrapException.class, () -> instance.call("count", 1)).code());
    return true;
  }

  private static Instance tailCalls(Tests tests, Instance from) {
    return tests.instance("tail_across", Imports.none().withInstance("from", from));
  }
}
