package io.github.wasmrun.bench.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.HostFunction;
import io.github.wasmrun.Imports;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.bench.Effort;
import io.github.wasmrun.bench.peer.Modules;
import io.github.wasmrun.jvm.HostDirectory;
import io.github.wasmrun.wasi.Wasi;
import io.github.wasmrun.wasi.io.WasiOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import run.endive.compiler.MachineFactoryCompiler;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasi.WasiExitException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.Parser;

/**
 * Real programs on our default engine, against V8 on the same bytes ({@code jvm.program}) and
 * against stock Endive ({@code jvm.peer}).
 */
final class ProgramRows {
  private static final String QUICKJS = "quickjs-wasi@3.7.0";

  /** The file of a program of sightglass. */
  private static final String BENCHMARK = "benchmark.wasm";

  /** Programs take long; their JIT is warm after some runs. */
  private static final Effort QUICK = new Effort(5, 1, 2500);

  private static final Effort FULL = new Effort(11, 1, 8000);

  /** Inserts, index, join, group, like, update; the last row's number is the result. */
  private static final String SQL =
      String.join(
          "\n",
          "create table item(id integer primary key, name text, price real, shop integer)",
          "with recursive n(i) as (select 1 union all select i + 1 from n where i < 8000) insert"
              + " into item select i, 'name ' || (i * 7919 % 8000), i * 0.5, i % 97 from n",
          "create index by_name on item(name)",
          "create table shop(id integer primary key, town text)",
          "with recursive n(i) as (select 0 union all select i + 1 from n where i < 96) insert into"
              + " shop select i, 'town ' || i % 11 from n",
          "update item set price = price + 1 where name like '%99%'",
          "delete from item where id % 13 = 0",
          "select cast(sum(p) as integer) from (select town, sum(price) p, count(*) from item join"
              + " shop on shop.id = item.shop where name like 'name 1%' group by town order by p)");

  /** Calls, objects, sort, strings. */
  private static final String SCRIPT =
      """
      (function () {
        let seed = 1;
        const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
        const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
        const list = [];
        for (let i = 0; i < 5000; i++) list.push({ key: random() % 1000, text: 'n' + i });
        list.sort((a, b) => a.key - b.key || (a.text < b.text ? -1 : 1));
        const map = new Map();
        for (const { key, text } of list) map.set(key, (map.get(key) ?? '') + text.slice(0, 3));
        let sum = fib(20);
        for (const [key, text] of map) sum = (sum * 31 + key + text.length) % 1000003;
        return sum + list.map((x) => x.text).join(',').split('1').length;
      })()
      """;

  /** Calls, closures, tables, sort, strings and patterns, numbers of both kinds. */
  private static final String LUA =
      """
      local seed = 1
      local function random()
        seed = (seed * 1103515245 + 12345) % 2147483648
        return seed
      end
      local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
      local Account = {}
      Account.__index = Account
      function Account:add(x) self.sum = self.sum + x; return self end
      local list = {}
      for i = 1, 4000 do list[i] = { key = random() % 1000, text = 'n' .. i } end
      table.sort(list, function(a, b)
        if a.key ~= b.key then return a.key < b.key end
        return a.text < b.text
      end)
      local words = {}
      for _, x in ipairs(list) do words[#words + 1] = string.format('%s=%05d', x.text, x.key) end
      local text = table.concat(words, ',')
      local count = 0
      for key in text:gmatch('n%d*7=(%d+)') do count = (count * 31 + tonumber(key)) % 1000003 end
      local account = setmetatable({ sum = 0.5 }, Account)
      for i = 1, 60000 do account:add(i % 7 * 0.25) end
      local upper = text:upper():gsub('=', ':'):sub(1, 2000):reverse()
      return (fib(21) + count + math.floor(account.sum) + #upper) % 1000003
      """;

  /** CoreMark's iterations of one run. */
  private static final int ITERATIONS = 1000;

  private ProgramRows() {}

  static void measure(String name, Effort effort) throws IOException {
    Effort own = effort.id().equals("quick") ? QUICK : FULL;
    switch (name) {
      case "program.sightglass" -> sightglass(Modules.sightglass(), name, own);
      case "program.bz2" -> {
        List<Path> all = new ArrayList<>(Modules.sightglass());
        all.removeIf(path -> !path.endsWith("bz2"));
        sightglass(all, name, own);
      }
      case "program.quickjs" -> {
        Path module = quickJs();
        byte[] bytes = Files.readAllBytes(module);
        play(name, "quickjs", module, SCRIPT, quickJs(true, bytes), quickJs(false, bytes), own);
      }
      case "program.lua" -> {
        Path module = Modules.lua("lua.wasm");
        byte[] bytes = Files.readAllBytes(module);
        play(name, "lua", module, LUA, lua(true, bytes), lua(false, bytes), own);
      }
      case "program.coremark" -> {
        Path module = Modules.coreMark();
        byte[] bytes = Files.readAllBytes(module);
        String iterations = Integer.toString(ITERATIONS);
        play(
            name,
            "coremark",
            module,
            iterations,
            coreMark(true, bytes),
            coreMark(false, bytes),
            own);
      }
      case "program.sqljs" -> {
        Path module = Modules.sqlJs();
        byte[] bytes = Files.readAllBytes(module);
        play(name, "sqljs", module, SQL, sqlJs(true, bytes), sqlJs(false, bytes), own);
      }
      default -> throw new IllegalArgumentException(name);
    }
  }

  /** The programs' modules. */
  static List<Path> modules() throws IOException {
    List<Path> all = new ArrayList<>();
    all.addAll(List.of(quickJs(), Modules.lua("lua.wasm"), Modules.coreMark()));
    for (Path program : Modules.sightglass()) {
      all.add(program.resolve(BENCHMARK));
    }
    return all;
  }

  private static Path quickJs() throws IOException {
    return Modules.npm(QUICKJS, "quickjs.wasm");
  }

  private static void play(
      String name,
      String kind,
      Path module,
      String argument,
      Contestant ours,
      Contestant endive,
      Effort effort)
      throws IOException {
    try (NodePeer node = NodePeer.ofProgram(kind, module, argument)) {
      new Match(ours)
          .against("jvm." + name, node)
          .against("jvm." + name.replace("program", "peer"), endive)
          .play(effort, "ms/run", 1e6);
    }
  }

  private static Contestant quickJs(boolean ours, byte[] bytes) {
    Guest guest = ours ? Guest.ours(bytes, Map.of(), 0) : Guest.endive(bytes, Map.of(), 0);
    guest.call("_initialize");
    guest.call("qjs_init");
    return repeat(
        () -> {
          int code = guest.call("wasm_malloc", SCRIPT.length() + 1);
          guest.write(code, SCRIPT);
          int name = guest.call("wasm_malloc", 6);
          guest.write(name, "bench");
          int value = guest.call("qjs_eval", code, SCRIPT.length(), name, 0);
          int text = guest.call("qjs_get_string", value);
          int result = Integer.parseInt(guest.read(text));
          guest.call("qjs_free_cstring", text);
          guest.call("qjs_free_value", value);
          guest.call("wasm_free", code);
          guest.call("wasm_free", name);
          return result;
        });
  }

  /** Its imports are of WASI and refuse. */
  private static Contestant lua(boolean ours, byte[] bytes) {
    int badFile = 8;
    Guest guest =
        ours ? Guest.ours(bytes, Map.of(), badFile) : Guest.endive(bytes, Map.of(), badFile);
    guest.call("_initialize");
    return repeat(
        () -> {
          guest.write(guest.call("room"), LUA);
          return guest.call("run");
        });
  }

  private static Contestant coreMark(boolean ours, byte[] bytes) {
    Guest guest = ours ? Guest.ours(bytes, Map.of(), 0) : Guest.endive(bytes, Map.of(), 0);
    return repeat(() -> guest.call("run", ITERATIONS));
  }

  /** The short names are those of this version, as its JavaScript has them. */
  private static Contestant sqlJs(boolean ours, byte[] bytes) {
    Map<String, Guest.Answer> answers =
        Map.of(
            "d", (guest, first) -> 0,
            "c", (guest, first) -> 0,
            "p", (guest, first) -> 2147483648L,
            "l",
                (guest, first) -> {
                  guest.grow(first & 0xFFFFFFFFL);
                  return 1;
                });
    Guest guest = ours ? Guest.ours(bytes, answers, -1) : Guest.endive(bytes, answers, -1);
    guest.call("P");
    String[] statements = SQL.split("\n");
    return repeat(
        () -> {
          int place = guest.call("La", 8);
          int name = guest.call("La", 16);
          guest.write(name, ":memory:");
          guest.call("Ka", name, place);
          int database = guest.readInt(place);
          int result = 0;
          for (String sql : statements) {
            int code = guest.call("La", sql.length() + 1);
            guest.write(code, sql);
            guest.call("U", database, code, -1, place, 0);
            int statement = guest.readInt(place);
            while (guest.call("V", statement) == 100) {
              result = Integer.parseInt(guest.read(guest.call("_", statement, 0)));
            }
            guest.call("Y", statement);
            guest.call("Ma", code);
          }
          guest.call("Ma", name);
          guest.call("Ma", place);
          return result;
        });
  }

  private interface Run {
    int run() throws IOException;
  }

  private static Contestant repeat(Run run) {
    return Contestant.of(
        n -> {
          int sum = 0;
          for (int i = 0; i < n; i++) {
            try {
              sum += run.run();
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
          return sum;
        });
  }

  /** The geometric means over programs of WASI. */
  private static void sightglass(List<Path> programs, String name, Effort effort)
      throws IOException {
    List<Contestant> ours = new ArrayList<>();
    List<Contestant> stock = new ArrayList<>();
    List<NodePeer> node = new ArrayList<>();
    try {
      for (Path program : programs) {
        Path module = program.resolve(BENCHMARK);
        ours.add(ours(program, module));
        stock.add(endive(program, module));
        node.add(NodePeer.ofProgram("wasi", module, ""));
      }
      Match.playGeomean("jvm." + name, ours, node, effort, "ms/run", 1e6);
      Match.playGeomean(
          "jvm." + name.replace("program", "peer"), ours, stock, effort, "ms/run", 1e6);
    } finally {
      for (NodePeer peer : node) {
        peer.close();
      }
    }
  }

  private static Contestant ours(Path folder, Path file) throws IOException {
    WasmModule module = Engine.create().compile(Files.readAllBytes(file));
    HostFunction mark = HostFunction.of(() -> {});
    Imports bench = Imports.of("bench", "start", mark).withFunction("bench", "end", mark);
    return repeat(
        () ->
            Wasi.command(module)
                .imports(bench)
                .mount("/", HostDirectory.of(folder))
                .stdout(WasiOutput.none())
                .stderr(WasiOutput.none())
                .run()
                .exitCode());
  }

  private static Contestant endive(Path folder, Path file) throws IOException {
    var module = Parser.parse(Files.readAllBytes(file));
    var machines = MachineFactoryCompiler.compile(module);
    var none = run.endive.wasm.types.FunctionType.empty();
    return repeat(
        () -> {
          WasiOptions options =
              WasiOptions.builder()
                  .withStdout(OutputStream.nullOutputStream())
                  .withStderr(new ByteArrayOutputStream())
                  .withArguments(List.of(BENCHMARK))
                  .withDirectory("/", folder)
                  .build();
          try (WasiPreview1 wasi = WasiPreview1.builder().withOptions(options).build()) {
            Instance instance =
                Instance.builder(module)
                    .withMachineFactory(machines)
                    .withStart(false)
                    .withImportValues(
                        ImportValues.builder()
                            .addFunction(wasi.toHostFunctions())
                            .addFunction(mark("start", none), mark("end", none))
                            .build())
                    .build();
            instance.export("_start").apply();
            return 0;
          } catch (WasiExitException e) {
            return e.exitCode();
          }
        });
  }

  private static run.endive.runtime.HostFunction mark(
      String name, run.endive.wasm.types.FunctionType type) {
    return new run.endive.runtime.HostFunction("bench", name, type, (instance, args) -> null);
  }
}
