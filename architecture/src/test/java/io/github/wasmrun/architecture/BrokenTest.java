package io.github.wasmrun.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule finds what breaks it: the classes of the package {@code broken}. */
class BrokenTest {
  private static final String BROKEN = "io.github.wasmrun.architecture.broken";
  private static final String HIGH = BROKEN + ".high.High";
  private static final String LOW = BROKEN + ".low.Low";
  private static final String INSIDE = BROKEN + ".low.internal.Inside";

  private static JavaClasses classes(String name) {
    return new ClassFileImporter().importPackages(BROKEN + "." + name);
  }

  private static Classes lowAndHigh() {
    return new Classes(Map.of("low", classes("low"), "high", classes("high")));
  }

  @Test
  void anArrowUpwards() {
    assertEquals(
        Set.of("low -> high: " + LOW + " -> " + HIGH),
        Rules.wrongModules(lowAndHigh(), Map.of("low", Set.of(), "high", Set.of("low"))));
  }

  @Test
  void aModuleThatIsNotInTheTable() {
    assertEquals(
        Set.of("high is not in the table", "high -> low: " + HIGH + " -> " + INSIDE),
        Rules.wrongModules(lowAndHigh(), Map.of("low", Set.of("high"))));
  }

  @Test
  void packagesInACircle() {
    assertEquals(
        List.of(Set.of(BROKEN + ".circle.a", BROKEN + ".circle.b")),
        Rules.circles(new Classes(Map.of("circle", classes("circle")))));
  }

  @Test
  void aKnot() {
    Classes knot = new Classes(Map.of("knot", classes("knot")));
    assertEquals(
        List.of(Set.of(BROKEN + ".knot.One", BROKEN + ".knot.Two", BROKEN + ".knot.Three")),
        Rules.knots(knot, 2));
    assertEquals(List.of(), Rules.knots(knot, 3));
  }

  @Test
  void anotherModulesInternals() {
    Set<String> found = Set.of("high: " + HIGH + " -> " + INSIDE);
    Exports none = Exports.UNDECLARED;
    Exports high = Exports.of("module high {\n  exports " + BROKEN + ".high;\n}");
    assertEquals(found, Rules.hidden(lowAndHigh(), Map.of("low", none, "high", high)));
    Exports other =
        Exports.of(
            "module low {\n  exports " + BROKEN + ".low.internal to\n      some,\n      x;\n}");
    assertEquals(found, Rules.hidden(lowAndHigh(), Map.of("low", other, "high", high)));
    Exports shown = Exports.of("module low { exports " + BROKEN + ".low.internal to high; }");
    assertEquals(Set.of(), Rules.hidden(lowAndHigh(), Map.of("low", shown, "high", high)));
  }

  @Test
  void aClassOfAHost() {
    assertEquals(
        Set.of(LOW + " -> java.nio.file.Path"),
        Rules.foreign(
            classes("low"),
            name ->
                name.startsWith("java.") && !name.equals("java.nio.file")
                    || name.startsWith(Project.PREFIX)
                    || name.startsWith("org.jspecify")));
  }

  @Test
  void aTypeAsANumber() {
    assertEquals(
        Set.of("X: static final int I32 = 0x7F;", "X: case 0x60:"),
        Rules.typeCodes(
            "X", "  static final int I32 = 0x7F;\n  int low = x & 0x7F;\n  case 0x60:\n"));
  }
}
