package io.github.wasmrun.contract.worker;

import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.worker.WorkerContext;
import io.github.wasmrun.worker.WorkerTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task in workers, for {@link PoolTaskTests}; its first argument says what to do. */
public final class TextTask implements WorkerTask {
  private int runs;

  /** For the service loader. */
  public TextTask() {}

  @Override
  public @Nullable Object run(
      WorkerContext worker, Instance instance, List<? extends @Nullable Object> arguments) {
    switch ((String) arguments.get(0)) {
      case "echo":
        return arguments.subList(1, arguments.size());
      case "next":
        return next(instance, (byte[]) arguments.get(1));
      case "text":
        return text(instance, (String) arguments.get(1));
      case "state":
        return List.of(++runs, instance.call("count"), worker.name(), worker.index());
      case "change":
        ((byte[]) arguments.get(1))[0] = 9;
        return arguments.get(1);
      case "message":
        worker.postMessage(arguments.get(1));
        return null;
      case "call":
        return arguments.size() > 2
            ? instance.call((String) arguments.get(1), arguments.get(2))
            : instance.call((String) arguments.get(1));
      case "again":
        long end = System.nanoTime() + 1_000_000L * (Integer) arguments.get(1);
        while (System.nanoTime() < end) {
          instance.call("next", 0, 1000);
        }
        return null;
      case "close":
        instance.close();
        return "closed";
      default:
        return badly((String) arguments.get(0));
    }
  }

  private static byte[] next(Instance instance, byte[] bytes) {
    Memory memory = instance.memory("memory");
    int address = (Integer) instance.call("reserve", bytes.length);
    memory.write(address, bytes);
    instance.call("next", address, bytes.length);
    return memory.read(address, bytes.length);
  }

  private static String text(Instance instance, String text) {
    Memory memory = instance.memory("memory");
    int length = memory.writeUtf8(2048, text);
    return memory.readUtf8(2048, length);
  }

  private static @Nullable Object badly(String how) {
    switch (how) {
      case "argument":
        throw new IllegalArgumentException("a bad argument");
      case "state error":
        throw new IllegalStateException("a bad state");
      case "bounds":
        throw new IndexOutOfBoundsException("a bad index");
      case "other":
        throw new UnsupportedOperationException("of another class");
      case "no text":
        throw new UnsupportedOperationException();
      case "feature":
        throw new UnsupportedFeatureException("threads", "none", "a part", null);
      case "error":
        throw new AssertionError("an error");
      case "object":
        return new Object();
      case "endless":
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
      case "large":
        byte[] part = new byte[16 << 20];
        Object[] parts = new Object[17];
        Arrays.fill(parts, part);
        return Arrays.asList(parts);
      default:
        throw new IllegalArgumentException("what is " + how);
    }
  }
}
