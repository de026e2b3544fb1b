package io.github.wasmrun.sql.internal.wasmrun.sql;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
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
            (out, object) -> {
              failureKindCodec.write(out, object.kind());
              out.string(object.message());
              out.u32(object.line());
              out.u32(object.column());
            },
            in ->
                new Statements.Failure(failureKindCodec.read(in), in.string(), in.u32(), in.u32()));
    limitsCodec =
        Codecs.record(
            List.of("nesting", "depth"),
            (out, object) -> {
              out.u32(object.nesting());
              out.u32(object.depth());
            },
            in -> new Statements.Limits(in.u32(), in.u32()));
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
      return parseFunction.call(
          out -> {
            dialectCodec.write(out, dialect);
            limitsCodec.write(out, limits);
            out.string(sql);
          },
          in -> {
            if (!in.isOk()) {
              throw new Statements.FailureException(failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public List<String> print(Statements.Dialect dialect, Statements.Limits limits, String sql) {
      return printFunction.call(
          out -> {
            dialectCodec.write(out, dialect);
            limitsCodec.write(out, limits);
            out.string(sql);
          },
          in -> {
            if (!in.isOk()) {
              throw new Statements.FailureException(failureCodec.read(in));
            }
            return listStringCodec.read(in);
          });
    }
  }
}
