package io.github.wasmrun.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.EngineConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile guest or a careless host may do, and which tests try it on every host. */
class HazardsTest {
  /** A hazard with the names of its tests. */
  record Hazard(String what, List<String> tests) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Hazard hazard(String what, String... tests) {
    return new Hazard(what, List.of(tests));
  }

  static List<Hazard> modules() {
    return List.of(
        hazard(
            "no bytes, a cut module, a wrong version, a component",
            "compile errors: no bytes at all",
            "compile errors: the magic number alone",
            "compile errors: a module cut anywhere is refused",
            "compile errors: a wrong version",
            "compile errors: a component"),
        hazard(
            "sizes and counts of 4 GiB",
            "compile errors: a section of 4 GiB",
            "compile errors: a list of 4294967295 types",
            "compile errors: a list of 4294967295 imports",
            "compile errors: a name of 4294967295 bytes",
            "compile errors: a custom section's name of 4294967295 bytes"),
        hazard(
            "more locals than there can be",
            "compile errors: 50001 locals",
            "compile errors: 4294967295 locals",
            "compile errors: locals whose sum overflows"),
        hazard(
            "a branch table of 4294967295 targets, and of many",
            "compile errors: in a body, a branch table of 4294967295 targets",
            "hostile modules: a branch table of 60000 targets",
            "hostile modules: a branch table out of 1000 blocks"),
        hazard(
            "deep nesting of each kind",
            "hostile modules: 60000 nested blocks",
            "hostile modules: 60000 nested loops",
            "hostile modules: 60000 nested ifs",
            "hostile modules: 60000 nested elses",
            "hostile modules: 60000 nested blocks with a result",
            "hostile modules: 60000 nested try_table",
            "hostile modules: 60000 values on the stack",
            "hostile modules: 60000 operators on values of the stack"),
        hazard("more parameters than there can be", "compile errors: 1001 parameters"),
        hazard(
            "the longest function body, and a longer one",
            "hostile modules: a body of 7654321 bytes is taken",
            "hostile modules: a body of 7654322 bytes is refused"),
        hazard("many functions", "hostile modules: 200000 functions are ready at once"),
        hazard(
            "names that are not UTF-8",
            "compile errors: bad UTF-8 in an import's module name",
            "compile errors: bad UTF-8 in an import's name",
            "compile errors: bad UTF-8 in an export's name",
            "compile errors: bad UTF-8 in a custom section's name"),
        hazard("an export twice", "compile errors: two exports of one name"),
        hazard(
            "numbers that are too long",
            "compile errors: a number of six bytes",
            "compile errors: a number with bits that are not used"),
        hazard("an unknown instruction", "compile errors: in a body, an unknown opcode"),
        hazard(
            "few bytes that ask for much",
            "hostile modules: 60 types that double are compared",
            "hostile modules: 1000 tables of 10000000 elements are refused",
            "hostile modules: 100 memories of 32767 pages are taken or refused"));
  }

  static List<Hazard> instantiation() {
    return List.of(
        hazard("a memory of 2 GiB and more", "memory: a memory may be 2 GiB and more"),
        hazard("a memory of more than 4 GiB", "compile errors: a memory of 65537 pages"),
        hazard("a huge table", "limits: a table that no host has room for is refused"),
        hazard(
            "a memory that grows without end",
            "limits: a loop of growth ends at the limit",
            "limits: a memory grows to the limit and not beyond, for guest and host"),
        hazard(
            "a table that grows without end",
            "limits: a table grows to the limit and not beyond, for guest and host"),
        hazard(
            "imports that are missing or do not fit",
            "link errors: a missing import is named with its type",
            "link errors: a memory for a function is refused",
            "link errors: a function of another type is named with both types",
            "link errors: a constant for a mutable global is refused",
            "link errors: a mutable global for a constant is refused",
            "link errors: a memory that is too small is refused",
            "link errors: a memory whose maximum is too large is refused",
            "link errors: a tag with another payload is refused"),
        hazard(
            "a start function that traps, has no end or calls what throws",
            "traps: a trap of the start function names no export",
            "metered: a start function without end is ended by its fuel",
            "pool: a start function without end is ended when its start is cancelled",
            "host functions: what the start function lets a host function throw reaches"
                + " instantiate",
            "recursion: a start function whose host makes another instance"),
        hazard(
            "segments that do not fit",
            "memory: a segment that does not fit traps, earlier ones stay",
            "tables: a segment that does not fit traps, earlier ones stay"));
  }

  static List<Hazard> execution() {
    return List.of(
        hazard(
            "a loop without end",
            "metered: without fuel an endless loop ends, and with more it goes on",
            "pool: a loop without end is cancelled and the worker renewed",
            "pool: code that runs without end and without a loop is cancelled: direct",
            "wasi: cancelling ends a program that loops for ever"),
        hazard(
            "recursion without end",
            "traps: endless recursion",
            "traps: endless mutual recursion",
            "traps: endless recursion in a typed call",
            "traps: the instance stays usable after its stack was exhausted"),
        hazard(
            "guest and host that call each other without end",
            "recursion: guest and host without end by name",
            "recursion: guest and host without end by a function",
            "recursion: guest and host without end by an array of arguments",
            "recursion: guest and host without end by an adapter",
            "recursion: guest and host without end by an interface",
            "recursion: guest and host without end by a table"),
        hazard(
            "each way to trap",
            "traps: unreachable",
            "traps: signed i32 division by zero",
            "traps: smallest i32 by -1",
            "traps: f32 NaN to i32",
            "traps: a load of the byte behind the memory",
            "traps: an indirect call of null",
            "traps: an indirect call of a function of another type",
            "traps: an indirect call behind the table"),
        hazard(
            "addresses that overflow",
            "traps: a load whose address and offset exceed 32 bits",
            "traps: a load whose address and offset are the largest"),
        hazard(
            "an exception that nobody catches",
            "exceptions: an uncaught one tells its tag and payload",
            "exceptions: a payload of several types is exact"));
  }

  static List<Hazard> border() {
    return List.of(
        hazard(
            "host functions that throw",
            "host functions: an unchecked exception reaches the caller as the same object",
            "host functions: a checked exception reaches the caller as the same object",
            "host functions: an error reaches the caller as the same object",
            "exceptions: what a host function throws meets a guest's catch_all",
            "recursion: what a host function throws at the bottom comes up from 200 calls"),
        hazard(
            "host functions that give wrong results",
            "host functions: a boxed result of another type is refused",
            "host functions: null as the result of a number is refused",
            "host functions: setting a result that does not exist is refused",
            "host functions: too few or too many results of a method are refused"),
        hazard(
            "calls back into the guest, which grow its memory or close it",
            "re-entrancy: a host function calls the export that called it",
            "re-entrancy: memory that the host let grow is seen when the guest goes on",
            "closing: a call that is running goes on"),
        hazard(
            "a view that is kept while the memory grows",
            "memory: a view that growth made stale harms nothing"),
        hazard(
            "the largest numbers of 64 bits",
            "numbers: i64 values go in and out of exports and host functions exactly"),
        hazard(
            "unsigned numbers, rounding, NaN and the sign of zero",
            "numbers: i32 arithmetic wraps and is unsigned where asked",
            "numbers: f32 arithmetic rounds to f32",
            "numbers: every NaN of the guest is a NaN for the host",
            "numbers: min and copysign know NaN and the sign of zero"),
        hazard(
            "texts outside of the memory or that are not UTF-8",
            "text: reading beyond the end is refused",
            "text: a text without a zero byte behind it is refused",
            "text: a text that does not fit is refused and nothing is written",
            "memory: a negative length is refused",
            "text: bytes that UTF-8 never has are U+FFFD"),
        hazard(
            "names that are not there, wrong kinds and numbers of arguments",
            "calls: an unknown export is named with those that there are",
            "calls: an export of another kind is refused with its type",
            "calls: too few arguments are refused with the signature",
            "calls: too many arguments are refused with the signature"),
        hazard(
            "null, foreign functions and wrong objects as references",
            "references: null gets in by no way where the type excludes it",
            "references: null gets in by each way where the type allows it",
            "references: a function of another engine gets in by no way",
            "references: a host function of another engine gets in by no way",
            "references: what is no function gets in by no way",
            "references: a function of another type gets into nothing of a function type",
            "references: any object comes back from a function as the same object",
            "foreign objects: an argument of another module is not of a type with the same index"),
        hazard(
            "two threads in one instance",
            "pool: workers of a module with a memory of its own have one each",
            "pool: a reference cannot enter a worker"),
        hazard(
            "ten thousand instances",
            "hostile modules: thousands of instances with memories of 2 MiB leave nothing",
            "closing: many instances are made and closed"),
        hazard(
            "use after the end",
            "closing: each way to call a closed instance is refused",
            "closing: the module makes new instances"));
  }

  static List<Hazard> wasi() {
    return List.of(
        hazard(
            "paths with .., absolute, with backslashes, zeros, empty, too long",
            "wasi limits: paths that are no paths are refused",
            "wasi memory: nothing above the directory can be named",
            "wasi memory: a path that goes through too many directories is refused"),
        hazard(
            "symbolic links to the outside, of guest or host, in chains and circles",
            "wasi memory: nothing above the directory can be named",
            "wasi memory: links of the host that lead out are no way for a guest",
            "wasi memory: links in a circle end",
            "wasi memory: a link at the end is refused if it is not to be followed, wherever it"
                + " leads"),
        hazard(
            "renames, links and removals out of a tree, into another or a read-only one",
            "wasi memory: nothing above the directory can be named",
            "wasi memory: a directory that was moved is no way out",
            "wasi memory: nothing gets from one tree into another, all within one",
            "wasi limits: a read-only tree refuses every change"),
        hazard(
            "descriptors moved over others, closed twice, used when closed, opened without end",
            "wasi limits: renumbering moves a descriptor over another that is open",
            "wasi memory: standard streams are moved as any other descriptor",
            "wasi memory: a directory moved over a preopened one takes its place",
            "wasi limits: closed, unknown and negative descriptors are BADF",
            "wasi limits: opening again and again ends at the default limit, and takes nothing"
                + " more",
            "wasi limits: too many open files are MFILE, and closing makes room"),
        hazard(
            "counts of 2 GiB, negative lengths, overlapping buffers, pointers to the outside",
            "wasi limits: a bad pointer is FAULT, and nothing was written",
            "wasi limits: counts and lengths of 2 GiB are refused without allocating them",
            "wasi limits: overlapping buffers are filled one after the other"),
        hazard(
            "positions and sizes that overflow, files beyond the quota",
            "wasi limits: positions and sizes beyond all bounds are refused",
            "wasi limits: a tree in memory has a quota of bytes and files"),
        hazard(
            "1 GiB of random bytes, a poll of nothing, of a million things, for a year",
            "wasi limits: counts and lengths of 2 GiB are refused without allocating them",
            "wasi limits: random bytes reach all of a large range",
            "wasi: poll waits for a clock, and answers at once what is ready",
            "wasi: a year passes at once on a clock that does not wait",
            "wasi: cancelling ends a program that sleeps for a year"),
        hazard(
            "an exit inside of nested calls of the host",
            "wasi: an exit inside of nested calls reports the code 3"),
        hazard(
            "a flood of 1 GiB on standard output",
            "wasi limits: a flood of 1 GiB to standard output costs no more than is kept"),
        hazard(
            "arguments and variables with =, zeros and halves of characters",
            "wasi: arguments and variables are UTF-8 of the size that was promised",
            "wasi: what no guest could read is refused beforehand"),
        hazard(
            "listing a directory with a tiny buffer while it changes",
            "wasi memory: a directory is listed in small pieces while it changes",
            "wasi memory: an entry that does not fit is cut at the end of the buffer"));
  }

  static List<Hazard> hazards() {
    List<Hazard> all = new ArrayList<>();
    all.addAll(modules());
    all.addAll(instantiation());
    all.addAll(execution());
    all.addAll(border());
    all.addAll(wasi());
    return all;
  }

  @Test
  void thereAreFifty() {
    assertEquals(50, hazards().size());
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void eachHazardIsTried(Hazard hazard) {
    Set<String> names = new HashSet<>();
    ContractSuite.all().forEach(test -> names.add(test.name()));
    ContractSuite.threads(EngineConfig.DEFAULTS).forEach(test -> names.add(test.name()));
    assertTrue(hazard.tests().size() > 0, "no test");
    for (String test : hazard.tests()) {
      assertTrue(names.contains(test), test);
    }
  }
}
