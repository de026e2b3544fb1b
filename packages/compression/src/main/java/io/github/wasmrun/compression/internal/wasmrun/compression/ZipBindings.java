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
            object ->
                List.<Val>of(
                    Codecs.STRING.lower(object.name()),
                    kindCodec.lower(object.kind()),
                    Codecs.U32.lower(object.compressionMethod()),
                    Codecs.U64.lower(object.size()),
                    Codecs.U64.lower(object.compressedSize()),
                    Codecs.U32.lower(object.crc32()),
                    nullableS64Codec.lower(object.modified()),
                    nullableU32Codec.lower(object.permissions()),
                    Codecs.STRING.lower(object.comment()),
                    Codecs.BOOL.lower(object.encrypted()),
                    ArrayCodecs.U8S.lower(object.extra())),
            values ->
                new Zip.Entry(
                    Codecs.STRING.lift(values.get(0)),
                    kindCodec.lift(values.get(1)),
                    Codecs.U32.lift(values.get(2)),
                    Codecs.U64.lift(values.get(3)),
                    Codecs.U64.lift(values.get(4)),
                    Codecs.U32.lift(values.get(5)),
                    nullableS64Codec.lift(values.get(6)),
                    nullableU32Codec.lift(values.get(7)),
                    Codecs.STRING.lift(values.get(8)),
                    Codecs.BOOL.lift(values.get(9)),
                    ArrayCodecs.U8S.lift(values.get(10))));
    knownCodec =
        Codecs.record(
            List.of("size", "crc32"),
            object ->
                List.<Val>of(Codecs.U64.lower(object.size()), Codecs.U32.lower(object.crc32())),
            values ->
                new Zip.Known(Codecs.U64.lift(values.get(0)), Codecs.U32.lift(values.get(1))));
    nullableKnownCodec = Codecs.nullable(knownCodec);
    settingsCodec =
        Codecs.record(
            List.of(
                "name", "kind", "deflated", "level", "modified", "permissions", "large", "known"),
            object ->
                List.<Val>of(
                    Codecs.STRING.lower(object.name()),
                    kindCodec.lower(object.kind()),
                    Codecs.BOOL.lower(object.deflated()),
                    Codecs.S32.lower(object.level()),
                    nullableS64Codec.lower(object.modified()),
                    nullableU32Codec.lower(object.permissions()),
                    Codecs.BOOL.lower(object.large()),
                    nullableKnownCodec.lower(object.known())),
            values ->
                new Zip.Settings(
                    Codecs.STRING.lift(values.get(0)),
                    kindCodec.lift(values.get(1)),
                    Codecs.BOOL.lift(values.get(2)),
                    Codecs.S32.lift(values.get(3)),
                    nullableS64Codec.lift(values.get(4)),
                    nullableU32Codec.lift(values.get(5)),
                    Codecs.BOOL.lift(values.get(6)),
                    nullableKnownCodec.lift(values.get(7))));
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
          @Nullable Val result =
              readerOpenFunction.call(
                  sourcesBindings.sourceResources.own().lower(source),
                  Codecs.U32.lower(maxEntries));
          if (!Codecs.isOk(result)) {
            throw new Failures.FailureException(
                failuresBindings.failureCodec.lift(Codecs.payload(result)));
          }
          return readerResources.own().lift(Codecs.payload(result));
        }
      };
    }

    @Override
    public Zip.Writer.Factory writerFactory() {
      return new Zip.Writer.Factory() {
        @Override
        public Zip.Writer create() {
          return writerResources.own().lift(writerConstructorFunction.call());
        }
      };
    }

    private final class OfGuestReader extends GuestObject implements Zip.Reader {
      OfGuestReader(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public String comment() {
        return Codecs.STRING.lift(readerCommentFunction.call(self(this)));
      }

      @Override
      public List<Zip.Entry> entries() {
        @Nullable Val result = readerEntriesFunction.call(self(this));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return listEntryCodec.lift(Codecs.payload(result));
      }

      @Override
      public void select(@Unsigned int index) {
        @Nullable Val result = readerSelectFunction.call(self(this), Codecs.U32.lower(index));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
      }

      @Override
      public byte[] read(@Unsigned int limit) {
        @Nullable Val result = readerReadFunction.call(self(this), Codecs.U32.lower(limit));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return ArrayCodecs.U8S.lift(Codecs.payload(result));
      }
    }

    private final class OfGuestWriter extends GuestObject implements Zip.Writer {
      OfGuestWriter(ResourceHandle handle) {
        super(handle);
      }

      @Override
      public byte[] start(Zip.Settings settings) {
        @Nullable Val result = writerStartFunction.call(self(this), settingsCodec.lower(settings));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return ArrayCodecs.U8S.lift(Codecs.payload(result));
      }

      @Override
      public byte[] write(byte[] contents) {
        @Nullable Val result =
            writerWriteFunction.call(self(this), ArrayCodecs.U8S.lower(contents));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return ArrayCodecs.U8S.lift(Codecs.payload(result));
      }

      @Override
      public byte[] finish(String comment) {
        @Nullable Val result = writerFinishFunction.call(self(this), Codecs.STRING.lower(comment));
        if (!Codecs.isOk(result)) {
          throw new Failures.FailureException(
              failuresBindings.failureCodec.lift(Codecs.payload(result)));
        }
        return ArrayCodecs.U8S.lift(Codecs.payload(result));
      }
    }
  }
}
