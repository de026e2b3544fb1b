package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.Option;
import io.github.wasmrun.component.support.Result;
import io.github.wasmrun.component.support.Tuple1;
import io.github.wasmrun.component.support.Tuple2;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code test:guest/echo@1.0.0} with components. One thread at a time. */
public final class EchoBindings {
  /** The codec {@code pointCodec}. */
  public final Codec<Echo.Point> pointCodec;

  /** The codec {@code shapeCodec}. */
  public final Codec<Echo.Shape> shapeCodec;

  /** The codec {@code colorCodec}. */
  public final Codec<Echo.Color> colorCodec;

  /** The codec {@code accessCodec}. */
  public final Codec<Echo.Access> accessCodec;

  private final Codec<List<String>> listStringCodec;
  private final Codec<List<Echo.Point>> listPointCodec;
  private final Codec<Tuple2<Integer, String>> tupleU8StringCodec;
  private final Codec<@Nullable String> nullableStringCodec;
  private final Codec<Option<Integer>> optionU8Codec;
  private final Codec<@Nullable Option<Integer>> nullableOptionU8Codec;
  private final Codec<Result<@Unsigned Integer, String>> resultU32StringCodec;
  private final Codec<Tuple1<Result<@Unsigned Integer, String>>> tupleResultU32StringCodec;
  private final @Nullable OfGuest guest;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   */
  public EchoBindings(@Nullable ComponentInstance guest) {
    pointCodec =
        Codecs.record(
            List.of("x", "name"),
            object ->
                List.<Val>of(Codecs.S32.lower(object.x()), Codecs.STRING.lower(object.name())),
            values ->
                new Echo.Point(Codecs.S32.lift(values.get(0)), Codecs.STRING.lift(values.get(1))));
    shapeCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("dot", pointCodec.lower(carried)),
                    carried -> new Val.Variant("text", Codecs.STRING.lower(carried)),
                    () -> new Val.Variant("none", null)),
            value ->
                switch (Codecs.label(value)) {
                  case "dot" -> new Echo.Shape.Dot(pointCodec.lift(Codecs.payload(value)));
                  case "text" -> new Echo.Shape.Text(Codecs.STRING.lift(Codecs.payload(value)));
                  case "none" -> new Echo.Shape.None();
                  default -> throw Codecs.unknownCase(value);
                });
    colorCodec = Codecs.enumOf(Echo.Color.values(), Echo.Color::witName);
    accessCodec =
        Codecs.flags(List.of("read", "write", "exec"), Echo.Access::bits, Echo.Access::ofBits);
    listStringCodec = Codecs.list(Codecs.STRING);
    listPointCodec = Codecs.list(pointCodec);
    tupleU8StringCodec =
        Codecs.tuple(
            2,
            tuple ->
                List.<Val>of(Codecs.U8.lower(tuple.first()), Codecs.STRING.lower(tuple.second())),
            values ->
                new Tuple2<>(Codecs.U8.lift(values.get(0)), Codecs.STRING.lift(values.get(1))));
    nullableStringCodec = Codecs.nullable(Codecs.STRING);
    optionU8Codec = Codecs.option(Codecs.U8);
    nullableOptionU8Codec = Codecs.nullable(optionU8Codec);
    resultU32StringCodec = Codecs.result(Codecs.U32, Codecs.STRING);
    tupleResultU32StringCodec =
        Codecs.tuple(
            1,
            tuple -> List.<Val>of(resultU32StringCodec.lower(tuple.first())),
            values -> new Tuple1<>(resultU32StringCodec.lift(values.get(0))));
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What a component imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(Echo host) {
    return ComponentImports.none()
        .withFunction(
            "echo-bool", args -> Codecs.BOOL.lower(host.echoBool(Codecs.BOOL.lift(args.get(0)))))
        .withFunction("echo-u8", args -> Codecs.U8.lower(host.echoU8(Codecs.U8.lift(args.get(0)))))
        .withFunction("echo-s8", args -> Codecs.S8.lower(host.echoS8(Codecs.S8.lift(args.get(0)))))
        .withFunction(
            "echo-u16", args -> Codecs.U16.lower(host.echoU16(Codecs.U16.lift(args.get(0)))))
        .withFunction(
            "echo-s16", args -> Codecs.S16.lower(host.echoS16(Codecs.S16.lift(args.get(0)))))
        .withFunction(
            "echo-u32", args -> Codecs.U32.lower(host.echoU32(Codecs.U32.lift(args.get(0)))))
        .withFunction(
            "echo-s32", args -> Codecs.S32.lower(host.echoS32(Codecs.S32.lift(args.get(0)))))
        .withFunction(
            "echo-u64", args -> Codecs.U64.lower(host.echoU64(Codecs.U64.lift(args.get(0)))))
        .withFunction(
            "echo-s64", args -> Codecs.S64.lower(host.echoS64(Codecs.S64.lift(args.get(0)))))
        .withFunction(
            "echo-f32", args -> Codecs.F32.lower(host.echoF32(Codecs.F32.lift(args.get(0)))))
        .withFunction(
            "echo-f64", args -> Codecs.F64.lower(host.echoF64(Codecs.F64.lift(args.get(0)))))
        .withFunction(
            "echo-char", args -> Codecs.CHAR.lower(host.echoChar(Codecs.CHAR.lift(args.get(0)))))
        .withFunction(
            "echo-color", args -> colorCodec.lower(host.echoColor(colorCodec.lift(args.get(0)))))
        .withFunction(
            "echo-access",
            args -> accessCodec.lower(host.echoAccess(accessCodec.lift(args.get(0)))))
        .withFunction(
            "echo-string",
            args -> Codecs.STRING.lower(host.echoString(Codecs.STRING.lift(args.get(0)))))
        .withFunction(
            "echo-bytes",
            args -> ArrayCodecs.U8S.lower(host.echoBytes(ArrayCodecs.U8S.lift(args.get(0)))))
        .withFunction(
            "echo-numbers",
            args -> ArrayCodecs.S64S.lower(host.echoNumbers(ArrayCodecs.S64S.lift(args.get(0)))))
        .withFunction(
            "echo-chars",
            args -> ArrayCodecs.CHARS.lower(host.echoChars(ArrayCodecs.CHARS.lift(args.get(0)))))
        .withFunction(
            "echo-strings",
            args -> listStringCodec.lower(host.echoStrings(listStringCodec.lift(args.get(0)))))
        .withFunction(
            "echo-point", args -> pointCodec.lower(host.echoPoint(pointCodec.lift(args.get(0)))))
        .withFunction(
            "echo-shape", args -> shapeCodec.lower(host.echoShape(shapeCodec.lift(args.get(0)))))
        .withFunction(
            "echo-points",
            args -> listPointCodec.lower(host.echoPoints(listPointCodec.lift(args.get(0)))))
        .withFunction(
            "echo-tuple",
            args -> tupleU8StringCodec.lower(host.echoTuple(tupleU8StringCodec.lift(args.get(0)))))
        .withFunction(
            "echo-option",
            args ->
                nullableStringCodec.lower(host.echoOption(nullableStringCodec.lift(args.get(0)))))
        .withFunction(
            "echo-options",
            args ->
                nullableOptionU8Codec.lower(
                    host.echoOptions(nullableOptionU8Codec.lift(args.get(0)))))
        .withFunction(
            "echo-result",
            args ->
                tupleResultU32StringCodec.lower(
                    host.echoResult(resultU32StringCodec.lift(args.get(0)))))
        .withFunction(
            "unwrap",
            args -> {
              try {
                return Val.ok(
                    Codecs.U32.lower(host.unwrap(resultU32StringCodec.lift(args.get(0)))));
              } catch (Echo.UnwrapException e) {
                return Val.error(Codecs.STRING.lower(e.error()));
              }
            })
        .withFunction(
            "check",
            args -> {
              try {
                host.check(Codecs.BOOL.lift(args.get(0)));
                return Val.ok(null);
              } catch (Echo.CheckException e) {
                return Val.error(null);
              }
            });
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Echo exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private final class OfGuest implements Echo {
    private final ComponentFunction echoBoolFunction;
    private final ComponentFunction echoU8Function;
    private final ComponentFunction echoS8Function;
    private final ComponentFunction echoU16Function;
    private final ComponentFunction echoS16Function;
    private final ComponentFunction echoU32Function;
    private final ComponentFunction echoS32Function;
    private final ComponentFunction echoU64Function;
    private final ComponentFunction echoS64Function;
    private final ComponentFunction echoF32Function;
    private final ComponentFunction echoF64Function;
    private final ComponentFunction echoCharFunction;
    private final ComponentFunction echoColorFunction;
    private final ComponentFunction echoAccessFunction;
    private final ComponentFunction echoStringFunction;
    private final ComponentFunction echoBytesFunction;
    private final ComponentFunction echoNumbersFunction;
    private final ComponentFunction echoCharsFunction;
    private final ComponentFunction echoStringsFunction;
    private final ComponentFunction echoPointFunction;
    private final ComponentFunction echoShapeFunction;
    private final ComponentFunction echoPointsFunction;
    private final ComponentFunction echoTupleFunction;
    private final ComponentFunction echoOptionFunction;
    private final ComponentFunction echoOptionsFunction;
    private final ComponentFunction echoResultFunction;
    private final ComponentFunction unwrapFunction;
    private final ComponentFunction checkFunction;

    OfGuest(ComponentInstance guest) {
      echoBoolFunction = guest.function("echo-bool");
      echoU8Function = guest.function("echo-u8");
      echoS8Function = guest.function("echo-s8");
      echoU16Function = guest.function("echo-u16");
      echoS16Function = guest.function("echo-s16");
      echoU32Function = guest.function("echo-u32");
      echoS32Function = guest.function("echo-s32");
      echoU64Function = guest.function("echo-u64");
      echoS64Function = guest.function("echo-s64");
      echoF32Function = guest.function("echo-f32");
      echoF64Function = guest.function("echo-f64");
      echoCharFunction = guest.function("echo-char");
      echoColorFunction = guest.function("echo-color");
      echoAccessFunction = guest.function("echo-access");
      echoStringFunction = guest.function("echo-string");
      echoBytesFunction = guest.function("echo-bytes");
      echoNumbersFunction = guest.function("echo-numbers");
      echoCharsFunction = guest.function("echo-chars");
      echoStringsFunction = guest.function("echo-strings");
      echoPointFunction = guest.function("echo-point");
      echoShapeFunction = guest.function("echo-shape");
      echoPointsFunction = guest.function("echo-points");
      echoTupleFunction = guest.function("echo-tuple");
      echoOptionFunction = guest.function("echo-option");
      echoOptionsFunction = guest.function("echo-options");
      echoResultFunction = guest.function("echo-result");
      unwrapFunction = guest.function("unwrap");
      checkFunction = guest.function("check");
    }

    @Override
    public boolean echoBool(boolean x) {
      return Codecs.BOOL.lift(echoBoolFunction.call(Codecs.BOOL.lower(x)));
    }

    @Override
    public int echoU8(int x) {
      return Codecs.U8.lift(echoU8Function.call(Codecs.U8.lower(x)));
    }

    @Override
    public byte echoS8(byte x) {
      return Codecs.S8.lift(echoS8Function.call(Codecs.S8.lower(x)));
    }

    @Override
    public int echoU16(int x) {
      return Codecs.U16.lift(echoU16Function.call(Codecs.U16.lower(x)));
    }

    @Override
    public short echoS16(short x) {
      return Codecs.S16.lift(echoS16Function.call(Codecs.S16.lower(x)));
    }

    @Override
    public @Unsigned int echoU32(@Unsigned int x) {
      return Codecs.U32.lift(echoU32Function.call(Codecs.U32.lower(x)));
    }

    @Override
    public int echoS32(int x) {
      return Codecs.S32.lift(echoS32Function.call(Codecs.S32.lower(x)));
    }

    @Override
    public @Unsigned long echoU64(@Unsigned long x) {
      return Codecs.U64.lift(echoU64Function.call(Codecs.U64.lower(x)));
    }

    @Override
    public long echoS64(long x) {
      return Codecs.S64.lift(echoS64Function.call(Codecs.S64.lower(x)));
    }

    @Override
    public float echoF32(float x) {
      return Codecs.F32.lift(echoF32Function.call(Codecs.F32.lower(x)));
    }

    @Override
    public double echoF64(double x) {
      return Codecs.F64.lift(echoF64Function.call(Codecs.F64.lower(x)));
    }

    @Override
    public int echoChar(int x) {
      return Codecs.CHAR.lift(echoCharFunction.call(Codecs.CHAR.lower(x)));
    }

    @Override
    public Echo.Color echoColor(Echo.Color x) {
      return colorCodec.lift(echoColorFunction.call(colorCodec.lower(x)));
    }

    @Override
    public Echo.Access echoAccess(Echo.Access x) {
      return accessCodec.lift(echoAccessFunction.call(accessCodec.lower(x)));
    }

    @Override
    public String echoString(String x) {
      return Codecs.STRING.lift(echoStringFunction.call(Codecs.STRING.lower(x)));
    }

    @Override
    public byte[] echoBytes(byte[] x) {
      return ArrayCodecs.U8S.lift(echoBytesFunction.call(ArrayCodecs.U8S.lower(x)));
    }

    @Override
    public long[] echoNumbers(long[] x) {
      return ArrayCodecs.S64S.lift(echoNumbersFunction.call(ArrayCodecs.S64S.lower(x)));
    }

    @Override
    public int[] echoChars(int[] x) {
      return ArrayCodecs.CHARS.lift(echoCharsFunction.call(ArrayCodecs.CHARS.lower(x)));
    }

    @Override
    public List<String> echoStrings(List<String> x) {
      return listStringCodec.lift(echoStringsFunction.call(listStringCodec.lower(x)));
    }

    @Override
    public Echo.Point echoPoint(Echo.Point x) {
      return pointCodec.lift(echoPointFunction.call(pointCodec.lower(x)));
    }

    @Override
    public Echo.Shape echoShape(Echo.Shape x) {
      return shapeCodec.lift(echoShapeFunction.call(shapeCodec.lower(x)));
    }

    @Override
    public List<Echo.Point> echoPoints(List<Echo.Point> x) {
      return listPointCodec.lift(echoPointsFunction.call(listPointCodec.lower(x)));
    }

    @Override
    public Tuple2<Integer, String> echoTuple(Tuple2<Integer, String> x) {
      return tupleU8StringCodec.lift(echoTupleFunction.call(tupleU8StringCodec.lower(x)));
    }

    @Override
    public @Nullable String echoOption(@Nullable String x) {
      return nullableStringCodec.lift(echoOptionFunction.call(nullableStringCodec.lower(x)));
    }

    @Override
    public @Nullable Option<Integer> echoOptions(@Nullable Option<Integer> x) {
      return nullableOptionU8Codec.lift(echoOptionsFunction.call(nullableOptionU8Codec.lower(x)));
    }

    @Override
    public Tuple1<Result<@Unsigned Integer, String>> echoResult(
        Result<@Unsigned Integer, String> x) {
      return tupleResultU32StringCodec.lift(echoResultFunction.call(resultU32StringCodec.lower(x)));
    }

    @Override
    public @Unsigned int unwrap(Result<@Unsigned Integer, String> x) {
      @Nullable Val result = unwrapFunction.call(resultU32StringCodec.lower(x));
      if (!Codecs.isOk(result)) {
        throw new Echo.UnwrapException(Codecs.STRING.lift(Codecs.payload(result)));
      }
      return Codecs.U32.lift(Codecs.payload(result));
    }

    @Override
    public void check(boolean x) {
      @Nullable Val result = checkFunction.call(Codecs.BOOL.lower(x));
      if (!Codecs.isOk(result)) {
        throw new Echo.CheckException();
      }
    }
  }
}
