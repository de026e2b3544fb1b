package io.github.wasmrun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands for texts, WIT and components. */
class TextCommandsTest {
  private static final String TEXT =
      "(module (func $add (export \"add\") (param i32 i32) (result i32) local.get 0 local.get 1"
          + " i32.add))";

  /** Exports {@code add: func(a: u32, b: u32) -> u32}, of the module above without its name. */
  private static final String COMPONENT =
      "0061736d0d000100"
          + "0129"
          + "0061736d01000000"
          + "01070160027f7f017f"
          + "03020100"
          + "070701036164640000"
          + "0a09010700200020016a0b"
          + "02040100" // core instance 0: instantiate module 0
          + "00"
          + "00"
          + "0609010000010003616464" // alias of the core function add
          + "070b01400201617901627900" // type 0
          + "79"
          + "0806010000000000" // canon lift
          + "0b09010003616464010000";

  /** The compiled parser of SQL: tests make it once. */
  @TempDir private static Path cache;

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {}

  private static Result execute(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int code =
        WasmrunCommand.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(texts);
    return new Result(code, out.toString(), err.toString());
  }

  private static Result sql(String command, Object... args) {
    List<Object> line = new ArrayList<>(List.of("sql", command, "--cache", cache));
    line.addAll(List.of(args));
    return execute(line.toArray());
  }

  private Path write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private Path component() throws IOException {
    return Files.write(folder.resolve("add.wasm"), HexFormat.of().parseHex(COMPONENT));
  }

  @Test
  void textsAreModules() throws IOException {
    Path text = write("add.wat", TEXT);
    assertEquals("5\n", execute("run", "--invoke", "add", text, 2, 3).out());
    assertTrue(execute("inspect", text).out().contains("add: func [i32 i32] -> [i32]"));
    Path other = write("add.txt", ";; by its beginning\n" + TEXT);
    assertEquals("5\n", execute("run", "--invoke", "add", other, 2, 3).out());
  }

  @Test
  void textsAreAssembledAndPrinted() throws IOException {
    Path text = write("add.wat", TEXT);
    assertEquals(new Result(0, "", ""), execute("wat", text));
    Path module = folder.resolve("add.wasm");
    Result flat = execute("print", module);
    assertTrue(flat.out().contains("    local.get 1\n    i32.add\n"), flat.out());
    Result folded = execute("print", "--folded", module);
    assertTrue(
        folded.out().contains("    (i32.add\n      (local.get 0)\n      (local.get 1))\n"),
        folded.out());
    Path again = write("again.wat", folded.out());
    execute("wat", again, "-o", folder.resolve("b.wasm"));
    assertEquals(-1, Files.mismatch(module, folder.resolve("b.wasm")));
  }

  @Test
  void mistakesInTextsHaveLineAndColumn() throws IOException {
    Path text = write("bad.wat", "(module\n  (func i32.ad))");
    Result result = execute("wat", text);
    assertEquals(1, result.code());
    assertTrue(result.err().contains(text + ":2:9: unknown operator i32.ad"), result.err());
  }

  @Test
  void componentsAreInspectedAndCalled() throws IOException {
    Path component = component();
    assertEquals(new Result(0, "", ""), execute("validate", component));
    Path body = write("body.wat", "(component (core module (func (result i32) i64.const 1)))");
    Result invalid = execute("validate", body);
    assertEquals(1, invalid.code());
    assertTrue(invalid.out().contains("type mismatch"), invalid.out());
    String text = execute("component", component).out();
    assertTrue(text.contains("exports: 1\n  add: func(a: u32, b: u32) -> u32\n"), text);
    String structure = execute("component", "--structure", component).out();
    assertTrue(structure.contains("  core module, 41 bytes\n"), structure);
    assertTrue(structure.contains("  canon lift: 1\n"), structure);
    assertEquals("5\n", execute("run", "--invoke", "add", component, 2, 3).out());
    assertEquals(
        "4294967295\n", execute("run", "--invoke", "add", component, 0, "4294967295").out());
    Result wrong = execute("run", "--invoke", "add", component, 2, "-3");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("expected a number of type u32"), wrong.err());
    assertTrue(execute("run", "--invoke", "sub", component).err().contains("there are [add]"));
    assertTrue(execute("inspect", component).err().contains("wasmrun component"));
    Path misfit =
        Path.of(
            "../contract-tests/src/main/resources/io/github/wasmrun/contract/harness",
            "component_misfit.wasm");
    Result trap = execute("run", "--invoke", "none", misfit);
    assertEquals(134, trap.code());
    assertTrue(trap.err().contains("a function of the host refuses the call"), trap.err());
    Result threads = execute("run", "--threads", 2, "--invoke", "add", component, 2, 3);
    assertEquals(2, threads.code());
    assertTrue(threads.err().contains("--threads: components have no threads"), threads.err());
  }

  @Test
  void witIsPrintedAndResolved() throws IOException {
    write("wit/deps/c.wit", "package c:d; interface e { type t = u8; }");
    write("wit/w.wit", "package a:b; world w { use c:d/e.{t}; export f: func(x: t) -> string; }");
    Path wit = folder.resolve("wit");
    assertTrue(execute("wit", wit).out().contains("export f: func(x: t) -> string;"));
    assertTrue(execute("wit", "--json", wit).out().contains("\"worlds\""));
    assertEquals(new Result(0, "", ""), execute("wit", "--check", wit));
    Path wrong = write("wrong.wit", "package a:b; interface i { f: func(x: y); }");
    Result result = execute("wit", wrong);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("wrong.wit:1:"), result.err());
  }

  @Test
  void javaIsWrittenOnce() throws IOException {
    Path wit = write("w.wit", "package a:b; world w { export f: func() -> string; }");
    Path out = folder.resolve("java");
    Result first = execute("bindgen", wit, "-o", out, "--package", "com.example");
    assertTrue(first.out().contains("W.java"), first.toString());
    assertTrue(Files.readString(out.resolve("com/example/a/b/W.java")).contains("String f();"));
    assertEquals("", execute("bindgen", wit, "-o", out, "--package", "com.example").out());
    assertTrue(execute("bindgen", wit, "-o", out, "--world", "v").err().contains("there are [w]"));
  }

  @Test
  void sqlIsParsedAndFormatted() throws IOException {
    Path sql = write("q.sql", "select a from t -- all\nwhere b=1;");
    String tree = sql("parse", sql).out();
    assertTrue(tree.startsWith("QueryStatement\n  query: Query\n"), tree);
    assertTrue(sql("parse", "--json", sql).out().contains("{\"node\": \"Select\","));
    assertEquals(new Result(0, "", ""), sql("parse", "--check", sql));
    assertEquals(
        new Result(0, "SELECT\n  a\nFROM\n  t\nWHERE\n  b = 1;\n", ""), sql("format", sql));
    Path formatted = folder.resolve("f.sql");
    assertEquals(new Result(0, "", ""), sql("format", "--compact", sql, "-o", formatted));
    assertEquals("SELECT a FROM t WHERE b = 1;\n", Files.readString(formatted));
    Path mysql = write("m.sql", "SELECT `a` FROM `t` LIMIT 1, 2");
    assertEquals(1, sql("parse", "-d", "postgresql", mysql).code());
    assertEquals(0, sql("parse", "-d", "mysql", mysql).code());
  }

  @Test
  void typesOfSql() throws IOException {
    Path schema = write("s.sql", "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT)");
    Path sql = write("q.sql", "ALTER TABLE t ADD COLUMN n INT; SELECT name, n FROM t WHERE id = ?");
    assertEquals(
        new Result(
            0,
            """
            SELECT name, n FROM t WHERE id = ?
              column name TEXT
              column n INTEGER
              parameter ? BIGINT NOT NULL
            """,
            ""),
        sql("types", "--schema", schema, sql));
    String json = sql("types", "--json", "--schema", schema, sql).out();
    assertTrue(json.contains("\"type\" : \"BIGINT\",\n    \"nullable\" : false"), json);
  }

  @Test
  void javaOfSqlIsWrittenOnce() throws IOException {
    write("sql/schema.sql", "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT)");
    write("sql/x/find-all.sql", "-- name: all\nSELECT name FROM t WHERE id = $1");
    Path sql = folder.resolve("sql");
    Path out = folder.resolve("java");
    Object[] line = {sql, "-o", out, "--package", "com.example"};
    Result first = sql("java", line);
    Path source = out.resolve("com/example/x/FindAll.java");
    assertEquals(new Result(0, source + System.lineSeparator(), ""), first);
    assertTrue(Files.readString(source).contains("List<AllRow> all(Connection connection, long "));
    assertEquals(new Result(0, "", ""), sql("java", line));
  }

  @Test
  void witOfAComponent() throws IOException {
    Path component = component();
    String text =
        """
        package root:component;

        world root {
          export add: func(a: u32, b: u32) -> u32;
        }
        """;
    assertEquals(new Result(0, text, ""), execute("wit", component));
    assertEquals(new Result(0, text, ""), execute("wit", "--from", component));
    Path wit = write("add.wit", text);
    execute("bindgen", wit, "-o", folder.resolve("of-wit"));
    assertEquals(0, execute("bindgen", "--from", component, "-o", folder.resolve("of-it")).code());
    List<Path> files = files("of-it");
    assertEquals(files("of-wit"), files);
    assertTrue(files.contains(Path.of("bindings/root/component/Root.java")), files.toString());
    for (Path file : files) {
      assertEquals(
          Files.readString(folder.resolve("of-wit").resolve(file)),
          Files.readString(folder.resolve("of-it").resolve(file)));
    }
    for (Object[] wrong : new Object[][] {{"wit"}, {"wit", wit, "--from", component}}) {
      Result result = execute(wrong);
      assertEquals(2, result.code());
      assertTrue(result.err().contains("either WIT or, by --from, a component"), result.err());
    }
    execute("wat", write("core.wat", TEXT));
    Result core = execute("wit", folder.resolve("core.wasm"));
    assertEquals(1, core.code());
    assertTrue(core.err().contains("without a section component-type"), core.err());
  }

  @Test
  void witInBinaryForm() throws IOException {
    String text = "package c:d;\n\n/// Short.\ninterface e {\n  type t = u8;\n}\n";
    Path wit = write("c.wit", text);
    Path binary = folder.resolve("w/deps/c.wasm");
    Files.createDirectories(binary.getParent());
    assertEquals(new Result(0, "", ""), execute("wit", wit, "--wasm", "-o", binary));
    assertEquals(new Result(0, text, ""), execute("wit", binary));
    assertEquals(0, execute("validate", binary).code());
    assertTrue(execute("component", binary).out().contains("type e = component"));

    write("w/w.wit", "package a:b; world v { use c:d/e.{t}; } world w { export f: func(); }");
    execute("wat", write("core.wat", TEXT));
    Path core = folder.resolve("core.wasm");
    Path marked = folder.resolve("marked.wasm");
    Object[] embed = {"wit", folder.resolve("w"), "--embed", core, "-o", marked};
    Result unnamed = execute(embed);
    assertEquals(2, unnamed.code());
    assertTrue(unnamed.err().contains("name a world by --world: v, w"), unnamed.err());
    List<Object> named = new ArrayList<>(List.of(embed));
    named.addAll(List.of("--world", "w"));
    assertEquals(new Result(0, "", ""), execute(named.toArray()));
    assertTrue(execute("wit", marked).out().contains("export f: func();"));
    assertEquals("5\n", execute("run", "--invoke", "add", marked, 2, 3).out());
    named.set(3, binary);
    Result component = execute(named.toArray());
    assertEquals(1, component.code());
    assertTrue(component.err().contains("not a module"), component.err());
  }

  private List<Path> files(String name) throws IOException {
    Path root = folder.resolve(name);
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  private static final String LACKING =
      "(module (import \"env\" \"f\" (func $f)) (func (export \"no\"))"
          + " (func (export \"yes\") call $f))";

  private static final String LACKING_COMPONENT =
      """
      (component
        (import "a:b/c@0.1.0" (instance $i
          (export "r" (type $r (sub resource)))
          (export "make" (func (result (own $r))))
          (export "f" (func))))
        (alias export $i "f" (func $f))
        (core func $g (canon lower (func $f)))
        (core module $m
          (import "" "f" (func $f))
          (func (export "no"))
          (func (export "yes") call $f))
        (core instance $n (instantiate $m (with "" (instance (export "f" (func $g))))))
        (func (export "no") (canon lift (core func $n "no")))
        (func (export "yes") (canon lift (core func $n "yes"))))
      """;

  @Test
  void importsThatNothingSuppliesTrapWhenTheyAreCalled() throws IOException {
    Path module = write("lacking.wat", LACKING);
    Path lacking = write("lacking-component.wat", LACKING_COMPONENT);
    for (Path path : List.of(module, lacking)) {
      Result refused = execute("run", "--invoke", "no", path);
      assertEquals(1, refused.code(), refused.err());
      assertTrue(refused.err().contains("nothing supplied"), refused.err());
      assertTrue(refused.err().contains("--trap-imports"), refused.err());
      Result fine = execute("run", "--trap-imports", "--invoke", "no", path);
      assertEquals(new Result(0, "", ""), fine);
      Result trap = execute("run", "--trap-imports", "--invoke", "yes", path);
      assertEquals(134, trap.code(), trap.err());
      String name = path == module ? "env.f" : "a:b/c@0.1.0#f";
      assertEquals(
          "wasmrun: the import " + name + " was called, which nothing supplies",
          trap.err().strip());
    }
    Path program = write("p.wat", LACKING.replace("\"yes\"", "\"_start\""));
    assertEquals(1, execute("run", program).code());
    assertEquals(134, execute("run", "--trap-imports", program).code());
  }

  @Test
  void whatIsReadIsNotWrittenOver() throws IOException {
    Path component = component();
    byte[] before = Files.readAllBytes(component);
    Path other = Files.createSymbolicLink(folder.resolve("other.wasm"), component);
    Path text = write("text.wasm", TEXT);
    Path wit = write("w/w.wit", "package a:b; world w { export f: func(); }");
    Path statement = write("s.sql", "COMMIT");
    List<List<Object>> lines =
        List.of(
            List.of("print", component, "-o", component),
            List.of("print", other, "-o", component),
            List.of("print", component, "-o", folder.resolve("w/../add.wasm")),
            List.of("wat", text, "-o", text),
            List.of("wit", wit, "-o", wit),
            List.of("wit", wit.getParent(), "-o", wit),
            List.of("precompile", component, "-o", component),
            List.of("sql", "format", "--cache", cache, statement, "-o", statement));
    for (List<Object> line : lines) {
      Result result = execute(line.toArray());
      assertEquals(2, result.code(), line + result.err());
      assertTrue(result.err().contains("is what is read; name another file"), result.err());
    }
    assertEquals(
        HexFormat.of().formatHex(before), HexFormat.of().formatHex(Files.readAllBytes(component)));
    assertEquals(TEXT, Files.readString(text));
    Path printed = folder.resolve("printed.wat");
    assertEquals(new Result(0, "", ""), execute("print", component, "-o", printed));
    assertEquals(new Result(0, "", ""), execute("print", component, "-o", printed));
  }

  @Test
  void aFolderOfClassesIsNotCalledLikeAnArchive() throws IOException {
    Path component = component();
    Path zip = folder.resolve("x.zip");
    Result refused = execute("precompile", component, "-o", zip);
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("is no name of a directory, nor of a .jar"), refused.err());
    assertTrue(Files.notExists(zip));
    assertEquals(0, execute("precompile", component, "-o", folder.resolve("v1.2")).code());
  }

  @Test
  void aWrongValueIsToldInALine() throws IOException {
    Path text = write("add.wat", TEXT);
    Result number = execute("run", "--invoke", "add", text, 2, "x");
    assertEquals(2, number.code());
    assertEquals(
        List.of(
            "argument 2: 'x' is no value of type i32; forms: 10, -10, 0xFF",
            "See wasmrun run --help"),
        number.err().lines().toList());
    Result memory = execute("run", "--max-memory", 1, "--invoke", "add", text, 2, 3);
    assertEquals(2, memory.code());
    assertTrue(memory.err().contains("memories have pages of 65536 bytes (64K)"), memory.err());
    assertEquals(0, execute("run", "--max-memory", "64K", "--invoke", "add", text, 2, 3).code());
    assertEquals(2, execute("run", "--timeout", "x", text).err().lines().count());
  }
}
