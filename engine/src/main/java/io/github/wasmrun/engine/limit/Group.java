package io.github.wasmrun.engine.limit;

import io.github.wasmrun.GroupLimits;
import io.github.wasmrun.InstanceGroup;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** What the instances of a group use. */
public final class Group implements InstanceGroup {
  private final GroupLimits limits;
  private final AtomicLong instances = new AtomicLong();
  private final AtomicLong memoryPages = new AtomicLong();
  private final AtomicLong tableElements = new AtomicLong();

  /** An empty group. */
  public Group(GroupLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  @Override
  public GroupLimits limits() {
    return limits;
  }

  @Override
  public long instances() {
    return instances.get();
  }

  @Override
  public long memoryPages() {
    return memoryPages.get();
  }

  @Override
  public long tableElements() {
    return tableElements.get();
  }

  boolean takeInstance() {
    return take(instances, 1, limits.maxInstances());
  }

  boolean takePages(long pages) {
    return take(memoryPages, pages, limits.maxMemoryPages());
  }

  boolean takeElements(long elements) {
    return take(tableElements, elements, limits.maxTableElements());
  }

  void giveBack(long instanceCount, long pages, long elements) {
    instances.addAndGet(-instanceCount);
    memoryPages.addAndGet(-pages);
    tableElements.addAndGet(-elements);
  }

  private static boolean take(AtomicLong used, long more, long most) {
    while (true) {
      long now = used.get();
      if (more > most - now) {
        return false;
      }
      if (used.compareAndSet(now, now + more)) {
        return true;
      }
    }
  }
}
