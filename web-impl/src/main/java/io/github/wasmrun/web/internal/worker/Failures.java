package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.V128;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.worker.WorkerTaskException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What a worker's call fails with, on its way to the page: the worker's end. */
final class Failures {
  static final String KIND = "failure";
  static final int OF_PAGE = 1;
  static final int TRAP = 2;
  static final int GUEST = 3;
  static final int LIMIT = 4;
  static final int EXIT = 5;
  static final int ARGUMENT = 6;
  static final int STATE = 7;
  static final int BOUNDS = 8;
  static final int LINK = 9;
  static final int OTHER = 10;
  static final int FUEL = 11;
  static final int TIMEOUT = 12;
  static final int CANCELLED = 13;
  static final int TASK = 14;

  private Failures() {}

  /** A message that says what was thrown. */
  static JSObject encode(Throwable thrown) {
    Fields fields = Fields.create().with("text", thrown.getMessage());
    if (thrown instanceof Forwarded forwarded) {
      fields.with(KIND, OF_PAGE).with("number", forwarded.number);
    } else if (thrown instanceof TrapException trap) {
      encode(trap, fields);
    } else if (thrown instanceof GuestException exception) {
      encode(exception, fields);
    } else if (thrown instanceof FuelExhaustedException) {
      fields.with(KIND, FUEL);
    } else if (thrown instanceof TimeoutException) {
      fields.with(KIND, TIMEOUT);
    } else if (thrown instanceof CancelledException) {
      fields.with(KIND, CANCELLED);
    } else if (thrown instanceof LimitException limit) {
      fields.with(KIND, LIMIT).with("limit", limit.limit());
    } else if (thrown instanceof LinkException link) {
      fields.with(KIND, LINK).with("problems", problems(link));
    } else if (thrown instanceof ExitException exit) {
      fields.with(KIND, EXIT).with("code", exit.exitCode());
    } else if (thrown instanceof WorkerTaskException failure) {
      fields
          .with(KIND, TASK)
          .with("task", failure.task())
          .with("type", failure.type())
          .with("detail", failure.text());
    } else {
      fields.with(KIND, plain(thrown)).with("type", thrown.getClass().getName());
    }
    return fields.js();
  }

  private static int plain(Throwable thrown) {
    if (thrown instanceof IllegalArgumentException) {
      return ARGUMENT;
    }
    if (thrown instanceof IllegalStateException) {
      return STATE;
    }
    return thrown instanceof IndexOutOfBoundsException ? BOUNDS : OTHER;
  }

  private static void encode(TrapException trap, Fields fields) {
    JSObject frames = Js.array();
    for (GuestFrame frame : trap.frames()) {
      OptionalLong offset = frame.byteOffset();
      Fields one =
          Fields.create()
              .with("index", frame.functionIndex())
              .with("name", frame.functionName().orElse(null));
      if (offset.isPresent()) {
        one.with("offset", Js.of((double) offset.getAsLong()));
      }
      Js.push(frames, one.js());
    }
    fields
        .with(KIND, TRAP)
        .with("code", code(trap).ordinal())
        .with("export", trap.exportName().orElse(null))
        .with("detail", trap.detail().orElse(null))
        .with("frames", frames);
  }

  /** In a worker V8 and SpiderMonkey refuse to wait only if the memory is not shared. */
  private static TrapCode code(TrapException trap) {
    String detail = trap.detail().orElse("");
    return detail.contains("Atomics.wait") || detail.contains("non-shared")
        ? TrapCode.NOT_SHARED
        : trap.code();
  }

  private static void encode(GuestException exception, Fields fields) {
    JSObject payload = Js.array();
    for (Object value : exception.payload()) {
      Js.push(payload, value(value));
    }
    fields.with(KIND, GUEST).with("payload", payload);
    if (exception.tag().isPresent()) {
      fields.with("tag", types(exception.tag().get().type().type().params()));
    }
  }

  private static JSObject problems(LinkException link) {
    JSObject all = Js.array();
    for (LinkException.Problem problem : link.problems()) {
      Fields one = Fields.create().with("module", problem.module()).with("name", problem.name());
      if (problem.actual().isPresent() && problem.actual().get() instanceof FuncType type) {
        one.with("params", types(type.params())).with("results", types(type.results()));
      }
      Js.push(all, one.js());
    }
    return all;
  }

  private static JSObject types(List<ValType> types) {
    JSObject all = Js.array();
    for (ValType type : types) {
      Js.push(all, Js.ofString(type.toString()));
    }
    return all;
  }

  /** A number as JavaScript has it, a vector as its halves; references stay behind. */
  private static JSObject value(@Nullable Object value) {
    if (value instanceof Integer number) {
      return Js.of((int) number);
    }
    if (value instanceof Long number) {
      return Js.of((long) number);
    }
    if (value instanceof Float number) {
      return Js.of((float) number);
    }
    if (value instanceof Double number) {
      return Js.of((double) number);
    }
    if (value instanceof V128 vector) {
      JSObject halves = Js.array();
      Js.push(halves, Js.of(vector.low()));
      Js.push(halves, Js.of(vector.high()));
      return halves;
    }
    return Js.ofObject(null);
  }
}
