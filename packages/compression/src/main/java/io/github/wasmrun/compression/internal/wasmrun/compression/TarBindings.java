package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ResourceHandle;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import io.github.wasmrun.component.support.GuestObject;
import io.github.wasmrun.component.support.Resources;
import io.github.wasmrun.component.support.Unsigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:compression/tar@0.1.0} with components. One thread at a time. */
public final class TarBindings {
  /** The codec {@code kindCodec}. */
  public final Codec<Tar.Kind> kindCodec;

  /** The codec {@code entryCodec}. */
  public final Codec<Tar.Entry> entryCodec;

  /** The codec {@code headerCodec}. */
  public final Codec<Tar.Header> headerCodec;

  /** The resources {@code readerResources}. */
  public final Resources<Tar.Reader> readerResources;

  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   */
  public TarBindings(@Nullable ComponentInstance guest, FailuresBindings failuresBindings) {
    this.failuresBindings = failuresBindings;
    readerResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestReader);
    kindCodec = Codecs.enumOf(Tar.Kind.values(), Tar.Kind::witName);
    entryCodec =
        Codecs.record(
            List.of(
                "path",
                "kind",
                "link",
                "size",
                "permissions",
                "user-id",
                "group-id",
                "user",
                "group",
                "modified",
                "device-major",
                "device-minor"),
            object ->
                List.<Val>of(
                    Codecs.STRING.lower(object.path()),
                    kindCodec.lower(object.kind()),
                    Codecs.STRING.lower(object.link()),
                    Codecs.U64.lower(object.size()),
                    Codecs.U32.lower(object.permissions()),
                    Codecs.U64.lower(object.userId()),
                    Codecs.U64.lower(object.groupId()),
                    Codecs.STRING.lower(object.user()),
                    Codecs.STRING.lower(object.group()),
                    Codecs.S64.lower(object.modified()),
                    Codecs.U32.lower(object.deviceMajor()),
                    Codecs.U32.lower(object.deviceMinor())),
            values ->
                new Tar.Entry(
                    Codecs.STRING.lift(values.get(0)),
                    kindCodec.lift(values.get(1)),
                    Codecs.STRING.lift(values.get(2)),
                    Codecs.U64.lift(values.get(3)),
                    Codecs.U32.lift(values.get(4)),
                    Codecs.U64.lift(values.get(5)),
                    Codecs.U64.lift(values.get(6)),
                    Codecs.STRING.lift(values.get(7)),
                    Codecs.STRING.lift(values.get(8)),
                    Codecs.S64.lift(values.get(9)),
                    Codecs.U32.lift(values.get(10)),
                    Codecs.U32.lift(values.get(11))));
    headerCodec =
        Codec.of(
            object ->
                object.<Val>match(
                    carried -> new Val.Variant("needs", Codecs.U32.lower(carried)),
                    carried -> new Val.Variant("entry", entryCodec.lower(carried)),
                    () -> new Val.Variant("end", null)),
            value ->
                switch (Codecs.label(value)) {
                  case "needs" -> new Tar.Header.Needs(Codecs.U32.lift(Codecs.payload(value)));
                  case "entry" -> new Tar.Header.EntryCase(entryCodec.lift(Codecs.payload(value)));
                  case "end" -> new Tar.Header.End();
                  default -> throw Codecs.unknownCase(value);
                });
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Tar exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private Tar.Reader newOfGuestReader(ResourceHandle handle) {
    return guest().new OfGuestReader(handle);
  }

  private final class OfGuest implements Tar {
    private final ComponentFunction readerConstructorFunction;
    private final ComponentFunction readerFeedFunction;
    private final ComponentFunction writeHeaderFunction;

    OfGuest(ComponentInstance guest) {
      readerConstructorFunction = guest.function("[constructor]reader");
      readerFeedFunction = guest.function("[method]reader.feed");
      writeHeaderFunction = guest.function("write-header");
    }

    @Override
    public byte[] writeHeader(Tar.Entry entry) {
      @Nullable Val result = writeHeaderFunction.call(entryCodec.lower(entry));
      if (!Codecs.isOk(result)) {
        throw new Failures.FailureException(
            failuresBindings.failureCodec.lift(Codecs.payload(result)));
      }
      return ArrayCodecs.U8S.lift(Codecs.payload(result));
    }

    @Override
    public Tar.Reader.Factory readerFactory() {
      return new Tar.Reader.Factory() {
        @Override
        public Tar.Reader create(@Unsigned int maxExtension) {
          return readerResources
              .own()
              .lift(readerConstructorFunction.call(Codecs.U32.lower(maxExtension)));
        }
      };
    }

    private final class OfGuestReader extends GuestObject implements Tar.Reader {
      OfGuestReader(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public Tar.Header feed(byte[] bytes) {
        @Nullable Val result = readerFeedFunction.call(self(this), ArrayCodecs.U8S.lower(bytes));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return headerCodec.lift(Codecs.payload(result));
      }
    }
  }
}
