package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.ComponentImports;
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
            (out, object) -> {
              out.u32(object.width());
              out.u32(object.height());
              colorTypeCodec.write(out, object.color());
              out.bytes(object.pixels());
            },
            in -> new Pictures.Picture(in.u32(), in.u32(), colorTypeCodec.read(in), in.bytes()));
    limitsCodec =
        Codecs.record(
            List.of("max-width", "max-height", "max-bytes"),
            (out, object) -> {
              out.u32(object.maxWidth());
              out.u32(object.maxHeight());
              out.u64(object.maxBytes());
            },
            in -> new Pictures.Limits(in.u32(), in.u32(), in.u64()));
    formatCodec = Codecs.enumOf(Pictures.Format.values(), Pictures.Format::witName);
    nullableFormatCodec = Codecs.nullable(formatCodec);
    fileCodec =
        Codecs.record(
            List.of("bytes", "format", "oriented"),
            (out, object) -> {
              out.bytes(object.bytes());
              nullableFormatCodec.write(out, object.format());
              out.bool(object.oriented());
            },
            in -> new Pictures.File(in.bytes(), nullableFormatCodec.read(in), in.bool()));
  }

  /** What a component imports. */
  public ComponentImports imports() {
    return ComponentImports.none();
  }
}
