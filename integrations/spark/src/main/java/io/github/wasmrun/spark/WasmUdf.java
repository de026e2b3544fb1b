package io.github.wasmrun.spark;

import io.github.wasmrun.integration.FailurePolicy;
import io.github.wasmrun.integration.GuestFunction;
import io.github.wasmrun.integration.GuestRowException;
import io.github.wasmrun.integration.TaskMetrics;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF10;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.api.java.UDF8;
import org.apache.spark.sql.api.java.UDF9;
import org.jspecify.annotations.Nullable;

/** A guest's function as a function of columns, whatever their number. */
final class WasmUdf
    implements UDF0<Object>,
        UDF1<Object, Object>,
        UDF2<Object, Object, Object>,
        UDF3<Object, Object, Object, Object>,
        UDF4<Object, Object, Object, Object, Object>,
        UDF5<Object, Object, Object, Object, Object, Object>,
        UDF6<Object, Object, Object, Object, Object, Object, Object>,
        UDF7<Object, Object, Object, Object, Object, Object, Object, Object>,
        UDF8<Object, Object, Object, Object, Object, Object, Object, Object, Object>,
        UDF9<Object, Object, Object, Object, Object, Object, Object, Object, Object, Object>,
        UDF10<
            Object,
            Object,
            Object,
            Object,
            Object,
            Object,
            Object,
            Object,
            Object,
            Object,
            Object> {
  private static final long serialVersionUID = 1L;

  private final TaskGuest guest;

  WasmUdf(GuestFunction function, TaskMetrics metrics) {
    guest = new TaskGuest(function, metrics);
  }

  private @Nullable Object row(Object... args) {
    boolean wantsError = guest.function().policy() == FailurePolicy.DEAD_LETTER;
    for (Object value : args) {
      if (value == null) {
        return wantsError ? SparkTypes.outcome(null, null) : null;
      }
    }
    try {
      Object value = SparkTypes.give(guest.call(args));
      return wantsError ? SparkTypes.outcome(value, null) : value;
    } catch (GuestRowException e) {
      switch (guest.function().policy()) {
        case NULL:
          return null;
        case DEAD_LETTER:
          return SparkTypes.outcome(null, e.getMessage());
        default:
          throw e;
      }
    }
  }

  @Override
  public @Nullable Object call() {
    return row();
  }

  @Override
  public @Nullable Object call(Object a) {
    return row(new Object[] {a});
  }

  @Override
  public @Nullable Object call(Object a, Object b) {
    return row(a, b);
  }

  @Override
  public @Nullable Object call(Object a, Object b, Object c) {
    return row(a, b, c);
  }

  @Override
  public @Nullable Object call(Object a, Object b, Object c, Object d) {
    return row(a, b, c, d);
  }

  @Override
  public @Nullable Object call(Object a, Object b, Object c, Object d, Object e) {
    return row(a, b, c, d, e);
  }

  @Override
  public @Nullable Object call(Object a, Object b, Object c, Object d, Object e, Object f) {
    return row(a, b, c, d, e, f);
  }

  @Override
  public @Nullable Object call(
      Object a, Object b, Object c, Object d, Object e, Object f, Object g) {
    return row(a, b, c, d, e, f, g);
  }

  @Override
  public @Nullable Object call(
      Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h) {
    return row(a, b, c, d, e, f, g, h);
  }

  @Override
  public @Nullable Object call(
      Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i) {
    return row(a, b, c, d, e, f, g, h, i);
  }

  @Override
  public @Nullable Object call(
      Object a,
      Object b,
      Object c,
      Object d,
      Object e,
      Object f,
      Object g,
      Object h,
      Object i,
      Object j) {
    return row(a, b, c, d, e, f, g, h, i, j);
  }
}
