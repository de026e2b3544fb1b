package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.demo.page.js.Canvas;
import io.github.wasmrun.demo.page.js.Page;
import io.github.wasmrun.demo.parallel.Painter;
import io.github.wasmrun.demo.parallel.View;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Paints the Mandelbrot set with one worker, then with several, and compares. */
public final class ParallelPage {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final View WHOLE = View.whole(WIDTH, HEIGHT);
  private static final View WARM_UP = View.whole(WIDTH / 4, HEIGHT / 4);
  private static final double ZOOM = 4;

  private final HTMLSelectElement workers = (HTMLSelectElement) Dom.byId("workers");
  private final HTMLButtonElement compare = (HTMLButtonElement) Dom.byId("compare");
  private final HTMLButtonElement whole = (HTMLButtonElement) Dom.byId("whole");
  private final HTMLButtonElement cancel = (HTMLButtonElement) Dom.byId("cancel");
  private final HTMLElement progress = Dom.byId("progress");
  private final HTMLElement canvas = Dom.byId("picture");
  private final HTMLElement status = Dom.byId("status");
  private final Engine engine = Engine.create();
  private @Nullable WasmModule module;
  private View view = WHOLE;

  /** What is being painted; null for nothing. */
  private @Nullable CompletableFuture<?> painting;

  private boolean isBusy;
  private boolean isCancelled;

  private ParallelPage() {}

  /** Starts the page. */
  public static void main(String[] arguments) {
    new ParallelPage().start();
  }

  private void start() {
    int processors = Canvas.processors();
    for (int i = 1; i <= Math.max(8, processors); i++) {
      workers.appendChild(Dom.text("option", "", String.valueOf(i)));
    }
    workers.setSelectedIndex(Math.max(2, processors) - 1);
    canvas.setAttribute("width", String.valueOf(WIDTH));
    canvas.setAttribute("height", String.valueOf(HEIGHT));
    progress.setAttribute("max", String.valueOf(HEIGHT));
    compare.addEventListener("click", event -> compare());
    whole.addEventListener(
        "click",
        event -> {
          view = WHOLE;
          paint();
        });
    cancel.addEventListener("click", event -> cancel());
    Canvas.onKey(
        canvas,
        key -> {
          if (!isBusy) {
            view = moved(key);
            paint();
          }
        });
    Canvas.onClick(
        canvas,
        (column, row) -> {
          if (!isBusy) {
            view = view.zoom(column, row, ZOOM);
            paint();
          }
        });
    Page.fetchBytes(
        Example.FOLDER + "mandelbrot.wasm",
        bytes ->
            engine
                .compileAsync(bytes.copyToJavaArray())
                .whenComplete((made, error) -> ready(made, error)),
        status::setTextContent);
  }

  /** Another part: the arrows move by a quarter, the rest zooms into the middle and out of it. */
  private View moved(String key) {
    int column = WIDTH / 2;
    int row = HEIGHT / 2;
    return switch (key) {
      case "ArrowLeft" -> view.zoom(column - WIDTH / 4, row, 1);
      case "ArrowRight" -> view.zoom(column + WIDTH / 4, row, 1);
      case "ArrowUp" -> view.zoom(column, row - HEIGHT / 4, 1);
      case "ArrowDown" -> view.zoom(column, row + HEIGHT / 4, 1);
      case "+" -> view.zoom(column, row, ZOOM);
      case "-" -> view.zoom(column, row, 1 / ZOOM);
      default -> WHOLE;
    };
  }

  private void ready(@Nullable WasmModule made, @Nullable Throwable error) {
    module = made;
    end(error == null ? "Ready. This machine has " + threads() : text(error));
  }

  private static String threads() {
    return Dom.count(Canvas.processors(), "hardware thread") + ".";
  }

  /** A finished picture and how long it took. */
  private record Picture(int workers, double millis, byte[] pixels) {
    private String time() {
      return Dom.count(workers, "worker") + ": " + Math.round(millis) + " ms. ";
    }
  }

  private int chosen() {
    return workers.getSelectedIndex() + 1;
  }

  private void compare() {
    begin();
    show(
        picture(1)
            .thenCompose(
                one -> {
                  status.setTextContent(one.time() + "Now with " + chosen() + " …");
                  return picture(chosen()).thenApply(many -> compared(one, many));
                }));
  }

  private static String compared(Picture one, Picture many) {
    long hundredths = Math.round(100 * one.millis() / many.millis());
    String fraction = String.valueOf(100 + hundredths % 100).substring(1);
    return one.time()
        + many.time()
        + (hundredths / 100 + "." + fraction + " times as fast; ")
        + (Arrays.equals(one.pixels(), many.pixels())
            ? "both pictures are equal."
            : "the pictures differ.");
  }

  private void paint() {
    begin();
    show(picture(chosen()).thenApply(Picture::time));
  }

  private void begin() {
    isCancelled = false;
    setBusy(true);
    status.setTextContent("Painting …");
  }

  private void show(CompletableFuture<String> text) {
    text.whenComplete((value, error) -> end(error == null ? value : text(error)));
  }

  private static String text(Throwable error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    return cause instanceof CancellationException ? "Cancelled." : Texts.error(cause);
  }

  private void end(String text) {
    painting = null;
    setBusy(false);
    status.setTextContent(text);
  }

  private void setBusy(boolean busy) {
    isBusy = busy;
    compare.setDisabled(busy || module == null);
    whole.setDisabled(busy || module == null);
    cancel.setDisabled(!busy);
  }

  private void cancel() {
    isCancelled = true;
    if (painting != null) {
      painting.cancel(true);
    }
  }

  /** Paints with workers of its own, after a small picture for the browser's compiler. */
  private CompletableFuture<Picture> picture(int count) {
    return Painter.start(engine, module, count, WIDTH * HEIGHT)
        .thenCompose(
            painter ->
                paint(painter, WARM_UP)
                    .thenCompose(done -> timed(painter))
                    .whenComplete((picture, error) -> painter.close()));
  }

  private CompletableFuture<?> paint(Painter painter, View part) {
    CompletableFuture<?> end = painter.paint(part);
    painting = end;
    if (isCancelled) {
      end.cancel(true);
    }
    return end;
  }

  private CompletableFuture<Picture> timed(Painter painter) {
    long start = System.nanoTime();
    CompletableFuture<?> end = paint(painter, view);
    showProgress(painter, end);
    return end.thenApply(
        done -> {
          double millis = (System.nanoTime() - start) / 1e6;
          byte[] pixels = painter.pixels(view, 0, HEIGHT);
          show(painter.rowsDone(), pixels);
          return new Picture(painter.workers(), millis, pixels);
        });
  }

  /** Shows what is there in each frame of the screen. */
  private void showProgress(Painter painter, CompletableFuture<?> end) {
    if (!end.isDone()) {
      show(painter.rowsDone(), painter.pixels(view, 0, HEIGHT));
      Window.requestAnimationFrame(time -> showProgress(painter, end));
    }
  }

  private void show(int rows, byte[] pixels) {
    progress.setAttribute("value", String.valueOf(rows));
    Canvas.show(canvas, WIDTH, pixels);
  }
}
