package io.github.wasmrun.image;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmSource;
import io.github.wasmrun.component.WasmComponent;
import io.github.wasmrun.component.support.GuestFiles;
import io.github.wasmrun.image.internal.wasmrun.image.Decoding;
import io.github.wasmrun.image.internal.wasmrun.image.Editing;
import io.github.wasmrun.image.internal.wasmrun.image.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads, changes and writes images, the same on every host. The work is done by a guest, the crates
 * of image-rs in one component, which has no access to anything: a damaged file can end it, and
 * nothing else.
 *
 * <pre>{@code
 * Images images = Images.load(engine).join();
 * byte[] small =
 *     images.edit(photo).resize(300, 200, ResizeFilter.LANCZOS3).encode(Encoding.of(ImageFormat.WEBP));
 * }</pre>
 *
 * <p>An {@link Image} is in the memory of Java; a chain of operations on it goes to the guest as a
 * whole, so that pixels go in once and come out once. There is nothing to close.
 *
 * <p>Thread-safe.
 */
public final class Images {
  private static final String FILE = "wasmrun/image.wasm";

  private final Guest guest;

  private Images(Guest guest) {
    this.guest = guest;
  }

  /**
   * Loads the guest: on the JVM from the class path, in a page from {@code wasmrun/image.wasm},
   * relative to the page. The file is in this artifact's {@code META-INF/resources}.
   *
   * @param engine runs the guest
   */
  public static CompletableFuture<Images> load(Engine engine) {
    return load(engine, GuestFiles.source(engine, FILE));
  }

  /**
   * Loads the guest from elsewhere.
   *
   * @param engine runs the guest
   * @param source the file {@code image.wasm} of this artifact
   */
  public static CompletableFuture<Images> load(Engine engine, WasmSource source) {
    return WasmComponent.load(engine, source).thenApply(Images::of);
  }

  /** Takes a guest that is compiled already. */
  public static Images of(WasmComponent guest) {
    return new Images(new Guest(Objects.requireNonNull(guest, "guest")));
  }

  Guest guest() {
    return guest;
  }

  /**
   * The format that the first bytes of a file say; nothing if none is known. {@link
   * ImageFormat#TGA} is never found.
   */
  public Optional<ImageFormat> guessFormat(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    Pictures.Format format = guest.call(exports -> exports.decoding().guessFormat(bytes));
    return format == null ? Optional.empty() : Optional.of(ImageFormat.of(format));
  }

  /**
   * What a file says of its image before the pixels, which are not read.
   *
   * @throws ImageException if the file is no image, or larger than {@link ImageLimits#DEFAULTS}
   */
  public ImageInfo probe(byte[] file) {
    return probe(file, DecodeOptions.DEFAULTS);
  }

  /**
   * What a file says of its image before the pixels, which are not read.
   *
   * @throws ImageException if the file is no image, or larger than the limits
   */
  public ImageInfo probe(byte[] file, DecodeOptions options) {
    Pictures.File source = options.file(file);
    Pictures.Limits limits = options.limits().wit();
    return new ImageInfo(guest.call(exports -> exports.decoding().probe(source, limits)));
  }

  /**
   * The image of a file, turned upright; of an animation the first one.
   *
   * @throws ImageException if the file is no image, or larger than {@link ImageLimits#DEFAULTS}
   */
  public Image decode(byte[] file) {
    return edit(file).toImage();
  }

  /**
   * The image of a file; of an animation the first one.
   *
   * @throws ImageException if the file is no image, or larger than the limits
   */
  public Image decode(byte[] file, DecodeOptions options) {
    return edit(file, options).toImage();
  }

  /**
   * All frames of an animation in GIF, PNG or WebP, each as it is seen; one of other files.
   *
   * @throws ImageException if the file is no image, or larger than {@link ImageLimits#DEFAULTS}
   */
  public Animation decodeFrames(byte[] file) {
    return decodeFrames(file, DecodeOptions.DEFAULTS);
  }

  /**
   * All frames of an animation in GIF, PNG or WebP, each as it is seen; one of other files.
   *
   * @throws ImageException if the file is no image, or larger than the limits
   */
  public Animation decodeFrames(byte[] file, DecodeOptions options) {
    Pictures.File source = options.file(file);
    Pictures.Limits limits = options.limits().wit();
    int maxFrames = options.limits().maxFrames();
    Decoding.Animation animation =
        guest.call(exports -> exports.decoding().decodeFrames(source, limits, maxFrames));
    List<Frame> frames = new ArrayList<>();
    for (Decoding.Frame frame : animation.frames()) {
      frames.add(new Frame(Image.of(frame.picture()), frame.delayMillis()));
    }
    return new Animation(frames, animation.loops());
  }

  /**
   * Writes a file. Pixels of a type that the format does not have are converted to the nearest one.
   *
   * @throws ImageException if the format has no images of this size
   */
  public byte[] encode(Image image, Encoding encoding) {
    return edit(image).encode(encoding);
  }

  /**
   * Writes a file of GIF. Each frame has up to 256 colors of its own.
   *
   * @throws IllegalArgumentException if the frames have several sizes
   */
  public byte[] encodeGif(Animation animation) {
    return encodeGif(animation, Encoding.GIF_SPEED);
  }

  /**
   * Writes a file of GIF. Each frame has up to 256 colors of its own.
   *
   * @param speed 1, for the best colors, to 30
   * @throws IllegalArgumentException if the frames have several sizes
   */
  public byte[] encodeGif(Animation animation, int speed) {
    List<Decoding.Frame> frames = new ArrayList<>();
    for (Frame frame : animation.frames()) {
      frames.add(new Decoding.Frame(frame.image().wit(), frame.delayMillis()));
    }
    Decoding.Animation all = new Decoding.Animation(frames, animation.loops());
    int checked = Encoding.range("speed", speed, 1, 30);
    return guest.call(exports -> exports.editing().writeFrames(all, checked));
  }

  /** Changes an image: the operations that follow are done when the result is asked for. */
  public Edit edit(Image image) {
    return new Edit(this, new Editing.Source.Picture(image.wit()), ImageLimits.DEFAULTS);
  }

  /**
   * Changes the image of a file, turned upright. That takes less time than {@link #decode} and
   * {@link #edit(Image)}: the pixels of the file do not go through Java.
   */
  public Edit edit(byte[] file) {
    return edit(file, DecodeOptions.DEFAULTS);
  }

  /** Changes the image of a file. The limits of the options hold for what operations make too. */
  public Edit edit(byte[] file, DecodeOptions options) {
    return new Edit(this, new Editing.Source.File(options.file(file)), options.limits());
  }
}
