package io.github.wasmrun.wit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.wit.model.WitGraph;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts that are large, deep or random: an answer or a {@link WitException}, and soon. */
class WitLimitsTest {
  private static final String HEADER = "package a:b;\n";

  private static WitGraph resolve(String text) {
    return assertTimeout(
        Duration.ofSeconds(20), () -> Wit.resolve("a.wit", text, WitOptions.DEFAULTS));
  }

  private static WitException refuse(String text) {
    return assertThrows(WitException.class, () -> resolve(text));
  }

  @Test
  void typesNestedTooDeepAreRefused() {
    String deep = "list<".repeat(10_000) + "u8" + ">".repeat(10_000);
    assertEquals(2, refuse(HEADER + "interface i { type t = " + deep + "; }").line());
    refuse(HEADER + "interface i { type t = " + "tuple<".repeat(200_000));
    refuse(HEADER + "interface i { f: func() -> " + "result<_, ".repeat(100_000));
  }

  @Test
  void packagesNestedTooDeepAreRefused() {
    refuse(HEADER + "package a:c {".repeat(10_000));
  }

  @Test
  void commentsMayNestDeeply() {
    String comment = "/*".repeat(100_000) + "*/".repeat(100_000);
    assertEquals(1, resolve(HEADER + comment + "interface i {}").interfaces().size());
    refuse(HEADER + "/*".repeat(100_000));
  }

  @Test
  void aLongChainOfAliasesResolves() {
    StringBuilder text = new StringBuilder(HEADER + "interface i { resource t0;\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append("type t").append(i).append(" = t").append(i - 1).append(";\n");
    }
    for (int i = 0; i < 5_000; i++) {
      text.append("g").append(i).append(": func(a: borrow<t20000>) -> t20000;\n");
    }
    assertEquals(5_000, resolve(text + "}").interfaces().get(0).functions().size());
  }

  @Test
  void aLongChainOfDefinitionsResolves() {
    StringBuilder text = new StringBuilder(HEADER + "interface i { type t0 = u8;\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append("type t").append(i).append(" = list<t").append(i - 1).append(">;\n");
    }
    WitGraph graph = resolve(text + "f: func() -> t20000; }");
    assertEquals(20_001, graph.types().size());
    WitPrinter.print(graph);
    WitJson.write(graph);
  }

  @Test
  void aLongChainOfInterfacesResolves() {
    StringBuilder text = new StringBuilder(HEADER + "interface i0 { type t = u8; }\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("interface i").append(i).append(" { use i").append(i - 1).append(".{t}; }\n");
    }
    WitGraph graph = resolve(text + "world w { import i10000; } world v { export i10000; }");
    assertEquals(10_001, graph.world("w").orElseThrow().imports().size());
    assertEquals(10_000, graph.world("v").orElseThrow().imports().size());
  }

  @Test
  void aLongChainOfPackagesResolves() {
    StringBuilder text = new StringBuilder("package a:p0; interface i { use a:p1/i.{t}; }\n");
    for (int i = 1; i < 5_000; i++) {
      text.append("package a:p").append(i).append(" { interface i { use a:p").append(i + 1);
      text.append("/i.{t}; } }\n");
    }
    WitGraph graph = resolve(text + "package a:p5000 { interface i { type t = u8; } }");
    assertEquals(5_001, graph.packages().size());
  }

  @Test
  void aLongCycleIsRefused() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 10_000; i++) {
      text.append("interface i").append(i).append(" { use i").append((i + 1) % 10_000);
      text.append(".{t}; }\n");
    }
    assertTrue(refuse(text.toString()).problem().contains("depends on itself"));
  }

  @Test
  void longListsResolve() {
    StringBuilder params = new StringBuilder();
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      params.append("p").append(i).append(": u8, ");
      fields.append("g").append(i).append(": option<u8>, ");
    }
    WitGraph graph =
        resolve(HEADER + "interface i { f: func(" + params + "); record r { " + fields + "} }");
    assertEquals(50_000, graph.interfaces().get(0).functions().get("f").params().size());
  }

  @Test
  void manyIncludesOfManyItemsAreRefused() {
    StringBuilder text = new StringBuilder(HEADER + "world w0 {");
    for (int i = 0; i < 20_000; i++) {
      text.append("import g").append(i).append(": func();\n");
    }
    text.append("}\n");
    for (int i = 1; i < 10_000; i++) {
      text.append("world w").append(i).append(" { include w").append(i - 1).append("; }\n");
    }
    assertTrue(refuse(text.toString()).problem().contains("imports and exports"));
  }

  @Test
  void manyWorldsOverALongChainAreRefused() {
    StringBuilder text = new StringBuilder(HEADER + "interface i0 { type t = u8; }\n");
    for (int i = 1; i <= 5_000; i++) {
      text.append("interface i").append(i).append(" { use i").append(i - 1).append(".{t}; }\n");
      text.append("world w").append(i).append(" { import i5000; }\n");
    }
    assertTrue(refuse(text.toString()).problem().contains("imports and exports"));
  }

  @Test
  void aMegabyteOfOneLineGivesAPlace() {
    WitException refused = refuse(" ".repeat(1 << 20) + "?");
    assertEquals(1, refused.line());
    assertEquals((1 << 20) + 1, refused.column());
    assertTrue(refuse("a".repeat(1 << 20)).getMessage().length() < 300);
  }

  /** Whatever a text is, the answer is a graph or our exception; seeds are fixed. */
  @Test
  void mangledTextsAreRefusedOrResolve() {
    String base =
        "package a:b@1.2.3;\n@since(version = 1.0.0)\ninterface i { resource r { constructor(a: u8);"
            + " m: func() -> result<r, string>; s: static func(b: borrow<r>); }\n/// d\n"
            + "record x { a: list<u8, 3>, b: option<tuple<r>>, } variant v { a, b(x) } enum e { a }"
            + " flags f { a, b } type m = map<string, stream<u8>>; g: async func(); }\n"
            + "world w { use i.{x as y}; import k: func(a: y); export i; include v with { a as b } }"
            + " world v { import a: interface { f: func(); } @external-id(\"q\\u{1F600}\")"
            + " import c:d/e@0.1.0; }\npackage c:d@0.1.0 { interface e {} }";
    resolve(base);
    Random random = new Random(7);
    String pieces = " {}()<>;:,.@%/*-\"\\\n_ax1=é";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder(base);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(3)) {
          case 0 -> text.delete(at, end);
          case 1 -> text.insert(at, pieces.charAt(random.nextInt(pieces.length())));
          default -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        }
      }
      for (WitDialect dialect : WitDialect.values()) {
        try {
          WitGraph graph =
              Wit.resolve("a.wit", text.toString(), WitOptions.DEFAULTS.withDialect(dialect));
          Wit.resolve("b.wit", WitPrinter.print(graph), WitOptions.DEFAULTS.withDialect(dialect));
        } catch (WitException refused) {
          assertTrue(refused.line() > 0 || !refused.position().isKnown(), refused.getMessage());
        }
      }
    }
  }
}
