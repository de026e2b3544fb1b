package io.github.wasmrun.contract;

import io.github.wasmrun.Instance;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

// region task
/** Made in each worker; named in META-INF/services/io.github.wasmrun.worker.WorkerTask. */
public final class AddOneTask implements WorkerTask {
  @Override
  public Object run(
      WorkerContext worker, Instance instance, List<? extends @Nullable Object> arguments) {
    byte[] bytes = (byte[]) arguments.get(0);
    Object address = instance.call("reserve", bytes.length);
    instance.memory("memory").write((Integer) address, bytes);
    instance.call("next", address, bytes.length); // adds one to each
    return instance.memory("memory").read((Integer) address, bytes.length);
  }
}
// endregion
