package io.github.wasmrun.contract.bindings.test.guest;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;
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
            (out, object) -> {
              out.s32(object.x());
              out.string(object.name());
            },
            in -> new Echo.Point(in.s32(), in.string()));
    List<String> shapeLabels = List.of("dot", "text", "none");
    shapeCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Echo.Shape.Dot one) {
                out.variant(shapeLabels, 0);
                pointCodec.write(out, one.value());
              } else if (object instanceof Echo.Shape.Text one) {
                out.variant(shapeLabels, 1);
                out.string(one.value());
              } else if (object instanceof Echo.Shape.None) {
                out.variant(shapeLabels, 2);
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(shapeLabels)) {
                  case 0 -> new Echo.Shape.Dot(pointCodec.read(in));
                  case 1 -> new Echo.Shape.Text(in.string());
                  default -> new Echo.Shape.None();
                });
    colorCodec = Codecs.enumOf(Echo.Color.values(), Echo.Color::witName);
    accessCodec =
        Codecs.flags(List.of("read", "write", "exec"), Echo.Access::bits, Echo.Access::ofBits);
    listStringCodec = Codecs.list(Codecs.STRING);
    listPointCodec = Codecs.list(pointCodec);
    tupleU8StringCodec =
        Codecs.tuple(
            2,
            (out, tuple) -> {
              out.u8(tuple.first());
              out.string(tuple.second());
            },
            in -> new Tuple2<>(in.u8(), in.string()));
    nullableStringCodec = Codecs.nullable(Codecs.STRING);
    optionU8Codec = Codecs.option(Codecs.U8);
    nullableOptionU8Codec = Codecs.nullable(optionU8Codec);
    resultU32StringCodec = Codecs.result(Codecs.U32, Codecs.STRING);
    tupleResultU32StringCodec =
        Codecs.tuple(
            1,
            (out, tuple) -> resultU32StringCodec.write(out, tuple.first()),
            in -> new Tuple1<>(resultU32StringCodec.read(in)));
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What a component imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(Echo host) {
    return ComponentImports.none()
        .withTypedFunction("echo-bool", (args, result) -> result.bool(host.echoBool(args.bool())))
        .withTypedFunction("echo-u8", (args, result) -> result.u8(host.echoU8(args.u8())))
        .withTypedFunction("echo-s8", (args, result) -> result.s8(host.echoS8(args.s8())))
        .withTypedFunction("echo-u16", (args, result) -> result.u16(host.echoU16(args.u16())))
        .withTypedFunction("echo-s16", (args, result) -> result.s16(host.echoS16(args.s16())))
        .withTypedFunction("echo-u32", (args, result) -> result.u32(host.echoU32(args.u32())))
        .withTypedFunction("echo-s32", (args, result) -> result.s32(host.echoS32(args.s32())))
        .withTypedFunction("echo-u64", (args, result) -> result.u64(host.echoU64(args.u64())))
        .withTypedFunction("echo-s64", (args, result) -> result.s64(host.echoS64(args.s64())))
        .withTypedFunction("echo-f32", (args, result) -> result.f32(host.echoF32(args.f32())))
        .withTypedFunction("echo-f64", (args, result) -> result.f64(host.echoF64(args.f64())))
        .withTypedFunction(
            "echo-char", (args, result) -> result.character(host.echoChar(args.character())))
        .withTypedFunction(
            "echo-color",
            (args, result) -> colorCodec.write(result, host.echoColor(colorCodec.read(args))))
        .withTypedFunction(
            "echo-access",
            (args, result) -> accessCodec.write(result, host.echoAccess(accessCodec.read(args))))
        .withTypedFunction(
            "echo-string", (args, result) -> result.string(host.echoString(args.string())))
        .withTypedFunction(
            "echo-bytes", (args, result) -> result.bytes(host.echoBytes(args.bytes())))
        .withTypedFunction(
            "echo-numbers",
            (args, result) ->
                ArrayCodecs.S64S.write(result, host.echoNumbers(ArrayCodecs.S64S.read(args))))
        .withTypedFunction(
            "echo-chars",
            (args, result) ->
                ArrayCodecs.CHARS.write(result, host.echoChars(ArrayCodecs.CHARS.read(args))))
        .withTypedFunction(
            "echo-strings",
            (args, result) ->
                listStringCodec.write(result, host.echoStrings(listStringCodec.read(args))))
        .withTypedFunction(
            "echo-point",
            (args, result) -> pointCodec.write(result, host.echoPoint(pointCodec.read(args))))
        .withTypedFunction(
            "echo-shape",
            (args, result) -> shapeCodec.write(result, host.echoShape(shapeCodec.read(args))))
        .withTypedFunction(
            "echo-points",
            (args, result) ->
                listPointCodec.write(result, host.echoPoints(listPointCodec.read(args))))
        .withTypedFunction(
            "echo-tuple",
            (args, result) ->
                tupleU8StringCodec.write(result, host.echoTuple(tupleU8StringCodec.read(args))))
        .withTypedFunction(
            "echo-option",
            (args, result) ->
                nullableStringCodec.write(result, host.echoOption(nullableStringCodec.read(args))))
        .withTypedFunction(
            "echo-options",
            (args, result) ->
                nullableOptionU8Codec.write(
                    result, host.echoOptions(nullableOptionU8Codec.read(args))))
        .withTypedFunction(
            "echo-result",
            (args, result) ->
                tupleResultU32StringCodec.write(
                    result, host.echoResult(resultU32StringCodec.read(args))))
        .withTypedFunction(
            "unwrap",
            (args, result) -> {
              try {
                @Unsigned int value = host.unwrap(resultU32StringCodec.read(args));
                result.ok();
                result.u32(value);
              } catch (Echo.UnwrapException e) {
                result.error();
                result.string(e.error());
              }
            })
        .withTypedFunction(
            "check",
            (args, result) -> {
              try {
                host.check(args.bool());
                result.ok();
              } catch (Echo.CheckException e) {
                result.error();
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
      return echoBoolFunction.call(out -> out.bool(x), in -> in.bool());
    }

    @Override
    public int echoU8(int x) {
      return echoU8Function.call(out -> out.u8(x), in -> in.u8());
    }

    @Override
    public byte echoS8(byte x) {
      return echoS8Function.call(out -> out.s8(x), in -> in.s8());
    }

    @Override
    public int echoU16(int x) {
      return echoU16Function.call(out -> out.u16(x), in -> in.u16());
    }

    @Override
    public short echoS16(short x) {
      return echoS16Function.call(out -> out.s16(x), in -> in.s16());
    }

    @Override
    public @Unsigned int echoU32(@Unsigned int x) {
      return echoU32Function.call(out -> out.u32(x), in -> in.u32());
    }

    @Override
    public int echoS32(int x) {
      return echoS32Function.call(out -> out.s32(x), in -> in.s32());
    }

    @Override
    public @Unsigned long echoU64(@Unsigned long x) {
      return echoU64Function.call(out -> out.u64(x), in -> in.u64());
    }

    @Override
    public long echoS64(long x) {
      return echoS64Function.call(out -> out.s64(x), in -> in.s64());
    }

    @Override
    public float echoF32(float x) {
      return echoF32Function.call(out -> out.f32(x), in -> in.f32());
    }

    @Override
    public double echoF64(double x) {
      return echoF64Function.call(out -> out.f64(x), in -> in.f64());
    }

    @Override
    public int echoChar(int x) {
      return echoCharFunction.call(out -> out.character(x), in -> in.character());
    }

    @Override
    public Echo.Color echoColor(Echo.Color x) {
      return echoColorFunction.call(out -> colorCodec.write(out, x), in -> colorCodec.read(in));
    }

    @Override
    public Echo.Access echoAccess(Echo.Access x) {
      return echoAccessFunction.call(out -> accessCodec.write(out, x), in -> accessCodec.read(in));
    }

    @Override
    public String echoString(String x) {
      return echoStringFunction.call(out -> out.string(x), in -> in.string());
    }

    @Override
    public byte[] echoBytes(byte[] x) {
      return echoBytesFunction.call(out -> out.bytes(x), in -> in.bytes());
    }

    @Override
    public long[] echoNumbers(long[] x) {
      return echoNumbersFunction.call(
          out -> ArrayCodecs.S64S.write(out, x), in -> ArrayCodecs.S64S.read(in));
    }

    @Override
    public int[] echoChars(int[] x) {
      return echoCharsFunction.call(
          out -> ArrayCodecs.CHARS.write(out, x), in -> ArrayCodecs.CHARS.read(in));
    }

    @Override
    public List<String> echoStrings(List<String> x) {
      return echoStringsFunction.call(
          out -> listStringCodec.write(out, x), in -> listStringCodec.read(in));
    }

    @Override
    public Echo.Point echoPoint(Echo.Point x) {
      return echoPointFunction.call(out -> pointCodec.write(out, x), in -> pointCodec.read(in));
    }

    @Override
    public Echo.Shape echoShape(Echo.Shape x) {
      return echoShapeFunction.call(out -> shapeCodec.write(out, x), in -> shapeCodec.read(in));
    }

    @Override
    public List<Echo.Point> echoPoints(List<Echo.Point> x) {
      return echoPointsFunction.call(
          out -> listPointCodec.write(out, x), in -> listPointCodec.read(in));
    }

    @Override
    public Tuple2<Integer, String> echoTuple(Tuple2<Integer, String> x) {
      return echoTupleFunction.call(
          out -> tupleU8StringCodec.write(out, x), in -> tupleU8StringCodec.read(in));
    }

    @Override
    public @Nullable String echoOption(@Nullable String x) {
      return echoOptionFunction.call(
          out -> nullableStringCodec.write(out, x), in -> nullableStringCodec.read(in));
    }

    @Override
    public @Nullable Option<Integer> echoOptions(@Nullable Option<Integer> x) {
      return echoOptionsFunction.call(
          out -> nullableOptionU8Codec.write(out, x), in -> nullableOptionU8Codec.read(in));
    }

    @Override
    public Tuple1<Result<@Unsigned Integer, String>> echoResult(
        Result<@Unsigned Integer, String> x) {
      return echoResultFunction.call(
          out -> resultU32StringCodec.write(out, x), in -> tupleResultU32StringCodec.read(in));
    }

    @Override
    public @Unsigned int unwrap(Result<@Unsigned Integer, String> x) {
      return unwrapFunction.call(
          out -> resultU32StringCodec.write(out, x),
          in -> {
            if (!in.isOk()) {
              throw new Echo.UnwrapException(in.string());
            }
            return in.u32();
          });
    }

    @Override
    public void check(boolean x) {
      checkFunction.call(
          out -> out.bool(x),
          in -> {
            if (!in.isOk()) {
              throw new Echo.CheckException();
            }
            return null;
          });
    }
  }
}
