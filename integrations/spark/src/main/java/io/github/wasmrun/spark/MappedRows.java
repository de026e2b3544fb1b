package io.github.wasmrun.spark;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.GuestTask;
import io.github.wasmrun.integration.TaskMetrics;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The rows of a partition, each with the guest's result. */
final class MappedRows implements Iterator<Row> {
  private final Iterator<Row> rows;
  private final GuestFunction function;
  private final GuestTask task;
  private final int[] indexes;
  private final Row[] batch;
  private @Nullable Object[] outcomes = {};
  private int next;
  private int count;

  MappedRows(Iterator<Row> rows, GuestFunction function, TaskMetrics metrics, int[] indexes) {
    this.rows = rows;
    this.function = function;
    this.indexes = indexes;
    this.batch = new Row[Math.max(1, function.batchRows())];
    this.task = SparkTasks.open(function, metrics, TaskContext.get());
  }

  @Override
  public boolean hasNext() {
    return next < count || rows.hasNext();
  }

  @Override
  public Row next() {
    if (next == count) {
      fill();
    }
    int i = next++;
    Row row = batch[i];
    Object outcome = outcomes[i];
    boolean wantsError = function.policy() == FailurePolicy.DEAD_LETTER;
    int columns = row.size();
    @Nullable Object[] values = new Object[columns + (wantsError ? 2 : 1)];
    for (int c = 0; c < columns; c++) {
      values[c] = row.get(c);
    }
    if (outcome instanceof GuestRowException failure) {
      if (function.policy() == FailurePolicy.FAIL) {
        throw failure;
      }
      if (wantsError) {
        values[columns + 1] = failure.getMessage();
      }
    } else {
      values[columns] = SparkTypes.give(outcome);
    }
    return RowFactory.create(values);
  }

  private void fill() {
    count = 0;
    next = 0;
    while (count < batch.length && rows.hasNext()) {
      batch[count++] = rows.next();
    }
    if (count == 0) {
      throw new NoSuchElementException();
    }
    if (function.batchRows() == 0) {
      outcomes = new Object[] {one(arguments(batch[0]))};
      return;
    }
    @Nullable Object[][] arguments = new Object[count][];
    for (int i = 0; i < count; i++) {
      arguments[i] = arguments(batch[i]);
    }
    outcomes = task.callBatch(arguments, count);
  }

  private @Nullable Object one(@Nullable Object[] arguments) {
    for (Object value : arguments) {
      if (value == null) {
        return null;
      }
    }
    try {
      return task.call(arguments);
    } catch (GuestRowException e) {
      return e;
    }
  }

  private @Nullable Object[] arguments(Row row) {
    @Nullable Object[] arguments = new Object[indexes.length];
    for (int c = 0; c < indexes.length; c++) {
      arguments[c] = row.get(indexes[c]);
    }
    return arguments;
  }
}
