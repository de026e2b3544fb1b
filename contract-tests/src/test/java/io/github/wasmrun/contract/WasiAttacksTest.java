package io.github.wasmrun.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.EngineConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile guest of WASI may try, and which tests of the suite try it on every host. */
class WasiAttacksTest {
  /** An attack with the names of its tests. */
  record Attack(String what, List<String> tests) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Attack attack(String what, String... tests) {
    return new Attack(what, List.of(tests));
  }

  static List<Attack> attacks() {
    return List.of(
        attack(
            "paths with .., absolute, with backslashes, zeros, empty, too long",
            "wasi limits: paths that are no paths are refused",
            "wasi memory: nothing above the directory can be named",
            "wasi memory: a path that goes through too many directories is refused"),
        attack(
            "symbolic links to the outside, of guest or host, in chains and circles",
            "wasi memory: nothing above the directory can be named",
            "wasi memory: links of the host that lead out are no way for a guest",
            "wasi memory: links in a circle end",
            "wasi memory: a link at the end is refused if it is not to be followed, wherever it"
                + " leads"),
        attack(
            "renames, links and removals out of a tree, into another or a read-only one",
            "wasi memory: nothing above the directory can be named",
            "wasi memory: a directory that was moved is no way out",
            "wasi memory: nothing gets from one tree into another, all within one",
            "wasi limits: a read-only tree refuses every change"),
        attack(
            "descriptors moved over others, closed twice, used when closed, opened without end",
            "wasi limits: renumbering moves a descriptor over another that is open",
            "wasi memory: standard streams are moved as any other descriptor",
            "wasi memory: a directory moved over a preopened one takes its place",
            "wasi limits: closed, unknown and negative descriptors are BADF",
            "wasi limits: opening again and again ends at the default limit, and takes nothing"
                + " more",
            "wasi limits: too many open files are MFILE, and closing makes room"),
        attack(
            "counts of 2 GiB, negative lengths, overlapping buffers, pointers to the outside",
            "wasi limits: a bad pointer is FAULT, and nothing was written",
            "wasi limits: counts and lengths of 2 GiB are refused without allocating them",
            "wasi limits: overlapping buffers are filled one after the other"),
        attack(
            "positions and sizes that overflow, files beyond the quota",
            "wasi limits: positions and sizes beyond all bounds are refused",
            "wasi limits: a tree in memory has a quota of bytes and files"),
        attack(
            "1 GiB of random bytes, a poll of nothing, of a million things, for a year",
            "wasi limits: counts and lengths of 2 GiB are refused without allocating them",
            "wasi limits: random bytes reach all of a large range",
            "wasi: poll waits for a clock, and answers at once what is ready",
            "wasi: a year passes at once on a clock that does not wait",
            "wasi: cancelling ends a program that sleeps for a year"),
        attack(
            "an exit inside of nested calls of the host",
            "wasi: an exit inside of nested calls reports the code 3"),
        attack(
            "a flood of 1 GiB on standard output",
            "wasi limits: a flood of 1 GiB to standard output costs no more than is kept"),
        attack(
            "arguments and variables with =, zeros and halves of characters",
            "wasi: arguments and variables are UTF-8 of the size that was promised",
            "wasi: what no guest could read is refused beforehand"),
        attack(
            "listing a directory with a tiny buffer while it changes",
            "wasi memory: a directory is listed in small pieces while it changes",
            "wasi memory: an entry that does not fit is cut at the end of the buffer"));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void eachAttackIsTried(Attack attack) {
    Set<String> names = new HashSet<>();
    ContractSuite.all().forEach(test -> names.add(test.name()));
    ContractSuite.threads(EngineConfig.DEFAULTS).forEach(test -> names.add(test.name()));
    for (String test : attack.tests()) {
      assertTrue(names.contains(test), test);
    }
  }
}
