package io.github.wasmrun.wit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.wit.model.WitFunction;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitInterface;
import io.github.wasmrun.wit.model.WitPrimitive;
import io.github.wasmrun.wit.model.WitTypeKind;
import io.github.wasmrun.wit.model.WitWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WitTest {
  private static WitGraph resolve(String text) {
    return Wit.resolve("a.wit", text);
  }

  private static WitException refuse(String text) {
    return assertThrows(WitException.class, () -> resolve(text));
  }

  private static List<String> keys(WitGraph graph, WitWorld world) {
    return world.imports().keySet().stream().map(graph::keyName).toList();
  }

  @Test
  void anInterfaceHasItsTypesAfterWhatTheyAreMadeOf() {
    WitGraph graph =
        resolve("package a:b; interface i { record r { x: t, y: list<t>, } type t = u16; }");
    WitInterface of = graph.interfaces().get(0);
    assertEquals(List.of("t", "r"), List.copyOf(of.types().keySet()));
    assertEquals(0, of.types().get("t"));
    assertEquals(new WitTypeKind.Alias(WitPrimitive.U16), graph.types().get(0).kind());
  }

  @Test
  void aResourceWithoutAWordIsOwned() {
    WitGraph graph =
        resolve("package a:b; interface i { resource r { m: func(x: r); } f: func() -> r; }");
    WitFunction method = graph.interfaces().get(0).functions().get("[method]r.m");
    assertEquals("self", method.params().get(0).name());
    assertEquals("m", method.itemName());
    assertEquals(
        List.of("Resource[]", "Borrow[resource=0]", "Own[resource=0]"),
        graph.types().stream().map(def -> def.kind().toString()).toList());
  }

  @Test
  void aUsedTypeBringsItsInterfaceIntoTheWorld() {
    WitGraph graph =
        resolve(
            "package a:b@1.0.0; interface types { type t = u8; }"
                + " interface i { use types.{t}; f: func() -> t; } world w { export i; }");
    WitWorld world = graph.world("w").orElseThrow();
    assertEquals(List.of("a:b/types@1.0.0"), keys(graph, world));
    assertEquals(1, world.exports().size());
  }

  @Test
  void anInterfaceIsNotImportedAndExportedForOneExport() {
    WitException refused =
        refuse(
            "package a:b;\ninterface i1 { type t = u8; }\ninterface i2 { use i1.{t}; }\n"
                + "interface i3 { use i1.{t}; use i2.{t as u}; }\n"
                + "world w {\n  export i1;\n  export i3;\n}");
    assertEquals(5, refused.line());
    assertTrue(refused.problem().contains("`a:b/i1`"), refused.problem());
  }

  @Test
  void anIncludeRenamesAndCopiesTypes() {
    WitGraph graph =
        resolve(
            "package a:b; world w { resource r { m: func(); } import f: func(x: r); }"
                + " world v { include w with { r as s, f as g } import f: func(); }");
    WitWorld world = graph.world("v").orElseThrow();
    assertEquals(List.of("s", "f", "g", "[method]s.m"), keys(graph, world));
    assertEquals(
        "the import `f` is there twice; rename one by `with`",
        refuse("package a:b; world w { import f: func(); } world v { include w; include w; }")
            .problem());
  }

  @Test
  void gatesLeaveItemsOut() {
    String text =
        "package a:b@1.1.0; interface i { @unstable(feature = x) f: func();"
            + " @since(version = 1.0.0) @deprecated(version = 1.1.0) g: func(); }";
    assertEquals(1, resolve(text).interfaces().get(0).functions().size());
    WitOptions withX = WitOptions.DEFAULTS.withFeature("x");
    assertEquals(2, Wit.resolve("a.wit", text, withX).interfaces().get(0).functions().size());
    assertTrue(
        refuse("package a:b@1.0.0; @since(version = 1.0.1) interface i {}")
            .problem()
            .contains("after the version"));
    assertTrue(
        refuse("package a:b; interface i { @unstable(feature = x) type t = u8; f: func() -> t; }")
            .problem()
            .contains("left out"));
  }

  @Test
  void aGatedTypeOfAWorldIsLeftOut() {
    WitGraph graph = resolve("package a:b; world w { @unstable(feature = x) type t = u8; }");
    assertEquals(0, graph.world("w").orElseThrow().imports().size());
  }

  @Test
  void packagesComeFromFilesFoldersAndBraces() {
    WitSources sources =
        WitSources.of(
                Map.of(
                    "a.wit",
                        "package a:main; interface i { use b:file/t.{x}; use c:dir/t.{x as y}; }",
                    "b.wit", "interface j { use d:nested/t.{x}; use i.{y}; }",
                    "deps/b.wit", "package b:file; interface t { type x = u8; }",
                    "deps/note.txt", "no WIT"))
            .with("deps/c/one.wit", "package c:dir;")
            .with("deps/c/two.wit", "interface t { type x = d; type d = u8; }")
            .with("c.wit", "package d:nested { interface t { type x = u8; } }");
    WitGraph graph = Wit.resolve(sources);
    assertEquals("a:main", graph.main().name().toString());
    assertEquals(4, graph.packages().size());
    assertEquals(3, graph.mainPackage());
  }

  @Test
  void messagesNameThePlace() {
    WitException refused = refuse("package a:b;\ninterface i {\n  /* ü𝄞 */ f: func(x: y);\n}\n");
    assertEquals("a.wit:3:23: the name `y` does not exist", refused.getMessage());
    assertEquals(3, refused.line());
    assertEquals(23, refused.column());
    assertEquals("a.wit", refused.path());
    assertEquals(
        "a.wit:2:3: expected `world`, `interface`, `use` or `package`, found the identifier `x`",
        refuse("package a:b;\n  x").getMessage());
    assertEquals(
        "a.wit:1:33: the type `float32` does not exist; it is called `f32` today",
        refuse("package a:b; world w { type t = float32; }").getMessage());
  }

  @Test
  void namesHaveOneCaseInAWord() {
    assertEquals(1, resolve("package a:b; interface get-HTTP-2x {}").interfaces().size());
    for (String name : List.of("aB", "a--b", "-a", "a-", "2a", "a_b", "é", "%")) {
      refuse("package a:b; interface " + name + " {}");
    }
  }

  @Test
  void charactersThatMisleadAreRefused() {
    assertTrue(refuse("package a:b; // \u202e").problem().contains("U+202E"));
    assertTrue(refuse("package a:b; // \u0007").problem().contains("U+0007"));
  }

  @Test
  void documentationIsWhatStandsBefore() {
    WitGraph graph =
        resolve("/// of the package\npackage a:b;\n\n/**\n two\n  lines */\ninterface i {}\n");
    assertEquals("of the package", graph.main().docs().orElseThrow());
    assertEquals("\n two\n  lines", graph.interfaces().get(0).docs().orElseThrow());
    String again = WitPrinter.print(graph);
    assertEquals(
        graph.interfaces().get(0).docs(), resolve(again).interfaces().get(0).docs(), again);
  }

  @Test
  void markdownHoldsWitInFences() {
    WitGraph graph = Wit.resolve("a.wit.md", "# A\n```wit\npackage a:b;\n```\n```\nno\n```\n");
    assertEquals("a:b", graph.main().name().toString());
    WitException refused =
        assertThrows(WitException.class, () -> Wit.resolve("a.wit.md", "# A\n\n```wit\n?\n```"));
    assertEquals(4, refused.line());
  }

  @Test
  void theLegacyDialectIsBehindASwitch() {
    String text =
        "package a:b\n/// d\ninterface i {\n  union u {\n    float32,\n    string,\n  }\n"
            + "  record map { f32: u, unit: tuple<> }\n  async: func(a: f64) -> (x: u8, y: u)\n"
            + "  e: func() -> expected<unit, string>\n}\nworld w { import i }\n";
    refuse(text);
    WitOptions legacy = WitOptions.DEFAULTS.withDialect(WitDialect.LEGACY);
    WitGraph graph = Wit.resolve("a.wit", text, legacy);
    WitTypeKind.Variant union = (WitTypeKind.Variant) graph.types().get(0).kind();
    assertTrue(union.isUnion());
    assertEquals(List.of("0", "1"), union.cases().stream().map(one -> one.name()).toList());
    assertEquals(2, graph.interfaces().get(0).functions().get("async").namedResults().size());
    String printed = WitPrinter.print(graph);
    assertEquals(
        WitJson.write(graph), WitJson.write(Wit.resolve("b.wit", printed, legacy)), printed);
  }

  @Test
  void aGraphIsPrinted() {
    String text =
        """
        /// The package.
        package a:b@1.0.0;

        interface i {
          use c:d/e.{t, u as v};

          /// A record.
          record %record {
            x: list<t, 3>,
          }

          resource r {
            constructor() -> result<r, string>;
            @since(version = 1.0.0)
            m: async func(a: borrow<r>);
            s: static func();
          }

          type o = own<r>;

          f: func(a: map<string, option<tuple<u8, v>>>) -> result<_, future>;
        }

        world w {
          import c:d/e;
          @unstable(feature = x)
          import label: i;

          import g: func();

          export k: interface {
            h: func();
          }
        }

        package c:d {
          interface e {
            type t = u8;

            flags u {
              a,
            }
          }
        }
        """;
    WitOptions options = WitOptions.DEFAULTS.withFeature("x");
    assertEquals(text, WitPrinter.print(Wit.resolve("a.wit", text, options)));
  }

  @Test
  void aGraphIsWrittenAsJson() {
    String json =
        WitJson.write(resolve("package a:b; interface i { /// \"q\"\n f: func(x: option<u8>); }"));
    assertEquals(
        Map.of(
            "worlds", List.of(),
            "types",
                List.of(
                    JsonReader.read(
                        "{\"name\": null, \"kind\": {\"option\": \"u8\"}," + " \"owner\": null}")),
            "packages",
                List.of(
                    JsonReader.read(
                        "{\"name\": \"a:b\", \"interfaces\": {\"i\": 0}," + " \"worlds\": {}}")),
            "interfaces",
                List.of(
                    JsonReader.read(
                        "{\"name\": \"i\", \"types\": {}, \"functions\": {\"f\":"
                            + " {\"name\": \"f\", \"kind\": \"freestanding\", \"params\": [{\"name\":"
                            + " \"x\", \"type\": 0}], \"docs\": {\"contents\": \"\\\"q\\\"\"}}},"
                            + " \"package\": 0}"))),
        JsonReader.read(json));
  }

  @Test
  void versionsAreOrdered() {
    WitGraph graph =
        resolve(
            "package a:main; package a:b@1.0.0-rc.10 {} package a:b@1.0.0-rc.9 {}"
                + " package a:b@1.0.0 {} package a:b@1.0.0-list {} package a:b {}");
    assertEquals(
        List.of(
            "a:b", "a:b@1.0.0-list", "a:b@1.0.0-rc.9", "a:b@1.0.0-rc.10", "a:b@1.0.0", "a:main"),
        graph.packages().stream().map(one -> one.name().toString()).toList());
    assertEquals(
        "a:b@18446744073709551615.0.0",
        resolve("package a:b@18446744073709551615.0.0;").main().name().toString());
    refuse("package a:b@18446744073709551616.0.0;");
    refuse("package a:b@1.0;");
    refuse("package a:b@1.00.0;");
    refuse("package a:b@1.0.0-01;");
  }

  @Test
  void cyclesAreRefused() {
    assertTrue(
        refuse("package a:b; interface i { type a = b; type b = list<a>; }")
            .problem()
            .contains("depends on itself"));
    assertTrue(
        refuse("package a:b; interface i { use a:b/j.{t}; } interface j { type t = u8; }")
            .problem()
            .contains("depends on itself"));
    assertTrue(
        refuse("package a:b; world w { include v; } world v { include w; }")
            .problem()
            .contains("depends on itself"));
  }
}
