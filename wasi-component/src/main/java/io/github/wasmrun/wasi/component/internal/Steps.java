package io.github.wasmrun.wasi.component.internal;

import io.github.wasmrun.component.Val;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls of {@code wasi:io} that may have to wait. */
final class Steps {
  private Steps() {}

  /** {@code block} and {@code poll}. */
  static final class Poll implements Step {
    private final List<Pollable> all;
    private final boolean tells;
    private @Nullable Val result;

    /** {@code tells} whether the indexes of those that are ready are the result. */
    Poll(List<Pollable> all, boolean tells) {
      this.all = all;
      this.tells = tells;
    }

    @Override
    public List<Pollable> until() {
      return all;
    }

    @Override
    public boolean go() {
      List<Val> ready = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).ready()) {
          ready.add(Val.of(i));
        }
      }
      result = tells ? new Val.ListOf(ready) : null;
      return !ready.isEmpty();
    }

    @Override
    public @Nullable Val result() {
      return result;
    }
  }

  /** What ends as soon as its stream is ready. */
  static class Once implements Step {
    private final Pollable stream;
    private final Supplier<Val> action;
    private @Nullable Val result;

    Once(Pollable stream, Supplier<Val> action) {
      this.stream = stream;
      this.action = action;
    }

    @Override
    public List<Pollable> until() {
      return List.of(stream);
    }

    @Override
    public boolean go() {
      result = action.get();
      return true;
    }

    @Override
    public @Nullable Val result() {
      return result;
    }
  }

  /** {@code blocking-splice}: first the output must take something, then the input have it. */
  static final class Splice extends Once {
    private final Output output;
    private final Input input;

    Splice(Output output, Input input, Supplier<Val> action) {
      super(input, action);
      this.output = output;
      this.input = input;
    }

    @Override
    public List<Pollable> until() {
      return List.of(output.ready() ? input : output);
    }

    @Override
    public boolean go() {
      return output.ready() && super.go();
    }
  }

  /** Writes all bytes and flushes. */
  static final class Write implements Step {
    private final Output output;
    private final byte[] bytes;
    private final Function<Io.Operation, Val> guarded;
    private int written;
    private boolean ended;
    private @Nullable Val result;

    Write(Output output, byte[] bytes, Function<Io.Operation, Val> guarded) {
      this.output = output;
      this.bytes = bytes;
      this.guarded = guarded;
    }

    @Override
    public List<Pollable> until() {
      return List.of(output);
    }

    @Override
    public boolean go() {
      result = guarded.apply(this::some);
      boolean failed = result instanceof Val.Result given && !given.isOk();
      return ended || failed;
    }

    private Val some() {
      int rest = bytes.length - written;
      int length = Math.min(rest, output.writable());
      if (length > 0) {
        output.write(
            length == bytes.length ? bytes : Arrays.copyOfRange(bytes, written, written + length));
        written += length;
      }
      if (length == rest) {
        output.flush();
        ended = output.isFlushed();
      }
      return Val.ok(null);
    }

    @Override
    public @Nullable Val result() {
      return result;
    }
  }
}
