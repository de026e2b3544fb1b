package io.github.wasmrun.flink;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.GuestTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * Calls a function for batches. A batch is complete when it is full, after a while, before a
 * watermark, at the end, and before each checkpoint: so that nothing waits here that a checkpoint
 * would have to keep.
 */
final class WasmBatchOperator<I, O> extends AbstractStreamOperator<O>
    implements OneInputStreamOperator<I, O>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private final GuestFunction function;
  private final long maxDelayMillis;
  private final GuestArguments<I> arguments;
  private final GuestResult<I, O> result;
  private transient @Nullable GuestTask task;
  private transient @Nullable List<StreamRecord<I>> batch;
  private transient boolean isTimerSet;

  WasmBatchOperator(
      GuestFunction function,
      long maxDelayMillis,
      GuestArguments<I> arguments,
      GuestResult<I, O> result) {
    this.function = function;
    this.maxDelayMillis = maxDelayMillis;
    this.arguments = arguments;
    this.result = result;
  }

  private List<StreamRecord<I>> batch() {
    return Objects.requireNonNull(batch, "not open");
  }

  @Override
  public void open() throws Exception {
    super.open();
    batch = new ArrayList<>();
    task = GuestTask.open(function, new FlinkMetrics(getMetricGroup()));
  }

  @Override
  public void close() throws Exception {
    if (task != null) {
      task.close();
    }
    super.close();
  }

  @Override
  public void processElement(StreamRecord<I> element) {
    // Flink uses the record again where objects are reused.
    batch().add(element.copy(element.getValue()));
    if (batch().size() >= function.batchRows()) {
      flush();
    } else if (!isTimerSet) {
      isTimerSet = true;
      long now = getProcessingTimeService().getCurrentProcessingTime();
      getProcessingTimeService()
          .registerTimer(
              now + maxDelayMillis,
              time -> {
                isTimerSet = false;
                flush();
              });
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    flush();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    flush();
  }

  @Override
  public void endInput() {
    flush();
  }

  private void flush() {
    List<StreamRecord<I>> records = batch();
    if (records.isEmpty()) {
      return;
    }
    @Nullable Object[][] rows = new Object[records.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = arguments.of(records.get(i).getValue());
    }
    @Nullable Object[] outcomes =
        Objects.requireNonNull(task, "not open").callBatch(rows, rows.length);
    for (int i = 0; i < rows.length; i++) {
      give(records.get(i), outcomes[i]);
    }
    records.clear();
  }

  private void give(StreamRecord<I> record, @Nullable Object outcome) {
    Object value = outcome;
    if (outcome instanceof GuestRowException failure) {
      if (function.policy() == FailurePolicy.FAIL) {
        throw failure;
      }
      if (function.policy() == FailurePolicy.DEAD_LETTER) {
        DeadLetter letter = WasmFlink.deadLetter(record.getValue(), failure);
        output.collect(
            WasmProcessFunction.DEAD_LETTERS,
            record.hasTimestamp()
                ? new StreamRecord<>(letter, record.getTimestamp())
                : new StreamRecord<>(letter));
        return;
      }
      value = null;
    }
    O element = result.of(record.getValue(), value);
    output.collect(
        record.hasTimestamp()
            ? new StreamRecord<>(element, record.getTimestamp())
            : new StreamRecord<>(element));
  }
}
