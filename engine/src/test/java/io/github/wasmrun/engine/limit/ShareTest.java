package io.github.wasmrun.engine.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.Limits;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.engine.Modules;
import io.github.wasmrun.rewrite.MeteredModule;
import java.util.HexFormat;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class ShareTest {
  /** A table and a memory without maximum, of one page. */
  private static final ModuleInfo MODULE =
      Modules.read(HexFormat.of().parseHex("0061736d010000000404017000000503010001"));

  private static final int PAGE = MeteredModule.MEMORY_GROWS << MeteredModule.GROWTH_BITS | 1;
  private static final int ELEMENT = MeteredModule.TABLE_GROWS << MeteredModule.GROWTH_BITS | 1;

  /** A closing thread comes before, within and after what the running thread does. */
  @Test
  void anInstanceThatIsClosedWhileItGrowsLeavesNothing() throws Exception {
    for (int turn = 0; turn < 2000; turn++) {
      Group group = new Group(GroupLimits.NONE);
      Share share = Share.join(MODULE, Limits.NONE.withGroup(group));
      CyclicBarrier both = new CyclicBarrier(2);
      Thread closing =
          new Thread(
              () -> {
                await(both);
                share.leave();
              });
      closing.start();
      await(both);
      for (int after = 0; after < 3; after += group.instances() == 0 ? 1 : 0) {
        share.grow(PAGE);
        share.grow(ELEMENT);
        share.grow(MeteredModule.NOT_GROWN);
        share.grow(PAGE);
        share.grow(MeteredModule.NOT_GROWN);
      }
      closing.join();
      assertEquals(0, group.instances());
      assertEquals(0, group.memoryPages(), "pages in turn " + turn);
      assertEquals(0, group.tableElements(), "elements in turn " + turn);
    }
  }

  @Test
  void whatHasNotGrownIsGivenBackOnce() {
    Group group = new Group(GroupLimits.NONE);
    Share share = Share.join(MODULE, Limits.NONE.withGroup(group));
    assertEquals(0, share.grow(PAGE));
    assertEquals(2, group.memoryPages());
    share.grow(MeteredModule.NOT_GROWN);
    share.grow(MeteredModule.NOT_GROWN);
    assertEquals(1, group.memoryPages());
    assertEquals(0, share.grow(PAGE));
    share.leave();
    share.grow(MeteredModule.NOT_GROWN);
    share.leave();
    assertEquals(0, group.memoryPages());
    assertEquals(1, share.grow(PAGE));
    assertEquals(0, group.memoryPages());
  }

  private static void await(CyclicBarrier both) {
    try {
      both.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
