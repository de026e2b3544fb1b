package io.github.wasmrun.web.internal.engine;

import io.github.wasmrun.Extern;
import io.github.wasmrun.web.internal.call.Origin;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * An export whose object is made when it is first asked for: a page that only calls functions by a
 * typed interface has no use for the objects and thus does not carry their code.
 */
final class Export {
  private final BrowserInstance instance;
  private final BrowserEngine engine;
  private final Origin origin;
  private final int place;
  private final JSObject js;
  private @Nullable Extern extern;

  /**
   * An export.
   *
   * @param place its place among the module's exports
   */
  Export(BrowserInstance instance, BrowserEngine engine, Origin origin, int place, JSObject js) {
    this.instance = instance;
    this.engine = engine;
    this.origin = origin;
    this.place = place;
    this.js = js;
  }

  /** Our object for it. */
  Extern extern() {
    Extern made = extern;
    if (made == null) {
      made = instance.again(place);
      if (made == null) {
        made = engine.wrap(js, place, origin);
      }
      extern = made;
    }
    return made;
  }
}
