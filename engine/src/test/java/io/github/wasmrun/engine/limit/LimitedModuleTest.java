package io.github.wasmrun.engine.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.wasmrun.EngineConfig;
import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.Limits;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.engine.link.Supplied;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LimitedModuleTest {
  private static final ModuleInfo EMPTY = module("");

  /** A table of at most 3 elements and a memory of 1 to 5 pages. */
  private static final ModuleInfo BOUNDED = module("0405017001000305040101" + "0105");

  /** A table and a memory without maximum. */
  private static final ModuleInfo FREE = module("0404017000000503010001");

  /** A shared memory of 1 to 5 pages. */
  private static final ModuleInfo SHARED = module("050401030105");

  private static ModuleInfo module(String sections) {
    return Modules.read(HexFormat.of().parseHex("0061736d01000000" + sections));
  }

  private static LimitedModule.Key key(ModuleInfo info, int pages, long elements) {
    Limits limits = Limits.NONE.withMaxMemoryPages(pages).withMaxTableElements(elements);
    return LimitedModule.key(info, limits, EngineConfig.DEFAULTS, new Supplied[0]);
  }

  @Test
  void sizesThatTheModuleCannotReachMakeNoDifference() {
    assertEquals(key(EMPTY, 0, 0), key(EMPTY, 70_000, 70_000));
    assertEquals(key(BOUNDED, 5, 3), key(BOUNDED, 6, 4));
    assertEquals(
        key(BOUNDED, 5, 3),
        LimitedModule.key(BOUNDED, Limits.NONE, EngineConfig.DEFAULTS, new Supplied[0]));
    assertNotEquals(key(BOUNDED, 4, 3), key(BOUNDED, 5, 3));
    assertNotEquals(key(BOUNDED, 5, 2), key(BOUNDED, 5, 3));
    assertEquals(key(FREE, 65536, 9), key(FREE, 100_000, 9));
    assertNotEquals(key(FREE, 65535, 9), key(FREE, 65536, 9));
    assertNotEquals(key(FREE, 9, 8), key(FREE, 9, 9));
  }

  @Test
  void aSharedMemoryIsMadeForNoMoreThanItsGroupMayHave() {
    assertEquals(3, key(SHARED, GroupLimits.NONE.withMaxMemoryPages(3)).maxMemoryPages());
    assertEquals(5, key(SHARED, GroupLimits.NONE.withMaxMemoryPages(9)).maxMemoryPages());
    assertEquals(5, key(SHARED, GroupLimits.NONE).maxMemoryPages());
    // It joins no such group, which says so.
    assertEquals(5, key(SHARED, GroupLimits.NONE.withMaxMemoryPages(0)).maxMemoryPages());
    // Of others a host takes what they have.
    assertEquals(5, key(BOUNDED, GroupLimits.NONE.withMaxMemoryPages(3)).maxMemoryPages());
  }

  @Test
  void aSharedMemoryOfNoGroupHasAsManyPagesAsItDeclares() {
    ModuleInfo large = module("0506010701a08d06"); // 100,000 pages, with addresses of 64 bits
    EngineConfig config = EngineConfig.DEFAULTS.withMaxMemoryPages(200_000);
    LimitedModule.Key key = LimitedModule.key(large, Limits.NONE, config, new Supplied[0]);
    assertEquals(100_000, key.maxMemoryPages());
  }

  private static LimitedModule.Key key(ModuleInfo info, GroupLimits most) {
    Limits limits = Limits.NONE.withGroup(new Group(most));
    return LimitedModule.key(info, limits, EngineConfig.DEFAULTS, new Supplied[0]);
  }

  @Test
  void theFewThatWereUsedLastAreKept() {
    Variants<Integer> variants = new Variants<>();
    for (int i = 0; i < 50; i++) {
      variants.put(key(FREE, i, 0), i);
      assertEquals(0, variants.get(key(FREE, 0, 0)));
    }
    assertEquals(Variants.MOST, variants.size());
    assertSame(49, variants.get(key(FREE, 49, 0)));
    assertNull(variants.get(key(FREE, 40, 0)));
    variants.put(key(FREE, 49, 0), 77);
    assertEquals(Variants.MOST, variants.size());
    assertEquals(77, variants.get(key(FREE, 49, 0)));
  }
}
