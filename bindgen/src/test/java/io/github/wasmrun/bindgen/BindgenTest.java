package io.github.wasmrun.bindgen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.wit.Wit;
import io.github.wasmrun.wit.WitDialect;
import io.github.wasmrun.wit.WitOptions;
import io.github.wasmrun.wit.model.WitGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BindgenTest {
  private static final BindgenOptions OPTIONS = BindgenOptions.DEFAULTS.withBasePackage("x");

  private static Map<String, String> generate(String text) {
    WitGraph graph = Wit.resolve("a.wit", text, WitOptions.DEFAULTS.withAllFeatures(true));
    return Bindgen.generate(graph, graph.world("w").orElseThrow(), OPTIONS);
  }

  /** Generates and compiles without a warning. */
  private static Map<String, String> compiled(String text) {
    Map<String, String> files = generate(text);
    assertEquals(List.of(), Javac.compile(files), files.toString());
    return files;
  }

  private static String one(String items) {
    return compiled("package a:b; interface i { " + items + " } world w { import i; }")
        .get("x/a/b/I.java");
  }

  private static void contains(String part, String whole) {
    assertTrue(whole.contains(part), () -> part + " is not in\n" + whole);
  }

  /** All kinds of items, as they are written; the expected files are test resources. */
  @Test
  void aWorldIsWrittenAsExpected() throws IOException {
    Map<String, String> files = compiled(resource("shop.wit"));
    StringBuilder all = new StringBuilder();
    new TreeMap<>(files)
        .forEach((path, text) -> all.append("// ").append(path).append('\n').append(text));
    assertEquals(resource("shop.expected.txt"), all.toString());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = BindgenTest.class.getResourceAsStream("/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What the contract tests call a component with; only the formatter may have changed it. */
  @Test
  void theJavaOfTheContractTestsIsThatOfTheirWit() throws IOException {
    Path tests = Path.of("../contract-tests/src/main");
    WitGraph graph = Wit.resolve("guest.wit", Files.readString(tests.resolve("wit/guest.wit")));
    Map<String, String> files =
        Bindgen.generate(
            graph,
            graph.world("guest").orElseThrow(),
            BindgenOptions.DEFAULTS.withBasePackage("io.github.wasmrun.contract.bindings"));
    for (Map.Entry<String, String> file : files.entrySet()) {
      String present = Files.readString(tests.resolve("java").resolve(file.getKey()));
      assertEquals(words(file.getValue()), words(present), file.getKey());
    }
  }

  private static String words(String text) {
    return text.replaceAll("[\\s*]", "");
  }

  @Test
  void typesAlone() {
    WitGraph graph = Wit.resolve("a.wit", "package a:b; world w { export f: func(); }");
    Map<String, String> files =
        Bindgen.generate(graph, graph.world("w").orElseThrow(), OPTIONS.withBindings(false));
    assertEquals(Set.of("x/a/b/W.java", "x/a/b/package-info.java"), files.keySet());
    assertTrue(!files.get("x/a/b/W.java").contains("instantiate"), files.toString());
  }

  @Test
  void functionsAndInterfacesWhoseNamesMeet() throws IOException {
    compiled(
        "package a:b; interface log-function { x: func(); } world w {"
            + " export log: func(); export log-function; export log-function-function: func();"
            + " import log: func(); import log-function; import host: func(host: u32, args: u32);"
            + " export state: interface { y: func(); } export guest: func(guest: string);"
            + " export close: func(); export exports: func(); }");
  }

  @Test
  void javacSeesWarnings() {
    assertTrue(
        Javac.compile(Map.of("a/B.java", "package a; class B { java.util.List x; }")).size() == 1);
  }

  @Test
  void numbersAndLists() {
    String text =
        one(
            "f: func(a: u8, b: u32, c: list<u64>, d: list<string>, e: list<u8, 4>, g: char) ->"
                + " f32;");
    contains(
        "float f(int a, @Unsigned int b, @Unsigned long[] c, List<String> d, byte[] e, int g);",
        text);
  }

  @Test
  void optionsAreNullAndNestedOnesAreObjects() {
    String text =
        one(
            "f: func(a: option<u8>, b: option<list<u8>>, c: option<option<string>>, d:"
                + " list<option<u8>>) -> option<option<option<u8>>>;");
    contains("@Nullable Option<Option<Integer>> f(", text);
    contains("@Nullable Integer a", text);
    contains("byte @Nullable [] b", text);
    contains("@Nullable Option<String> c", text);
    contains("List<@Nullable Integer> d", text);
  }

  @Test
  void resultsAreThrownOrValues() {
    String text =
        one(
            "enum e { bad } f: func() -> result<u8, e>; g: func() -> result; h: func() -> result<_,"
                + " string>; k: func(a: result<u8>) -> result<result<_, e>, e>;");
    contains("int f();", text);
    contains("@throws EException if the function gives an error", text);
    contains("void g();", text);
    contains("final class GException extends ResultException", text);
    contains("public String error()", text);
    contains("Result<Tuple0, E> k(Result<Integer, Tuple0> a);", text);
    contains("super(error.witName());", text);
  }

  @Test
  void namesThatJavaOwnsAreChanged() {
    String text =
        one(
            "%string: func(class: u8, new: u8); get-class: func(); record list-x { hash-code: u8 }"
                + " record object { wait: u8 } variant v { %string(string), object(object), v, r(r)"
                + " } record r { a: u8 } resource i { close: func(); to-string: func() -> string;"
                + " }");
    contains("void string(int class_, int new_);", text);
    contains("void getClass_();", text);
    contains("record ListX(int hashCode_)", text);
    contains("record ObjectType(int wait_)", text);
    contains("record StringCase(String value) implements V", text);
    contains("record ObjectCase(ObjectType value) implements V", text);
    contains("record VCase() implements V", text);
    contains("record RCase(R value) implements V", text);
    contains("<RR> RR match(", text);
    contains("interface IType extends AutoCloseable", text);
    contains("void close_();", text);
    contains("String toString_();", text);
  }

  @Test
  void arraysInRecordsAreComparedByContent() {
    String text = one("record r { a: list<u8>, b: f32, c: string, d: option<list<u32>> }");
    contains("&& Arrays.equals(a, that.a)", text);
    contains("&& Float.compare(b, that.b) == 0", text);
    contains("&& Objects.equals(c, that.c)", text);
    contains("+ Arrays.toString(d)", text);
  }

  @Test
  void documentationIsNoMarkup() {
    String text =
        one(
            "/// Uses `a<b>` and <i>, @x, */ {y}.\n"
                + "///\n"
                + "/// ```\n"
                + "/// if (a < b) {\n\n"
                + "/// }\n"
                + "/// ```\n"
                + " f: func();");
    contains("Uses {@code a<b>} and &lt;i&gt;, &#64;x, *&#47; &#123;y&#125;.", text);
    contains("<pre>", text);
  }

  @Test
  void versionsOfAPackageAreApart() {
    Map<String, String> files =
        compiled(
            "package a:b; world w { import c:d/e@1.0.0; import c:d/e@2.0.0-x; }"
                + " package c:d@1.0.0 { interface e { f: func(); } }"
                + " package c:d@2.0.0-x { interface e { f: func(); } }");
    assertTrue(files.containsKey("x/c/d/v1_0_0/E.java"), files.keySet().toString());
    assertTrue(files.containsKey("x/c/d/v2_0_0_x/E.java"), files.keySet().toString());
    contains("x.c.d.v2_0_0_x.E dE_();", files.get("x/a/b/W.java"));
  }

  @Test
  void severalNamedResultsAreARecord() {
    WitGraph graph =
        Wit.resolve(
            "a.wit",
            "package a:b\n"
                + "world w { export f: func() -> (a: u8, b: list<u8>)\n"
                + " export g: func() -> (a: u8)\n"
                + " export many: func(a: flags-64) flags flags-64 { "
                + flags(64)
                + " } }",
            WitOptions.DEFAULTS.withDialect(WitDialect.LEGACY));
    Map<String, String> files =
        Bindgen.generate(graph, graph.world("w").orElseThrow(), OPTIONS.withHeader("Licence"));
    assertEquals(List.of(), Javac.compile(files));
    contains("FResults f();", files.get("x/a/b/W.java"));
    contains("int g();", files.get("x/a/b/W.java"));
    contains("/*\n * Licence\n */\npackage", files.get("x/a/b/W.java"));
  }

  private static String flags(int count) {
    StringBuilder flags = new StringBuilder();
    for (int i = 0; i < count; i++) {
      flags.append("l").append(i).append(",");
    }
    return flags.toString();
  }

  @Test
  void whatJavaCannotHoldIsRefused() {
    assertThrows(
        BindgenException.class,
        () -> generate("package a:b; world w { flags f { " + flags(65) + " } }"));
    String tuple = "tuple<" + "u8,".repeat(17) + ">";
    assertThrows(
        BindgenException.class,
        () -> generate("package a:b; world w { import f: func(a: " + tuple + "); }"));
  }
}
