package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.Val;
import io.github.wasmrun.component.support.ArrayCodecs;
import io.github.wasmrun.component.support.Codec;
import io.github.wasmrun.component.support.Codecs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects {@code wasmrun:image/pictures@0.1.0} with components. One thread at a time. */
public final class PicturesBindings {
  /** The codec {@code colorTypeCodec}. */
  public final Codec<Pictures.ColorType> colorTypeCodec;

  /** The codec {@code pictureCodec}. */
  public final Codec<Pictures.Picture> pictureCodec;

  /** The codec {@code limitsCodec}. */
  public final Codec<Pictures.Limits> limitsCodec;

  /** The codec {@code formatCodec}. */
  public final Codec<Pictures.Format> formatCodec;

  private final Codec<Pictures.@Nullable Format> nullableFormatCodec;

  /** The codec {@code fileCodec}. */
  public final Codec<Pictures.File> fileCodec;

  /** Connects one instance, or the host. */
  public PicturesBindings() {
    colorTypeCodec = Codecs.enumOf(Pictures.ColorType.values(), Pictures.ColorType::witName);
    pictureCodec =
        Codecs.record(
            List.of("width", "height", "color", "pixels"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.width()),
                    Codecs.U32.lower(object.height()),
                    colorTypeCodec.lower(object.color()),
                    ArrayCodecs.U8S.lower(object.pixels())),
            values ->
                new Pictures.Picture(
                    Codecs.U32.lift(values.get(0)),
                    Codecs.U32.lift(values.get(1)),
                    colorTypeCodec.lift(values.get(2)),
                    ArrayCodecs.U8S.lift(values.get(3))));
    limitsCodec =
        Codecs.record(
            List.of("max-width", "max-height", "max-bytes"),
            object ->
                List.<Val>of(
                    Codecs.U32.lower(object.maxWidth()),
                    Codecs.U32.lower(object.maxHeight()),
                    Codecs.U64.lower(object.maxBytes())),
            values ->
                new Pictures.Limits(
                    Codecs.U32.lift(values.get(0)),
                    Codecs.U32.lift(values.get(1)),
                    Codecs.U64.lift(values.get(2))));
    formatCodec = Codecs.enumOf(Pictures.Format.values(), Pictures.Format::witName);
    nullableFormatCodec = Codecs.nullable(formatCodec);
    fileCodec =
        Codecs.record(
            List.of("bytes", "format", "oriented"),
            object ->
                List.<Val>of(
                    ArrayCodecs.U8S.lower(object.bytes()),
                    nullableFormatCodec.lower(object.format()),
                    Codecs.BOOL.lower(object.oriented())),
            values ->
                new Pictures.File(
                    ArrayCodecs.U8S.lift(values.get(0)),
                    nullableFormatCodec.lift(values.get(1)),
                    Codecs.BOOL.lift(values.get(2))));
  }

  /** What a component imports. */
  public ComponentImports imports() {
    return ComponentImports.none();
  }
}
