package io.github.wasmrun.sql.internal.wasmrun.sql;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:sql/statements@0.1.0} with components. One thread at a time. */
public final class StatementsBindings {
  /** The codec {@code dialectCodec}. */
  public final Codec<Statements.Dialect> dialectCodec;

  /** The codec {@code failureKindCodec}. */
  public final Codec<Statements.FailureKind> failureKindCodec;

  /** The codec {@code failureCodec}. */
  public final Codec<Statements.Failure> failureCodec;

  /** The codec {@code limitsCodec}. */
  public final Codec<Statements.Limits> limitsCodec;

  private final Codec<List<String>> listStringCodec;
  private final @Nullable OfGuest guest;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   */
  public StatementsBindings(@Nullable ComponentInstance guest) {
    dialectCodec = Codecs.enumOf(Statements.Dialect.values(), Statements.Dialect::witName);
    failureKindCodec =
        Codecs.enumOf(Statements.FailureKind.values(), Statements.FailureKind::witName);
    failureCodec =
        Codecs.record(
            List.of("kind", "message", "line", "column"),
            object ->
                List.<Val>of(
                    failureKindCodec.lower(object.kind()),
                    Codecs.STRING.lower(object.message()),
                    Codecs.U32.lower(object.line()),
                    Codecs.U32.lower(object.column())),
            values ->
                new Statements.Failure(
                    failureKindCodec.lift(values.get(0)),
                    Codecs.STRING.lift(values.get(1)),
                    Codecs.U32.lift(values.get(2)),
                    Codecs.U32.lift(values.get(3))));
    limitsCodec =
        Codecs.record(
            List.of("nesting", "depth"),
            object ->
                List.<Val>of(Codecs.U32.lower(object.nesting()), Codecs.U32.lower(object.depth())),
            values ->
                new Statements.Limits(
                    Codecs.U32.lift(values.get(0)), Codecs.U32.lift(values.get(1))));
    listStringCodec = Codecs.list(Codecs.STRING);
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Statements exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private final class OfGuest implements Statements {
    private final ComponentFunction parseFunction;
    private final ComponentFunction printFunction;

    OfGuest(ComponentInstance guest) {
      parseFunction = guest.function("parse");
      printFunction = guest.function("print");
    }

    @Override
    public byte[] parse(Statements.Dialect dialect, Statements.Limits limits, String sql) {
      @Nullable Val result =
          parseFunction.call(
              dialectCodec.lower(dialect), limitsCodec.lower(limits), Codecs.STRING.lower(sql));
      if (!Codecs.isOk(result)) {
        throw new Statements.FailureException(failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public List<String> print(Statements.Dialect dialect, Statements.Limits limits, String sql) {
      @Nullable Val result =
          printFunction.call(
              dialectCodec.lower(dialect), limitsCodec.lower(limits), Codecs.STRING.lower(sql));
      if (!Codecs.isOk(result)) {
        throw new Statements.FailureException(failureCodec.lift(Codecs.payload(result)));
      }
      return listStringCodec.lift(Codecs.payload(result));
    }
  }
}
