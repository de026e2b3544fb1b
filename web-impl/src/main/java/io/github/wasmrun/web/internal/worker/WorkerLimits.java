package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.Limits;
import io.github.wasmrun.engine.worker.LimitedRuns;
import io.github.wasmrun.web.internal.js.Js;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits on their way to a worker. Only programs that give limits to workers have the reading end,
 * see {@link WorkerPlugin}: with it come the code that writes limits into modules.
 */
final class WorkerLimits {
  private static final String FIELD = "limits";

  private WorkerLimits() {}

  /** Called by the script's last statement: workers of this program have limits. */
  static void install() {
    WorkerSide.readLimits(new WorkerLimits());
  }

  /** What a worker gets to know. */
  static void write(@Nullable Limits limits, Fields begin) {
    if (limits == null) {
      return;
    }
    Fields fields = Fields.create();
    if (limits.fuel().isPresent()) {
      fields.with("fuel", Js.of(limits.fuel().getAsLong()));
    }
    if (limits.maxCallDepth().isPresent()) {
      fields.with("depth", limits.maxCallDepth().getAsInt());
    }
    if (limits.timeout().isPresent()) {
      fields.with("timeout", Js.of(limits.timeout().get().toNanos()));
    }
    if (limits.cancellable()) {
      fields.with("cancellable", 1);
    }
    if (limits.deterministic()) {
      fields.with("deterministic", 1);
    }
    fields
        .with("pages", limits.maxMemoryPages())
        .with("elements", Js.of((double) limits.maxTableElements()));
    begin.with(FIELD, fields.js());
  }

  /** What the page has written; null if it has set no limits. */
  @Nullable LimitedRuns read(Fields begin) {
    if (!begin.has(FIELD)) {
      return null;
    }
    Fields fields = Fields.of(begin.get(FIELD));
    Limits limits =
        Limits.NONE
            .withMaxMemoryPages(fields.getInt("pages"))
            .withMaxTableElements((long) Js.toDouble(fields.get("elements")));
    if (fields.has("fuel")) {
      limits = limits.withFuel(Js.toLong(fields.get("fuel")));
    }
    if (fields.has("depth")) {
      limits = limits.withMaxCallDepth(fields.getInt("depth"));
    }
    if (fields.has("timeout")) {
      limits = limits.withTimeout(Duration.ofNanos(Js.toLong(fields.get("timeout"))));
    }
    if (fields.has("cancellable")) {
      limits = limits.withCancellation();
    }
    if (fields.has("deterministic")) {
      limits = limits.withDeterminism();
    }
    return new LimitedRuns(limits);
  }
}
