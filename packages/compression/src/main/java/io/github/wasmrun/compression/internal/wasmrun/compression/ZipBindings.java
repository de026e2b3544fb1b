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

/** Connects {@code wasmrun:compression/zip@0.1.0} with components. One thread at a time. */
public final class ZipBindings {
  /** The codec {@code kindCodec}. */
  public final Codec<Zip.Kind> kindCodec;

  private final Codec<@Nullable Long> nullableS64Codec;
  private final Codec<@Nullable @Unsigned Integer> nullableU32Codec;

  /** The codec {@code entryCodec}. */
  public final Codec<Zip.Entry> entryCodec;

  /** The resources {@code readerResources}. */
  public final Resources<Zip.Reader> readerResources;

  /** The codec {@code knownCodec}. */
  public final Codec<Zip.Known> knownCodec;

  private final Codec<Zip.@Nullable Known> nullableKnownCodec;

  /** The codec {@code settingsCodec}. */
  public final Codec<Zip.Settings> settingsCodec;

  /** The resources {@code writerResources}. */
  public final Resources<Zip.Writer> writerResources;

  private final Codec<List<Zip.Entry>> listEntryCodec;
  private final @Nullable OfGuest guest;
  private final FailuresBindings failuresBindings;
  private final SourcesBindings sourcesBindings;

  /**
   * Connects one instance, or the host.
   *
   * @param guest the instance that a component exports; null if the host implements it
   * @param failuresBindings what connects an interface whose types are used
   * @param sourcesBindings what connects an interface whose types are used
   */
  public ZipBindings(
      @Nullable ComponentInstance guest,
      FailuresBindings failuresBindings,
      SourcesBindings sourcesBindings) {
    this.failuresBindings = failuresBindings;
    this.sourcesBindings = sourcesBindings;
    readerResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestReader);
    writerResources =
        guest == null ? Resources.ofHost() : Resources.ofGuest(this::newOfGuestWriter);
    kindCodec = Codecs.enumOf(Zip.Kind.values(), Zip.Kind::witName);
    nullableS64Codec = Codecs.nullable(Codecs.S64);
    nullableU32Codec = Codecs.nullable(Codecs.U32);
    entryCodec =
        Codecs.record(
            List.of(
                "name",
                "kind",
                "compression-method",
                "size",
                "compressed-size",
                "crc32",
                "modified",
                "permissions",
                "comment",
                "encrypted",
                "extra"),
            (out, object) -> {
              out.string(object.name());
              kindCodec.write(out, object.kind());
              out.u32(object.compressionMethod());
              out.u64(object.size());
              out.u64(object.compressedSize());
              out.u32(object.crc32());
              nullableS64Codec.write(out, object.modified());
              nullableU32Codec.write(out, object.permissions());
              out.string(object.comment());
              out.bool(object.encrypted());
              out.bytes(object.extra());
            },
            in ->
                new Zip.Entry(
                    in.string(),
                    kindCodec.read(in),
                    in.u32(),
                    in.u64(),
                    in.u64(),
                    in.u32(),
                    nullableS64Codec.read(in),
                    nullableU32Codec.read(in),
                    in.string(),
                    in.bool(),
                    in.bytes()));
    knownCodec =
        Codecs.record(
            List.of("size", "crc32"),
            (out, object) -> {
              out.u64(object.size());
              out.u32(object.crc32());
            },
            in -> new Zip.Known(in.u64(), in.u32()));
    nullableKnownCodec = Codecs.nullable(knownCodec);
    settingsCodec =
        Codecs.record(
            List.of(
                "name", "kind", "deflated", "level", "modified", "permissions", "large", "known"),
            (out, object) -> {
              out.string(object.name());
              kindCodec.write(out, object.kind());
              out.bool(object.deflated());
              out.s32(object.level());
              nullableS64Codec.write(out, object.modified());
              nullableU32Codec.write(out, object.permissions());
              out.bool(object.large());
              nullableKnownCodec.write(out, object.known());
            },
            in ->
                new Zip.Settings(
                    in.string(),
                    kindCodec.read(in),
                    in.bool(),
                    in.s32(),
                    nullableS64Codec.read(in),
                    nullableU32Codec.read(in),
                    in.bool(),
                    nullableKnownCodec.read(in)));
    listEntryCodec = Codecs.list(entryCodec);
    this.guest = guest == null ? null : new OfGuest(guest);
  }

  /**
   * What the component exports.
   *
   * @throws IllegalStateException if the host implements it
   */
  public Zip exports() {
    return guest();
  }

  private OfGuest guest() {
    if (guest == null) {
      throw new IllegalStateException("the host implements this interface");
    }
    return guest;
  }

  private Zip.Reader newOfGuestReader(ResourceHandle handle) {
    return guest().new OfGuestReader(handle);
  }

  private Zip.Writer newOfGuestWriter(ResourceHandle handle) {
    return guest().new OfGuestWriter(handle);
  }

  private final class OfGuest implements Zip {
    private final ComponentFunction readerOpenFunction;
    private final ComponentFunction readerCommentFunction;
    private final ComponentFunction readerEntriesFunction;
    private final ComponentFunction readerSelectFunction;
    private final ComponentFunction readerReadFunction;
    private final ComponentFunction writerConstructorFunction;
    private final ComponentFunction writerStartFunction;
    private final ComponentFunction writerWriteFunction;
    private final ComponentFunction writerFinishFunction;

    OfGuest(ComponentInstance guest) {
      readerOpenFunction = guest.function("[static]reader.open");
      readerCommentFunction = guest.function("[method]reader.comment");
      readerEntriesFunction = guest.function("[method]reader.entries");
      readerSelectFunction = guest.function("[method]reader.select");
      readerReadFunction = guest.function("[method]reader.read");
      writerConstructorFunction = guest.function("[constructor]writer");
      writerStartFunction = guest.function("[method]writer.start");
      writerWriteFunction = guest.function("[method]writer.write");
      writerFinishFunction = guest.function("[method]writer.finish");
    }

    @Override
    public Zip.Reader.Factory readerFactory() {
      return new Zip.Reader.Factory() {
        @Override
        public Zip.Reader open(Sources.Source source, @Unsigned int maxEntries) {
          return readerOpenFunction.call(
              out -> {
                sourcesBindings.sourceResources.own().write(out, source);
                out.u32(maxEntries);
              },
              in -> {
                if (!in.isOk()) {
                  throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
                }
                return readerResources.own().read(in);
              });
        }
      };
    }

    @Override
    public Zip.Writer.Factory writerFactory() {
      return new Zip.Writer.Factory() {
        @Override
        public Zip.Writer create() {
          return writerConstructorFunction.call(out -> {}, in -> writerResources.own().read(in));
        }
      };
    }

    private final class OfGuestReader extends GuestObject implements Zip.Reader {
      OfGuestReader(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public String comment() {
        return readerCommentFunction.call(out -> out.borrow(self(this)), in -> in.string());
      }

      @Override
      public List<Zip.Entry> entries() {
        return readerEntriesFunction.call(
            out -> out.borrow(self(this)),
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return listEntryCodec.read(in);
            });
      }

      @Override
      public void select(@Unsigned int index) {
        readerSelectFunction.call(
            out -> {
              out.borrow(self(this));
              out.u32(index);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return null;
            });
      }

      @Override
      public byte[] read(@Unsigned int limit) {
        return readerReadFunction.call(
            out -> {
              out.borrow(self(this));
              out.u32(limit);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bytes();
            });
      }
    }

    private final class OfGuestWriter extends GuestObject implements Zip.Writer {
      OfGuestWriter(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public byte[] start(Zip.Settings settings) {
        return writerStartFunction.call(
            out -> {
              out.borrow(self(this));
              settingsCodec.write(out, settings);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bytes();
            });
      }

      @Override
      public byte[] write(byte[] contents) {
        return writerWriteFunction.call(
            out -> {
              out.borrow(self(this));
              out.bytes(contents);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bytes();
            });
      }

      @Override
      public byte[] finish(String comment) {
        return writerFinishFunction.call(
            out -> {
              out.borrow(self(this));
              out.string(comment);
            },
            in -> {
              if (!in.isOk()) {
                throw new Failures.FailureException(failuresBindings.failureCodec.read(in));
              }
              return in.bytes();
            });
      }
    }
  }
}
