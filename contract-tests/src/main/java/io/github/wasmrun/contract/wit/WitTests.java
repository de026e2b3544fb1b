package io.github.wasmrun.contract.wit;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.contract.harness.Expect;
import io.github.wasmrun.contract.harness.Fixtures;
import io.github.wasmrun.contract.harness.Tests;
import io.github.wasmrun.wit.Wit;
import io.github.wasmrun.wit.WitDialect;
import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.WitJson;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.WitPrinter;
import io.github.wasmrun.wit.WitSources;
import io.github.wasmrun.wit.component.ComponentWit;
import io.github.wasmrun.wit.component.WitEncoder;
import io.github.wasmrun.wit.component.WitTextException;
import io.github.wasmrun.wit.model.WitGraph;
import io.github.wasmrun.wit.model.WitTypeKind;

/** Reading, resolving and printing of WIT. */
public final class WitTests {
  private static final String TEXT =
      """
      /// Of the package.
      package a:b@1.2.3;

      interface types {
        /// Ünïcode 𝄞.
        record point {
          x: s32,
          y: option<u64>,
        }

        variant shape {
          dot(point),
          none,
        }

        resource counter {
          constructor(start: u32);
          @since(version = 1.0.0)
          add: func(other: borrow<counter>) -> result<counter, string>;
        }

        many: func(a: list<shape>, b: map<string, tuple<f32, char>>);
      }

      world w {
        import c:d/e;
        import types;
        use types.{point};

        import log: async func(at: point);

        export inner: interface {
          run: func();
        }
      }

      package c:d {
        interface e {
        }
      }
      """;

  private WitTests() {}

  public static void add(Tests tests) {
    tests.test(
        "wit: a component has the WIT that it was made of, as far as it uses it",
        () -> {
          WitGraph graph = ComponentWit.decode(Fixtures.bytes("component_guest"));
          Expect.equal(
              """
              package root:component;

              world root {
                import test:guest/echo@1.0.0;
                import test:guest/sinks@1.0.0;

                export log: func(name: string, text: string) -> result<u32, string>;
                export test:guest/echo@1.0.0;
                export test:guest/counters@1.0.0;
              }
              """,
              WitPrinter.print(graph, graph.mainPackage()));
          String all = WitPrinter.print(graph);
          Expect.contains("    echo-shape: func(x: shape) -> shape;", all);
          Expect.contains("      merge: static func(a: counter, b: counter) -> counter;", all);
          Expect.contains("    open: func(name: string) -> option<sink>;", all);
        });
    tests.test(
        "wit: what has no words in it is refused",
        () -> {
          Expect.message(
              "WIT has no words for this component: a resource has no name",
              Expect.thrown(
                  WitTextException.class,
                  () -> ComponentWit.decode(Fixtures.bytes("component_misfit"))));
          Expect.message(
              "WIT has no words for this component: it is a core module without a section"
                  + " component-type",
              Expect.thrown(
                  WitTextException.class, () -> ComponentWit.decode(Fixtures.bytes("metered"))));
          Expect.thrown(ModuleException.class, () -> ComponentWit.decode(new byte[] {0, 1, 2}));
        });
    tests.test(
        "wit: what is printed is read as the same graph",
        () -> {
          WitGraph graph = Wit.resolve("a.wit", TEXT);
          Expect.equal(TEXT, WitPrinter.print(graph));
          Expect.equal(WitJson.write(graph), WitJson.write(Wit.resolve("b.wit", TEXT)));
          Expect.equal("a:b@1.2.3", graph.main().name().toString());
          Expect.equal(4, graph.world("w").orElseThrow().imports().size());
        });
    tests.test(
        "wit: a package in binary form has all of the text",
        () -> {
          String text =
              """
              /// Of the package.
              package a:b@1.2.3;

              interface types {
                /// A point.
                record point {
                  /// To the right.
                  x: s32,
                  y: option<u64>,
                }

                @unstable(feature = more)
                resource counter {
                  constructor(start: u32) -> result<counter, string>;
                  @since(version = 1.0.0)
                  add: func(other: borrow<counter>) -> tuple<counter, list<point>>;
                }
              }

              interface user {
                use types.{point as dot};

                enum size {
                  small,
                  /// Beyond a page.
                  large,
                }

                async-one: async func(a: dot) -> stream<u8>;
              }

              /// For both.
              world w {
                /// Once more.
                import first: user;
                import second: user;
                @since(version = 1.1.0)
                import user;
                use types.{counter};
                import log: func(at: counter);

                /// Within.
                export inner: interface {
                  run: func(m: map<string, list<u8, 4>>);
                }
              }
              """;
          WitGraph graph = Wit.resolve("a.wit", text, WitOptions.DEFAULTS.withAllFeatures(true));
          WitGraph again = ComponentWit.decode(WitEncoder.encodePackage(graph));
          Expect.equal(
              WitPrinter.print(graph, graph.mainPackage()),
              WitPrinter.print(again, again.mainPackage()));
        });
    tests.test(
        "wit: a module says for which world it is made",
        () -> {
          WitGraph graph = Wit.resolve("a.wit", TEXT);
          byte[] module = WitEncoder.embed(Fixtures.bytes("metered"), graph, "w");
          WitGraph again = ComponentWit.decode(module);
          Expect.equal("a:b@1.2.3", again.main().name().toString());
          Expect.contains("import log: async func(at: point);", WitPrinter.print(again));
          WitGraph other = Wit.resolve("c.wit", "package x:y; world v { export f: func(); }");
          WitGraph both = ComponentWit.decode(WitEncoder.embed(module, other, "v"));
          Expect.contains("world root {", WitPrinter.print(both, both.mainPackage()));
          Expect.contains("export f: func();", WitPrinter.print(both, both.mainPackage()));
          Expect.message(
              "the package has no world `nothing`",
              Expect.thrown(WitException.class, () -> WitEncoder.embed(module, graph, "nothing")));
          Expect.thrown(ModuleException.class, () -> WitEncoder.embed(new byte[3], graph, "w"));
        });
    tests.test(
        "wit: what a component cannot say is not written, long chains of names are",
        () -> {
          String text =
              "package a:b\ninterface i { union u { float32, string }\nf: func() -> (a: u) }";
          WitGraph legacy =
              Wit.resolve("a.wit", text, WitOptions.DEFAULTS.withDialect(WitDialect.LEGACY));
          Expect.contains(
              "a component has no unions",
              Expect.thrown(WitException.class, () -> WitEncoder.encodePackage(legacy))
                  .getMessage());
          // Each name stands before the one that it means.
          StringBuilder chain = new StringBuilder("package a:b; interface i { ");
          for (int i = 19_999; i > 0; i--) {
            chain.append("type t").append(i).append(" = t").append(i - 1).append("; ");
          }
          WitGraph deep = Wit.resolve("a.wit", chain + "type t0 = u8; }");
          WitGraph again = ComponentWit.decode(WitEncoder.encodePackage(deep));
          Expect.equal(20_000, again.types().size());
        });
    tests.test(
        "wit: packages come from folders of texts",
        () -> {
          WitSources sources =
              WitSources.of("a.wit", "package a:b; interface i { use c:d/e.{t}; }")
                  .with("deps/c/one.wit", "package c:d;")
                  .with("deps/c/two.wit", "interface e { type t = u8; }");
          Expect.equal(2, Wit.resolve(sources).types().size());
        });
    tests.test(
        "wit: a message names the place",
        () -> {
          refused("a.wit:2:24: the type `u` does not exist", "interface i { type t = u; }", 2);
          refused(
              "a.wit:2:11: expected `world`, `interface`, `use` or `package`, found '}'",
              "world w {}}",
              2);
        });
    tests.test(
        "wit: deep and cyclic texts are refused",
        () -> {
          Expect.contains("nested", refusal("interface i { type t = " + "list<".repeat(20_000)));
          Expect.contains("does not end", refusal("/*".repeat(50_000)));
          Expect.contains("itself", refusal("world w { include v; } world v { include w; }"));
        });
    tests.test(
        "wit: texts of 2023 are read behind a switch",
        () -> {
          String text =
              "package a:b\ninterface i { union u { float32, string }\nf: func() -> (a: u) }";
          WitOptions legacy = WitOptions.DEFAULTS.withDialect(WitDialect.LEGACY);
          WitGraph graph = Wit.resolve("a.wit", text, legacy);
          WitTypeKind kind = graph.types().get(0).kind();
          Expect.isTrue(kind instanceof WitTypeKind.Variant of && of.isUnion(), "a union");
          Expect.equal(1, graph.interfaces().get(0).functions().get("f").namedResults().size());
        });
  }

  private static void refused(String message, String text, int line) {
    try {
      Wit.resolve("a.wit", "package a:b;\n" + text);
    } catch (WitException refused) {
      Expect.equal(message, refused.getMessage());
      Expect.equal(line, refused.line());
      return;
    }
    throw Expect.failure("not refused: " + text);
  }

  private static String refusal(String text) {
    try {
      Wit.resolve("a.wit", "package a:b;\n" + text);
    } catch (WitException refused) {
      return refused.problem();
    }
    throw Expect.failure("not refused");
  }
}
