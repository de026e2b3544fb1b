package io.github.wasmrun.engine.statistics;

import io.github.wasmrun.EngineStatistics;
import io.github.wasmrun.engine.link.Supplied;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The counters of one engine. */
final class Counters extends Recorder {
  /** With so many open instances each closing looks at the memories of all. */
  private static final int FEW = 256;

  /** With more, they are looked at when one of so many has been opened or closed since. */
  private static final int PART = 100;

  private final boolean countsHostCalls;
  private final @Nullable Timeline timeline;
  private final @Nullable Executor afterTask;

  private final AtomicLong modules = new AtomicLong();
  private final AtomicLong readNanos = new AtomicLong();
  private final AtomicLong validateNanos = new AtomicLong();
  private final AtomicLong compileNanos = new AtomicLong();
  private final AtomicLong instantiateNanos = new AtomicLong();
  private final AtomicLong made = new AtomicLong();
  private final AtomicLong maxMemoryBytes = new AtomicLong();

  /** How many instances were opened and closed since all memories were looked at. */
  private final AtomicLong changes = new AtomicLong();

  /** What instances have used that are not open any more. */
  private final AtomicLong fuel = new AtomicLong();

  private final AtomicLong hostCalls = new AtomicLong();

  /** The records of open instances; each is its own value. */
  private final Map<CountedInstance, CountedInstance> open = new ConcurrentHashMap<>();

  private final ReferenceQueue<RecordedInstance> freed = new ReferenceQueue<>();

  /** The records of instances that were made in this task; only with {@link #afterTask}. */
  private final List<CountedInstance> fresh = new ArrayList<>();

  Counters(boolean countsHostCalls, @Nullable Timeline timeline, @Nullable Executor afterTask) {
    this.countsHostCalls = countsHostCalls;
    this.timeline = timeline;
    this.afterTask = afterTask;
  }

  static long now() {
    return System.nanoTime();
  }

  @Override
  public Compilation compile() {
    return new Timed();
  }

  @Override
  public void compiledLater(long nanos) {
    compileNanos.addAndGet(nanos);
  }

  @Override
  public InstanceRecord instance(RecordedModule module, Supplied[] supplied) {
    CountedInstance record = new CountedInstance(this, module);
    if (countsHostCalls) {
      for (int i = 0; i < supplied.length; i++) {
        if (supplied[i] instanceof Supplied.Function function) {
          supplied[i] = new Supplied.Function(record.counting(function.value()));
        }
      }
    }
    return record;
  }

  void made(RecordedModule module, CountedInstance record, RecordedInstance instance, long nanos) {
    removeFreed();
    made.incrementAndGet();
    instantiateNanos.addAndGet(nanos);
    record.open(instance);
    open.put(record, record);
    changes.incrementAndGet();
    if (afterTask == null) {
      record.release(freed);
    } else {
      if (fresh.isEmpty()) {
        afterTask.execute(this::releaseFresh);
      }
      fresh.add(record);
    }
    if (timeline != null) {
      timeline.made(module, nanos);
    }
  }

  private void releaseFresh() {
    for (CountedInstance record : fresh) {
      record.release(freed);
    }
    fresh.clear();
  }

  /** Takes an instance from those that are open, and looks first how large all are together. */
  void closed(RecordedModule module, CountedInstance record, RecordedInstance instance) {
    if (open.size() <= FEW || changes.incrementAndGet() * PART >= open.size()) {
      memoryBytes();
    } else {
      record.look();
    }
    open.remove(record);
    fuel.addAndGet(record.lastFuel());
    hostCalls.addAndGet(record.hostCalls());
    if (timeline != null) {
      timeline.closed(module, record.statistics(instance));
    }
  }

  private void removeFreed() {
    Reference<? extends RecordedInstance> next;
    while ((next = freed.poll()) != null) {
      CountedInstance record = CountedInstance.of(next);
      if (open.remove(record) != null) {
        fuel.addAndGet(record.lastFuel());
        hostCalls.addAndGet(record.hostCalls());
      }
    }
  }

  /** The size of all memories now; notes it if there was no larger one. */
  private long memoryBytes() {
    changes.set(0);
    long all = 0;
    for (CountedInstance record : open.keySet()) {
      record.look();
      all += record.lastBytes();
    }
    long most = maxMemoryBytes.get();
    while (all > most && !maxMemoryBytes.compareAndSet(most, all)) {
      most = maxMemoryBytes.get();
    }
    return all;
  }

  @Override
  public EngineStatistics statistics() {
    // The largest size may have been one of instances that are freed by now.
    memoryBytes();
    removeFreed();
    long bytes = memoryBytes();
    long allFuel = fuel.get();
    long allCalls = hostCalls.get();
    for (CountedInstance record : open.keySet()) {
      allFuel += record.lastFuel();
      allCalls += record.hostCalls();
    }
    return new EngineStatistics(
        modules.get(),
        readNanos.get(),
        validateNanos.get(),
        compileNanos.get(),
        instantiateNanos.get(),
        made.get(),
        open.size(),
        bytes,
        maxMemoryBytes.get(),
        allFuel,
        allCalls);
  }

  /** A module that is being compiled. */
  private final class Timed extends Compilation {
    private final long begin = now();
    private long afterRead;

    @Override
    public void read() {
      afterRead = now();
    }

    @Override
    public void compiled(RecordedModule module, long ofValidation) {
      long read = afterRead - begin;
      long compiling = now() - afterRead - ofValidation;
      modules.incrementAndGet();
      readNanos.addAndGet(read);
      validateNanos.addAndGet(ofValidation);
      compileNanos.addAndGet(compiling);
      if (timeline != null) {
        timeline.compiled(module, read, ofValidation, compiling);
      }
    }

    @Override
    public void compiledAgain() {
      compileNanos.addAndGet(now() - begin);
    }
  }
}
