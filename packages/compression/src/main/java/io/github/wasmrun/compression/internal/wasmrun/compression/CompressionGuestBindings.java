package io.github.wasmrun.compression.internal.wasmrun.compression;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;

/** Connects the world {@code compression-guest} with one component. One thread at a time. */
public final class CompressionGuestBindings {
  private final SourcesBindings sourcesBindings;
  private final FailuresBindings failuresBindings;

  /** Connects nothing yet. */
  public CompressionGuestBindings() {
    sourcesBindings = new SourcesBindings();
    failuresBindings = new FailuresBindings();
  }

  /**
   * What a component of this world imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(CompressionGuest.Imports host) {
    return ComponentImports.none()
        .withInstance("wasmrun:compression/sources@0.1.0", sourcesBindings.imports(host.sources()))
        .withInstance("wasmrun:compression/failures@0.1.0", failuresBindings.imports());
  }

  /**
   * What a component of this world exports.
   *
   * @param guest an instance that got the imports of this object
   */
  public CompressionGuest.Exports exports(ComponentInstance guest) {
    return new OfGuest(guest);
  }

  private final class OfGuest implements CompressionGuest.Exports {
    private final Streams streams;
    private final Zip zip;
    private final Tar tar;

    OfGuest(ComponentInstance guest) {
      StreamsBindings madeStreamsBindings =
          new StreamsBindings(
              guest.instance("wasmrun:compression/streams@0.1.0"), failuresBindings);
      ZipBindings madeZipBindings =
          new ZipBindings(
              guest.instance("wasmrun:compression/zip@0.1.0"), failuresBindings, sourcesBindings);
      TarBindings madeTarBindings =
          new TarBindings(guest.instance("wasmrun:compression/tar@0.1.0"), failuresBindings);
      this.streams = madeStreamsBindings.exports();
      this.zip = madeZipBindings.exports();
      this.tar = madeTarBindings.exports();
    }

    @Override
    public Streams streams() {
      return streams;
    }

    @Override
    public Zip zip() {
      return zip;
    }

    @Override
    public Tar tar() {
      return tar;
    }
  }
}
