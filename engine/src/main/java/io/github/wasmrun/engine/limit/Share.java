package io.github.wasmrun.engine.limit;

import io.github.wasmrun.LimitException;
import io.github.wasmrun.Limits;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.rewrite.MeteredModule;
import io.github.wasmrun.type.ExternKind;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one instance uses of its group's limits. */
public final class Share {
  private final Group group;
  private final AtomicBoolean left = new AtomicBoolean();

  // Leaving, which another thread may do, takes both.
  private final AtomicLong pages = new AtomicLong();
  private final AtomicLong elements = new AtomicLong();

  /** What the guest is about to grow by. */
  private long growing;

  private boolean growsTable;

  private Share(Group group) {
    this.group = group;
  }

  /**
   * The share of a new instance of a module; null without a group.
   *
   * @throws LimitException if the group has too little left
   * @throws IllegalArgumentException if the group is no engine's
   */
  public static @Nullable Share join(ModuleInfo module, Limits limits) {
    if (limits.group() == null) {
      return null;
    }
    if (!(limits.group() instanceof Group group)) {
      throw new IllegalArgumentException("the group is of no engine");
    }
    Share share = new Share(group);
    if (!group.takeInstance()) {
      throw exceeded("maxInstances", "instance", group.instances() + 1, "instances", group);
    }
    share.take(module);
    return share;
  }

  private void take(ModuleInfo module) {
    long memories = 0;
    for (int i = module.importCount(ExternKind.MEMORY); i < module.memories().size(); i++) {
      memories += module.memories().get(i).minPages();
    }
    long tables = 0;
    for (int i = module.importCount(ExternKind.TABLE); i < module.tables().size(); i++) {
      tables += module.tables().get(i).min();
    }
    if (!group.takePages(memories)) {
      group.giveBack(1, 0, 0);
      throw exceeded("maxMemoryPages", "memories", group.memoryPages() + memories, "pages", group);
    }
    if (!group.takeElements(tables)) {
      group.giveBack(1, memories, 0);
      throw exceeded(
          "maxTableElements", "tables", group.tableElements() + tables, "elements", group);
    }
    pages.set(memories);
    elements.set(tables);
  }

  private static LimitException exceeded(
      String limit, String what, long asked, String unit, Group group) {
    long most =
        limit.equals("maxInstances")
            ? group.limits().maxInstances()
            : limit.equals("maxMemoryPages")
                ? group.limits().maxMemoryPages()
                : group.limits().maxTableElements();
    return new LimitException(
        limit,
        "with the " + what + " its group has " + asked + " " + unit + ", the limit is " + most,
        null);
  }

  /**
   * What the guest's hook does when a memory or table grows.
   *
   * @param reason why the guest calls it, as {@link MeteredModule} says
   * @return 0 if it may grow
   */
  int grow(int reason) {
    if (reason == MeteredModule.NOT_GROWN) {
      giveBack();
      return 0;
    }
    growing = 0;
    growsTable = reason >>> MeteredModule.GROWTH_BITS == MeteredModule.TABLE_GROWS;
    long more = reason & MeteredModule.MAX_GROWTH;
    if (left.get() || more == MeteredModule.MAX_GROWTH) {
      return 1;
    }
    if (growsTable ? !group.takeElements(more) : !group.takePages(more)) {
      return 1;
    }
    growing = more;
    (growsTable ? elements : pages).addAndGet(more);
    if (left.get()) {
      giveBackAll(0); // leaving may have come before the addition
      return 1;
    }
    return 0;
  }

  /** Gives back what growing has not used, unless leaving has. */
  private void giveBack() {
    AtomicLong used = growsTable ? elements : pages;
    long now = used.get();
    while (now >= growing && !used.compareAndSet(now, now - growing)) {
      now = used.get();
    }
    if (now >= growing) {
      group.giveBack(0, growsTable ? 0 : growing, growsTable ? growing : 0);
    }
    growing = 0;
  }

  private void giveBackAll(int instances) {
    group.giveBack(instances, pages.getAndSet(0), elements.getAndSet(0));
  }

  /** The instance is closed, or was not made. */
  public void leave() {
    if (left.compareAndSet(false, true)) {
      giveBackAll(1);
    }
  }
}
