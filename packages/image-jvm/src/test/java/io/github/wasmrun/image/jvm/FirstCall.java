package io.github.wasmrun.image.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.image.Encoding;
import io.github.wasmrun.image.Image;
import io.github.wasmrun.image.ImageFormat;
import io.github.wasmrun.image.Images;
import io.github.wasmrun.image.ResizeFilter;

/** Writes and reads an image in three formats, as the first thing in a JVM. */
final class FirstCall {
  private FirstCall() {}

  public static void main(String[] args) {
    Images images = Images.load(Engine.create()).join();
    Image image = Image.filled(40, 20, 0xFF336699);
    for (ImageFormat format :
        new ImageFormat[] {ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.WEBP}) {
      byte[] file =
          images.edit(image).resize(10, 10, ResizeFilter.LANCZOS3).encode(Encoding.of(format));
      System.out.println(format + " " + images.probe(file).width());
      images.decode(file);
    }
  }
}
