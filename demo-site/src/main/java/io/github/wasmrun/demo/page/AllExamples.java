package io.github.wasmrun.demo.page;

import io.github.wasmrun.Engine;
import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Examples;
import io.github.wasmrun.demo.example.Runner;
import io.github.wasmrun.demo.example.Transcript;
import io.github.wasmrun.demo.page.js.Page;
import java.util.List;
import java.util.function.BiConsumer;

/** Runs all examples here, one after the other. */
final class AllExamples {
  private final Engine engine;
  private final BiConsumer<Example, Transcript> whenRun;
  private final Runnable whenDone;

  private AllExamples(Engine engine, BiConsumer<Example, Transcript> whenRun, Runnable whenDone) {
    this.engine = engine;
    this.whenRun = whenRun;
    this.whenDone = whenDone;
  }

  /**
   * Runs all examples.
   *
   * @param whenRun takes the transcript of each one
   * @param whenDone called after the last one
   */
  static void run(Engine engine, BiConsumer<Example, Transcript> whenRun, Runnable whenDone) {
    new AllExamples(engine, whenRun, whenDone).next(0);
  }

  private void next(int index) {
    List<Example> all = Examples.list();
    if (index == all.size()) {
      whenDone.run();
      return;
    }
    Example example = all.get(index);
    ExampleFiles.load(
        example,
        files -> run(index, example, Runner.run(engine, example, files::get)),
        error -> run(index, example, missing(example, error)));
  }

  private void run(int index, Example example, Transcript transcript) {
    whenRun.accept(example, transcript);
    Page.later(ready -> next(index + 1));
  }

  private static Transcript missing(Example example, String error) {
    return new Transcript(example.id(), error + "\n", 0, List.of(error), 0);
  }

  /** Runs all examples and gives their transcripts to who drives the browser, {@code bin/demo}. */
  static void publish(Engine engine) {
    Page.publishEngine(engine.info().version());
    run(
        engine,
        (example, transcript) ->
            Page.publishTranscript(
                transcript.id(),
                transcript.text(),
                transcript.checks(),
                String.join("\n", transcript.failures())),
        Page::publishDone);
  }
}
