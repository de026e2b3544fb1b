package io.github.wasmrun.component.validate;

import static io.github.wasmrun.component.model.ComponentBytes.bytes;
import static io.github.wasmrun.component.model.ComponentBytes.component;
import static io.github.wasmrun.component.model.ComponentBytes.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.binary.WasmBytes;
import io.github.wasmrun.component.model.ComponentBytes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentValidatorTest {
  private static WasmBytes text(String text) {
    return new WasmBytes().name(text);
  }

  private static WasmBytes importType(String name, int... type) {
    return bytes(0).all(text(name)).u8s(type);
  }

  private static String problem(WasmBytes component) {
    return problem(component.toArray());
  }

  private static String problem(byte[] bytes) {
    List<ModuleProblem> problems = ComponentValidator.problems(bytes, Gates.STABLE);
    return problems.isEmpty() ? "" : problems.get(0).message();
  }

  private static void refused(String expected, WasmBytes component) {
    String problem = problem(component);
    assertTrue(problem.contains(expected), problem);
  }

  @Test
  void anEmptyComponentIsValid() {
    assertEquals("", problem(component()));
  }

  @Test
  void aProblemSaysWhereItsDefinitionIs() {
    WasmBytes component = section(component(), 7, bytes(0x7F), bytes(0x70, 9));
    ModuleProblem problem = ComponentValidator.problems(component.toArray(), Gates.STABLE).get(0);
    assertEquals(12, problem.byteOffset());
    assertTrue(problem.message().contains("unknown type 9"), problem.message());
  }

  @Test
  void labelsDifferByMoreThanTheirCase() {
    WasmBytes twice = bytes(0x6E, 2).all(text("a-B")).all(text("A-b"));
    refused("conflicts with previous flag name `a-B`", section(component(), 7, twice));
    refused("not in kebab case", section(component(), 7, bytes(0x6E, 1).all(text("1a"))));
  }

  @Test
  void aResourceKeepsItsIdentityThroughInstances() {
    WasmBytes resource = bytes(0x42, 1, 4).all(importType("r", 3, 1));
    WasmBytes out = section(component(), 7, resource);
    section(out, 10, importType("one", 5, 0), importType("two", 5, 0));
    section(out, 6, bytes(3, 0, 0).all(text("r")), bytes(3, 0, 1).all(text("r")));
    // A component that wants the type of "one" twice.
    WasmBytes inner = component();
    section(inner, 10, importType("a", 3, 1));
    section(inner, 10, importType("b", 3, 0, 0));
    out.section(4, inner);
    String same = problem(copy(out, bytes(0, 0, 2).all(arg("a", 1)).all(arg("b", 1))));
    assertEquals("", same);
    String other = problem(copy(out, bytes(0, 0, 2).all(arg("a", 1)).all(arg("b", 2))));
    assertTrue(other.contains("resource types are not the same"), other);
  }

  private static WasmBytes copy(WasmBytes start, WasmBytes instance) {
    return section(new WasmBytes().all(start), 5, instance);
  }

  private static WasmBytes arg(String name, int type) {
    return text(name).u8s(3, type);
  }

  @Test
  void typesOfExportedFunctionsNeedNames() {
    WasmBytes out = section(component(), 7, bytes(0x6D, 1).all(text("x")));
    section(out, 7, bytes(0x40, 1).all(text("p")).u8s(0, 1, 0));
    refused(
        "func not valid to be used as import",
        section(new WasmBytes().all(out), 10, importType("f", 1, 1)));
    WasmBytes named = section(component(), 7, bytes(0x6D, 1).all(text("x")));
    section(named, 10, importType("x", 3, 0, 0));
    section(named, 7, bytes(0x40, 1).all(text("p")).u8s(1, 1, 0));
    assertEquals("", problem(section(named, 10, importType("f", 1, 2))));
  }

  @Test
  void valuesHaveALargestSizeAndDepth() {
    assertEquals("", problem(ComponentBytes.nestedLists(100)));
    assertTrue(problem(ComponentBytes.nestedLists(10_000)).contains("nested too deep"));
  }

  @Test
  void typesThatGrowWithEachLevelAreRefusedSoon() {
    WasmBytes types = new WasmBytes().u32(60).u8(0x7D);
    for (int i = 1; i < 60; i++) {
      types.u8s(0x6F, 8);
      for (int j = 0; j < 8; j++) {
        types.s64(i - 1);
      }
    }
    byte[] bytes = component().section(7, types).toArray();
    assertTimeout(
        Duration.ofSeconds(5), () -> assertTrue(problem(bytes).contains("type size exceeds")));
  }

  @Test
  void gatesAreClosedUnlessAskedFor() {
    byte[] bytes = section(component(), 7, bytes(0x67, 0x7D, 4)).toArray();
    assertFalse(ComponentValidator.problems(bytes, Gates.STABLE).isEmpty());
    Gates gates = Gates.STABLE.with(Gate.FIXED_LISTS);
    assertTrue(ComponentValidator.problems(bytes, gates).isEmpty());
  }

  @Test
  void coreModulesInsideAreValidated() {
    WasmBytes module = WasmBytes.module();
    module.section(1, bytes(1, 0x60, 0, 1, 0x7F)).section(3, bytes(1, 0));
    module.section(10, bytes(1, 2, 0, 0x0B));
    refused("the code is not valid", component().section(1, module));
  }

  @Test
  void namesOfInterfacesHaveVersions() {
    WasmBytes out = section(component(), 7, bytes(0x42, 0));
    for (String name : List.of("a:b/c", "a:b/c@1.0.0", "a-1:b2/C@0.1.0-rc.1+x")) {
      assertEquals("", problem(section(new WasmBytes().all(out), 10, importType(name, 5, 0))));
    }
    for (String name : List.of("a:b", "A:b/c", "a:b/c@1", "a:b/c@01.0.0", "a:b/c/d", "a:b/")) {
      assertFalse(
          problem(section(new WasmBytes().all(out), 10, importType(name, 5, 0))).isEmpty(), name);
    }
  }
}
