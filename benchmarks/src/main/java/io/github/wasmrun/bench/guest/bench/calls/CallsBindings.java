package io.github.wasmrun.bench.guest.bench.calls;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
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
            (out, object) -> {
              out.u32(object.id());
              out.string(object.name());
              out.f64(object.price());
            },
            in -> new Calls.Item(in.u32(), in.string(), in.f64()));
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
      return joinFunction.call(
          out -> {
            out.string(a);
            out.string(b);
            itemCodec.write(out, item);
          },
          in -> in.string());
    }

    @Override
    public byte[] echo(byte[] bytes) {
      return echoFunction.call(out -> out.bytes(bytes), in -> in.bytes());
    }
  }
}
