package io.github.wasmrun.contract.component;

import io.github.wasmrun.component.support.Option;
import io.github.wasmrun.component.support.Result;
import io.github.wasmrun.component.support.Tuple1;
import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.contract.bindings.test.guest.Echo;
import io.github.wasmrun.contract.bindings.test.guest.Guest;
import io.github.wasmrun.contract.bindings.test.guest.Sinks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host that gives back what it is given, and writes down what happens to its sinks. */
final class TestHost implements Guest.Imports, Echo, Sinks {
  private final List<String> log = new ArrayList<>();
  private final List<Color> colors = new ArrayList<>();

  /** What functions throw; null if they do not. */
  @Nullable RuntimeException failing;

  List<String> log() {
    return log;
  }

  /** What the host sees when the guest passes a color on. */
  String colors(Echo guest) {
    colors.clear();
    guest.echoColor(Color.RED);
    List<String> names = new ArrayList<>();
    colors.forEach(color -> names.add(color.witName()));
    return names.toString();
  }

  @Override
  public Echo echo() {
    return this;
  }

  @Override
  public Sinks sinks() {
    return this;
  }

  @Override
  public Sink.Factory sinkFactory() {
    return this::sink;
  }

  @Override
  public @Nullable Sink open(String name) {
    return name.isEmpty() ? null : sink(name);
  }

  private Sink sink(String name) {
    log.add("new " + name);
    return new Sink() {
      @Override
      public int write(String text) {
        if (name.equals("full")) {
          throw new SinkWriteException(name);
        }
        log.add(name + ": " + text);
        return text.length();
      }

      @Override
      public void close() {
        log.add("drop " + name);
      }
    };
  }

  @Override
  public boolean echoBool(boolean x) {
    if (failing != null) {
      throw failing;
    }
    return x;
  }

  @Override
  public Color echoColor(Color x) {
    colors.add(x);
    return x;
  }

  @Override
  public int echoU8(int x) {
    return x;
  }

  @Override
  public byte echoS8(byte x) {
    return x;
  }

  @Override
  public int echoU16(int x) {
    return x;
  }

  @Override
  public short echoS16(short x) {
    return x;
  }

  @Override
  public int echoU32(int x) {
    return x;
  }

  @Override
  public int echoS32(int x) {
    return x;
  }

  @Override
  public long echoU64(long x) {
    return x;
  }

  @Override
  public long echoS64(long x) {
    return x;
  }

  @Override
  public float echoF32(float x) {
    return x;
  }

  @Override
  public double echoF64(double x) {
    return x;
  }

  @Override
  public int echoChar(int x) {
    return x;
  }

  @Override
  public Access echoAccess(Access x) {
    return x;
  }

  @Override
  public String echoString(String x) {
    return x;
  }

  @Override
  public byte[] echoBytes(byte[] x) {
    return x;
  }

  @Override
  public long[] echoNumbers(long[] x) {
    return x;
  }

  @Override
  public int[] echoChars(int[] x) {
    return x;
  }

  @Override
  public List<String> echoStrings(List<String> x) {
    return x;
  }

  @Override
  public Point echoPoint(Point x) {
    return x;
  }

  @Override
  public Shape echoShape(Shape x) {
    return x;
  }

  @Override
  public List<Point> echoPoints(List<Point> x) {
    return x;
  }

  @Override
  public Tuple2<Integer, String> echoTuple(Tuple2<Integer, String> x) {
    return x;
  }

  @Override
  public @Nullable String echoOption(@Nullable String x) {
    return x;
  }

  @Override
  public @Nullable Option<Integer> echoOptions(@Nullable Option<Integer> x) {
    return x;
  }

  @Override
  public Tuple1<Result<Integer, String>> echoResult(Result<Integer, String> x) {
    return new Tuple1<>(x);
  }

  @Override
  public int unwrap(Result<Integer, String> x) {
    if (x instanceof Result.Ok<Integer, String> ok) {
      return ok.value();
    }
    throw new UnwrapException(((Result.Err<Integer, String>) x).error());
  }

  @Override
  public void check(boolean x) {
    if (!x) {
      throw new CheckException();
    }
  }
}
