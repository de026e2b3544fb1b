package io.github.wasmrun.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.wasmrun.EngineConfig;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Each limit of an instance, and each way in which a guest can use it up: which test tries it on
 * every host, or why the limit cannot be used up that way.
 */
class LimitWaysTest {
  private static final List<String> WAYS =
      List.of(
          "loop",
          "recursion",
          "bulk instruction",
          "start function",
          "host call",
          "worker",
          "WASI",
          "table",
          "other instance");

  /** Begins the reason why there is no test. */
  private static final String NO = "no: ";

  private static final String NO_CALL = NO + "it makes no call";
  private static final String NO_GROWTH = NO + "none grows a memory or table";
  private static final String NO_GROUP = NO + "workers join no group, which has a test";
  private static final String NO_INSTANCE = NO + "a guest makes no instance: only the host does";

  /** For each limit what is to say of each of the {@link #WAYS}. */
  private static final Map<String, List<String>> LIMITS =
      Map.of(
          "fuel",
          List.of(
              "fuel: runs out in a loop",
              "fuel: runs out in a recursion",
              "fuel: runs out in a bulk instruction, which does nothing then",
              "fuel: runs out in the start function",
              "fuel: runs out in a call that a host function makes",
              "limited pool: a call runs out of fuel, and each call has its own",
              "limited wasi: a program runs out of fuel, and its output is there",
              "fuel: runs out through a table, for guest and host",
              "fuel: runs out in a function that another instance imports, which has its own fuel"),
          "time",
          List.of(
              "time: an endless loop ends soon after its limit, and the instance can be called"
                  + " again",
              "time: a recursion that takes ages ends, and the instance can be called again",
              "time: a loop of bulk instructions ends",
              "time: a start function ends",
              "time: a host function that takes too long ends the call that it is part of",
              "limited pool: a call takes too long",
              "limited wasi: a program takes too long, and its output is there",
              "time: a call through a table ends, for guest and host",
              "time: a function that another instance imports has the time of that one's call"),
          "cancellation",
          List.of(
              "time: a host function cancels the call that it is part of",
              "cancelling: ends a recursion, and the instance can be called again",
              "cancelling: ends a loop of bulk instructions, and the instance can be called again",
              "cancelling: ends a start function, and the instance can be called again",
              "time: a host function cancels the call, and the guest ends as soon as it returns",
              "pool: a loop without end is cancelled and the worker renewed",
              "wasi: cancelling ends a program that loops for ever",
              "cancelling: ends a call through a table, and the instance can be called again",
              "cancelling: ends a function that another instance imports, and the instance can be"
                  + " called again"),
          "call depth",
          List.of(
              NO_CALL,
              "depth: an endless recursion ends",
              NO_CALL,
              "depth: a start function that calls too deeply traps",
              "depth: calls around a host function count, and again after it has failed",
              "limited pool: calls are nested too deeply",
              "depth: a WASI program that calls too deeply traps",
              "depth: calls through a table count",
              "depth: each instance counts its own calls"),
          "memory",
          List.of(
              "sizes: a memory grows to its own limit, in a loop",
              "sizes: a memory grows to its own limit, in a recursion",
              NO_GROWTH,
              "sizes: a memory grows to its own limit, in the start function",
              "sizes: a memory grows to its own limit, in a call that a host function makes",
              "limited pool: a memory grows to its limit",
              "sizes: a memory grows to its own limit, in a WASI program",
              "sizes: a memory grows to its own limit, in a call through a table",
              "sizes: a memory grows to its own limit, in a function that another instance"
                  + " imports"),
          "table elements",
          List.of(
              "sizes: a table grows to its own limit, in a loop",
              "sizes: a table grows to its own limit, in a recursion",
              NO_GROWTH,
              "sizes: a table grows to its own limit, in the start function",
              "sizes: a table grows to its own limit, in a call that a host function makes",
              "limited pool: a table grows to its limit",
              "sizes: a table grows to its own limit, in a WASI program",
              "sizes: a table grows to its own limit, in a call through a table",
              "sizes: a table grows to its own limit, in a function that another instance"
                  + " imports"),
          "group's memory",
          List.of(
              "groups: a memory grows to the group's limit, in a loop",
              "groups: a memory grows to the group's limit, in a recursion",
              NO_GROWTH,
              "groups: a memory grows to the group's limit, in the start function",
              "groups: a memory grows to the group's limit, in a call that a host function makes",
              NO_GROUP,
              "groups: a memory grows to the group's limit, in a WASI program",
              "groups: a memory grows to the group's limit, in a call through a table",
              "groups: a memory grows to the group's limit, in a function that another instance"
                  + " imports"),
          "group's table elements",
          List.of(
              "groups: a table grows to the group's limit, in a loop",
              "groups: a table grows to the group's limit, in a recursion",
              NO_GROWTH,
              "groups: a table grows to the group's limit, in the start function",
              "groups: a table grows to the group's limit, in a call that a host function makes",
              NO_GROUP,
              "groups: a table grows to the group's limit, in a WASI program",
              "groups: a table grows to the group's limit, in a call through a table",
              "groups: a table grows to the group's limit, in a function that another instance"
                  + " imports"),
          "group's instances",
          List.of(
              NO_INSTANCE,
              NO_INSTANCE,
              NO_INSTANCE,
              "groups: an instance whose start function fails does not count",
              "groups: a host function that a member calls makes no instance too many",
              NO_GROUP,
              "groups: a WASI program is in its group while it runs",
              NO_INSTANCE,
              NO_INSTANCE));

  @Test
  void eachWayToUseUpEachLimitIsTried() {
    Set<String> names = new HashSet<>();
    ContractSuite.all().forEach(test -> names.add(test.name()));
    ContractSuite.threads(EngineConfig.DEFAULTS).forEach(test -> names.add(test.name()));
    assertTrue(names.contains("groups: workers join none"));
    int tested = 0;
    for (Map.Entry<String, List<String>> limit : LIMITS.entrySet()) {
      assertEquals(WAYS.size(), limit.getValue().size(), limit.getKey());
      for (int i = 0; i < WAYS.size(); i++) {
        String test = limit.getValue().get(i);
        assertTrue(
            test.startsWith(NO) || names.contains(test),
            limit.getKey() + ", " + WAYS.get(i) + ": " + test);
        tested += test.startsWith(NO) ? 0 : 1;
      }
    }
    assertEquals(67, tested);
  }
}
