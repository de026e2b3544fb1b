package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.web.internal.js.Workers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The script that workers load: the page's own one, that TeaVM has made.
 *
 * <p>It is found by itself where it is a file of its own. If it is part of a page's HTML or was
 * merged with other scripts, name a file that is what TeaVM has made and nothing else, since
 * workers run all that is in it.
 */
public final class WorkerScript {
  private static @Nullable String chosen;

  private WorkerScript() {}

  /**
   * Sets the address for workers that are started later.
   *
   * @param url relative to the page
   */
  public static void set(String url) {
    chosen = Workers.absolute(Objects.requireNonNull(url, "url"));
  }

  /** Called for each worker; {@link WorkerPlugin} knows by it that a program has workers. */
  static String url() {
    String known = chosen;
    if (known == null) {
      known = Workers.ownScript();
      if (known.isEmpty()) {
        throw new IllegalStateException(
            "the address of the page's script is not known: name it by WorkerScript.set(url)");
      }
      chosen = known;
    }
    return known;
  }
}
