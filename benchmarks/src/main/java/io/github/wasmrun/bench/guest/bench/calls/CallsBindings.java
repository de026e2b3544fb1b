package io.github.wasmrun.bench.guest.bench.calls;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code bench:calls/calls@1.0.0} with components. One thread at a time. */
public final class CallsBindings {
  /** The codec {@code itemCodec}. */
  public final Codec<Calls.Item> itemCodec;

  private final @Nullable OfGuest guest;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   */
  public CallsBindings(@Nullable ComponentInstance guest) {
    itemCodec =
        Codecs.record(
            List.of("id", "name", "price"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.id()),
                    Codecs.STRING.lower(object.name()),
                    Codecs.F64.lower(object.price())),
            values ->
                new Calls.Item(
                    Codecs.U32.lift(values.get(0)),
                    Codecs.STRING.lift(values.get(1)),
                    Codecs.F64.lift(values.get(2))));
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Calls exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private final class OfGuest implements Calls {
    private final ComponentFunction joinFunction;
    private final ComponentFunction echoFunction;

    OfGuest(ComponentInstance guest) {
      joinFunction = guest.function("join");
      echoFunction = guest.function("echo");
    }

    @Override
    public String join(String a, String b, Calls.Item item) {
      return Codecs.STRING.lift(
          joinFunction.call(Codecs.STRING.lower(a), Codecs.STRING.lower(b), itemCodec.lower(item)));
    }

    @Override
    public byte[] echo(byte[] bytes) {
      return ArrayCodecs.U8S.lift(echoFunction.call(ArrayCodecs.U8S.lower(bytes)));
    }
  }
}
