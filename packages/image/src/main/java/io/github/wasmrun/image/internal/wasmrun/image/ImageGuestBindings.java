package io.github.wasmrun.image.internal.wasmrun.image;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;

/** Connects the world {@code image-guest} with one component. One thread at a time. */
public final class ImageGuestBindings {
  private final FailuresBindings failuresBindings;
  private final PicturesBindings picturesBindings;

  /** Connects nothing yet. */
  public ImageGuestBindings() {
    failuresBindings = new FailuresBindings();
    picturesBindings = new PicturesBindings();
  }

  /**
   * What a component of this world imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(ImageGuest.Imports host) {
    return ComponentImports.none()
        .withInstance("wasmrun:image/failures@0.1.0", failuresBindings.imports())
        .withInstance("wasmrun:image/pictures@0.1.0", picturesBindings.imports());
  }

  /**
   * What a component of this world exports.
   *
   * @param guest an instance that got the imports of this object
   */
  public ImageGuest.Exports exports(ComponentInstance guest) {
    return new OfGuest(guest);
  }

  private final class OfGuest implements ImageGuest.Exports {
    private final Decoding decoding;
    private final Editing editing;

    OfGuest(ComponentInstance guest) {
      DecodingBindings madeDecodingBindings =
          new DecodingBindings(
              guest.instance("wasmrun:image/decoding@0.1.0"), failuresBindings, picturesBindings);
      EditingBindings madeEditingBindings =
          new EditingBindings(
              guest.instance("wasmrun:image/editing@0.1.0"),
              failuresBindings,
              picturesBindings,
              madeDecodingBindings);
      this.decoding = madeDecodingBindings.exports();
      this.editing = madeEditingBindings.exports();
    }

    @Override
    public Decoding decoding() {
      return decoding;
    }

    @Override
    public Editing editing() {
      return editing;
    }
  }
}
