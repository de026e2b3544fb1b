package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.WitException;
import io.github.wasmrun.wit.model.WitWorld;
import io.github.wasmrun.wit.model.WitWorldItem;
import io.github.wasmrun.wit.model.WitWorldKey;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The rule for the names of a world: they differ in more than capital letters. */
final class WorldNames {
  private WorldNames() {}

  static void check(WitWorld world) {
    check(world, world.imports(), "imports");
    check(world, world.exports(), "exports");
  }

  private static void check(WitWorld world, Map<WitWorldKey, WitWorldItem> items, String kind) {
    Map<String, String> seen = new HashMap<>();
    for (WitWorldKey key : items.keySet()) {
      if (key.name().isPresent()) {
        String name = key.name().get();
        String before = seen.put(name.toLowerCase(Locale.ROOT), name);
        if (before != null) {
          throw new WitException(
              world.position(),
              "the "
                  + kind
                  + " "
                  + Problems.quoted(before)
                  + " and "
                  + Problems.quoted(name)
                  + " of the world "
                  + Problems.quoted(world.name())
                  + " differ only in capital letters");
        }
      }
    }
  }
}
