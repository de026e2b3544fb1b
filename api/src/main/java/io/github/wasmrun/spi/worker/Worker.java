package io.github.wasmrun.spi.worker;

/** One worker of a {@link WorkerGroup}. */
public interface Worker {
  /** Its number. */
  int index();

  /**
   * Calls a function of the worker's instance; {@link WorkerEvents#completed} follows. Only when it
   * is ready and no other call runs. Does nothing if the worker has been stopped.
   */
  void call(WorkerCall call);

  /**
   * Ends the worker, whatever it does, as soon as the host can. {@link WorkerEvents#ended} follows
   * once; all other events may follow too and are ignored. Calling it again does nothing. Never
   * blocks.
   */
  void stop();
}
