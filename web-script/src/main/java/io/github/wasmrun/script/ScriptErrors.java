package io.github.wasmrun.script;

import io.github.wasmrun.CompileException;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.LoadException;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.UnsupportedFeatureException;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.web.internal.engine.ScriptAccess;
import io.github.wasmrun.web.internal.error.EngineError;
import io.github.wasmrun.web.internal.js.Js;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** Our exceptions as plain objects, of which the script makes errors of its own classes. */
final class ScriptErrors {
  private ScriptErrors() {}

  /** What JavaScript caught; null if it is none of ours. */
  static @Nullable JSObject describe(JSObject caught) {
    Throwable error = ScriptAccess.exception(caught);
    return error == null ? null : describe(error);
  }

  static JSObject describe(Throwable thrown) {
    Throwable error = thrown;
    while (error instanceof CompletionException && error.getCause() != null) {
      error = error.getCause();
    }
    JSObject object = Objects.plain();
    if (error instanceof EngineError theirs) {
      Js.set(object, "thrown", theirs.error());
      return object;
    }
    boolean known = known(object, error);
    if (!known) {
      JSObject js = JSExceptions.getJSException(error);
      if (js != null
          && (JSExceptions.getJavaException(js) != error
              || ("(JavaScript) " + Js.text(js)).equals(error.getMessage()))) {
        Js.set(object, "thrown", js);
        return object;
      }
    }
    String message = error.getMessage();
    Js.set(object, "message", Js.ofString(message == null ? "unknown error" : message));
    if (error.getCause() instanceof EngineError cause) {
      Js.set(object, "cause", cause.error());
    } else if (error.getCause() != null) {
      Js.set(object, "nested", describe(error.getCause()));
    }
    return object;
  }

  private static boolean known(JSObject object, Throwable error) {
    if (error instanceof TrapException trap) {
      type(object, "WasmTrap");
      Js.set(object, "code", Js.ofString(trap.code().name()));
      set(object, "exportName", trap.exportName().orElse(null));
      Js.set(object, "frames", frames(trap));
    } else if (error instanceof LinkException link) {
      type(object, "LinkError");
      Js.set(object, "problems", problems(link));
    } else if (error instanceof CompileException compile) {
      type(object, "CompileError");
      if (compile.byteOffset().isPresent()) {
        Js.set(object, "byteOffset", Js.of((double) compile.byteOffset().getAsLong()));
      }
    } else if (error instanceof GuestException guest) {
      type(object, "GuestError");
      JSObject payload = Js.array();
      for (Object value : guest.payload()) {
        Js.push(payload, Values.toJs(value));
      }
      Js.set(object, "payload", payload);
    } else if (error instanceof ExitException exit) {
      type(object, "ExitError");
      Js.set(object, "exitCode", Js.of(exit.exitCode()));
    } else if (error instanceof LimitException limit) {
      type(object, "LimitError");
      set(object, "limit", limit.limit());
    } else if (error instanceof UnsupportedFeatureException unsupported) {
      type(object, "UnsupportedFeatureError");
      set(object, "feature", unsupported.feature().id());
    } else if (error instanceof LoadException load) {
      type(object, "LoadError");
      JSObject attempts = Js.array();
      for (LoadException.Attempt attempt : load.attempts()) {
        JSObject one = Objects.plain();
        set(one, "location", attempt.location());
        Js.set(one, "error", describe(attempt.error()));
        Js.push(attempts, one);
      }
      Js.set(object, "attempts", attempts);
    } else if (error instanceof WasmException) {
      type(object, "WasmError");
    } else if (error instanceof IndexOutOfBoundsException) {
      type(object, "RangeError");
    } else if (error instanceof IllegalArgumentException || error instanceof NullPointerException) {
      type(object, "TypeError");
    } else if (error instanceof IllegalStateException) {
      type(object, "StateError");
    } else {
      return false;
    }
    return true;
  }

  private static void type(JSObject object, String type) {
    Js.set(object, "type", Js.ofString(type));
  }

  private static void set(JSObject object, String key, @Nullable String value) {
    if (value != null) {
      Js.set(object, key, Js.ofString(value));
    }
  }

  private static JSObject frames(TrapException trap) {
    JSObject frames = Js.array();
    for (GuestFrame frame : trap.frames()) {
      JSObject one = Objects.plain();
      Js.set(one, "functionIndex", Js.of(frame.functionIndex()));
      set(one, "functionName", frame.functionName().orElse(null));
      if (frame.byteOffset().isPresent()) {
        Js.set(one, "byteOffset", Js.of((double) frame.byteOffset().getAsLong()));
      }
      Js.push(frames, one);
    }
    return frames;
  }

  private static JSObject problems(LinkException link) {
    JSObject problems = Js.array();
    for (LinkException.Problem problem : link.problems()) {
      JSObject one = Objects.plain();
      set(one, "module", problem.module());
      set(one, "name", problem.name());
      Js.set(one, "expected", Types.of(problem.expected()));
      if (problem.actual().isPresent()) {
        Js.set(one, "actual", Types.of(problem.actual().get()));
      }
      Js.push(problems, one);
    }
    return problems;
  }
}
