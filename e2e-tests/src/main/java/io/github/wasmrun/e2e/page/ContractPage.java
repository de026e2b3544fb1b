package io.github.wasmrun.e2e.page;

import io.github.wasmrun.contract.harness.ContractTest;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

/**
 * Runs a part of the contract suite, one test after the other, and puts {@code {running, done,
 * results: [{name, failure, millis}]}} into {@code window.wasmrunContract}.
 *
 * <p>Now and then the page rests: WebKitGTK frees what nobody holds, big memories among it, only
 * between the tasks of a page, and a suite in one task once had no memory left.
 */
final class ContractPage {
  private static final int TURNS_UNTIL_REST = 15;
  private static final int REST_MILLIS = 50;

  private final Iterator<ContractTest> tests;
  private int turns;

  private ContractPage(List<ContractTest> tests) {
    this.tests = tests.iterator();
  }

  static void run(List<ContractTest> tests) {
    start();
    new ContractPage(tests).next();
  }

  private void next() {
    while (tests.hasNext()) {
      if (++turns % TURNS_UNTIL_REST == 0) {
        Window.setTimeout(this::next, REST_MILLIS);
        return;
      }
      ContractTest test = tests.next();
      begin(test.name());
      CompletableFuture<?> end;
      try {
        end = test.body().run();
      } catch (Throwable thrown) {
        end(test.name(), text(thrown));
        continue;
      }
      if (end != null) {
        end.whenComplete(
            (value, thrown) -> {
              end(test.name(), thrown == null ? null : text(thrown));
              // Not here: a guest may be below, whose frames would be in the traps of other tests.
              Window.setTimeout(this::next, 0);
            });
        return;
      }
      end(test.name(), null);
    }
    done();
  }

  private static String text(Throwable thrown) {
    Throwable first =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    StringBuilder text = new StringBuilder(first.toString());
    for (Throwable cause = first.getCause(); cause != null; cause = cause.getCause()) {
      text.append("\ncaused by ").append(cause);
    }
    return text.toString();
  }

  @JSBody(script = "window.wasmrunContract = { running: '', done: false, results: [] };")
  private static native void start();

  @JSBody(
      params = "name",
      script =
          "window.wasmrunContract.running = name; window.wasmrunContract.start ="
              + " performance.now();")
  private static native void begin(String name);

  @JSBody(
      params = {"name", "failure"},
      script =
          "window.wasmrunContract.results.push({ name: name, failure: failure, millis:"
              + " performance.now() - window.wasmrunContract.start });")
  private static native void end(String name, @Nullable String failure);

  @JSBody(script = "window.wasmrunContract.done = true;")
  private static native void done();
}
