package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.ComponentFunction;
import io.github.wasmrun.component.ComponentInstance;
import io.github.wasmrun.component.ResourceHandle;
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
            (out, object) -> {
              out.string(object.path());
              kindCodec.write(out, object.kind());
              out.string(object.link());
              out.u64(object.size());
              out.u32(object.permissions());
              out.u64(object.userId());
              out.u64(object.groupId());
              out.string(object.user());
              out.string(object.group());
              out.s64(object.modified());
              out.u32(object.deviceMajor());
              out.u32(object.deviceMinor());
            },
            in ->
                new Tar.Entry(
                    in.string(),
                    kindCodec.read(in),
                    in.string(),
                    in.u64(),
                    in.u32(),
                    in.u64(),
                    in.u64(),
                    in.string(),
                    in.string(),
                    in.s64(),
                    in.u32(),
                    in.u32()));
    List<String> headerLabels = List.of("needs", "entry", "end");
    headerCodec =
        Codec.of(
            (out, object) -> {
              if (object instanceof Tar.Header.Needs one) {
                out.variant(headerLabels, 0);
                out.u32(one.value());
              } else if (object instanceof Tar.Header.EntryCase one) {
                out.variant(headerLabels, 1);
                entryCodec.write(out, one.value());
              } else if (object instanceof Tar.Header.End) {
                out.variant(headerLabels, 2);
              } else {
                throw Codecs.unknownCase(object);
              }
            },
            in ->
                switch (in.variant(headerLabels)) {
                  case 0 -> new Tar.Header.Needs(in.u32());
                  case 1 -> new Tar.Header.EntryCase(entryCodec.read(in));
                  default -> new Tar.Header.End();
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
      return writeHeaderFunction.call(
          out -> entryCodec.write(out, entry),
          in -> {
            if (!in.isOk()) {
              throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
            }
            return in.bytes();
          });
    }

    @Override
    public Tar.Reader.Factory readerFactory() {
      return new Tar.Reader.Factory() {
        @Override
        public Tar.Reader create(@Unsigned int maxExtension) {
          return readerConstructorFunction.call(
              out -> out.u32(maxExtension), in -> readerResources.own().read(in));
        }
      };
    }

    private final class OfGuestReader extends GuestObject implements Tar.Reader {
      OfGuestReader(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public Tar.Header feed(byte[] bytes) {
        return readerFeedFunction.call(
            out -> {
              out.borrow(self(this));
              out.bytes(bytes);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return headerCodec.read(in);
            });
      }
    }
  }
}
