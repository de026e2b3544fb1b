package io.github.wasmrun.e2e.page;

import io.github.wasmrun.Wasm;
import java.util.concurrent.CompletionException;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Offers {@code wasmrunLoading(location, done)}: loads a module; the answer is its length in bytes
 * or the text of the failure.
 */
final class LoadingPage {
  private LoadingPage() {}

  @JSFunctor
  private interface Done extends JSObject {
    void accept(String answer);
  }

  @JSFunctor
  private interface Trial extends JSObject {
    void run(String location, Done done);
  }

  static void run() {
    offer(
        (location, done) ->
            Wasm.engine()
                .load(location)
                .whenComplete(
                    (module, error) ->
                        done.accept(error == null ? module.byteLength() + " bytes" : text(error))));
  }

  private static String text(Throwable error) {
    Throwable first =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    return first.toString();
  }

  @JSBody(params = "trial", script = "window.wasmrunLoading = trial;")
  private static native void offer(Trial trial);
}
