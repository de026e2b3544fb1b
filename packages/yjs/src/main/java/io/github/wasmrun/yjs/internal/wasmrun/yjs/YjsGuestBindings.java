package io.github.wasmrun.yjs.internal.wasmrun.yjs;

import io.github.wasmrun.component.ComponentImports;
import io.github.wasmrun.component.ComponentInstance;

/** Connects the world {@code yjs-guest} with one component. One thread at a time. */
public final class YjsGuestBindings {
  private final FailuresBindings failuresBindings;
  private final TypesBindings typesBindings;

  /** Connects nothing yet. */
  public YjsGuestBindings() {
    failuresBindings = new FailuresBindings();
    typesBindings = new TypesBindings();
  }

  /**
   * What a component of this world imports.
   *
   * @param host what the host does when the component calls
   */
  public ComponentImports imports(YjsGuest.Imports host) {
    return ComponentImports.none()
        .withInstance("wasmrun:yjs/failures@0.1.0", failuresBindings.imports())
        .withInstance("wasmrun:yjs/types@0.1.0", typesBindings.imports());
  }

  /**
   * What a component of this world exports.
   *
   * @param guest an instance that got the imports of this object
   */
  public YjsGuest.Exports exports(ComponentInstance guest) {
    return new OfGuest(guest);
  }

  private final class OfGuest implements YjsGuest.Exports {
    private final Documents documents;

    OfGuest(ComponentInstance guest) {
      DocumentsBindings madeDocumentsBindings =
          new DocumentsBindings(
              guest.instance("wasmrun:yjs/documents@0.1.0"), failuresBindings, typesBindings);
      this.documents = madeDocumentsBindings.exports();
    }

    @Override
    public Documents documents() {
      return documents;
    }
  }
}
