package io.github.wasmrun.web.internal.worker;

import io.github.wasmrun.CancelledException;
import io.github.wasmrun.ExitException;
import io.github.wasmrun.FuelExhaustedException;
import io.github.wasmrun.GuestException;
import io.github.wasmrun.GuestFrame;
import io.github.wasmrun.LimitException;
import io.github.wasmrun.LinkException;
import io.github.wasmrun.Tag;
import io.github.wasmrun.TimeoutException;
import io.github.wasmrun.TrapCode;
import io.github.wasmrun.TrapException;
import io.github.wasmrun.V128;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import io.github.wasmrun.type.ImportType;
import io.github.wasmrun.type.TagType;
import io.github.wasmrun.type.ValType;
import io.github.wasmrun.web.internal.js.Js;
import io.github.wasmrun.worker.WorkerTaskException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What a worker's call failed with, as {@link Failures} has written it: the page's end. */
final class FailureReader {
  private static final List<ValType> SIMPLE_TYPES =
      List.of(
          ValType.I32,
          ValType.I64,
          ValType.F32,
          ValType.F64,
          ValType.V128,
          ValType.FUNCREF,
          ValType.EXTERNREF);

  private final WasmModule module;

  /** Stand for the tags of the workers' instances, which are only there. */
  private final Map<List<ValType>, Tag> tags = new HashMap<>();

  FailureReader(WasmModule module) {
    this.module = module;
  }

  /**
   * The exception.
   *
   * @param worker the name of the worker
   * @param thrown what the page's host function threw last
   */
  Throwable read(JSObject message, String worker, @Nullable Throwable thrown) {
    Fields fields = Fields.of(message);
    String text = fields.getText("text");
    switch (fields.getInt(Failures.KIND)) {
      case Failures.OF_PAGE:
        return thrown == null ? new IllegalStateException("nothing was thrown") : thrown;
      case Failures.TRAP:
        return trap(fields, worker);
      case Failures.GUEST:
        return guest(fields);
      case Failures.FUEL:
        return new FuelExhaustedException("" + text);
      case Failures.TIMEOUT:
        return new TimeoutException("" + text);
      case Failures.CANCELLED:
        return new CancelledException("" + text);
      case Failures.LIMIT:
        return new LimitException(String.valueOf(fields.getText("limit")), "" + text, null);
      case Failures.LINK:
        return link(fields);
      case Failures.EXIT:
        return new ExitException(fields.getInt("code"));
      case Failures.TASK:
        return new WorkerTaskException(
            String.valueOf(fields.getText("task")),
            String.valueOf(fields.getText("type")),
            fields.getText("detail"),
            null);
      case Failures.ARGUMENT:
        return new IllegalArgumentException(text);
      case Failures.STATE:
        return new IllegalStateException(text);
      case Failures.BOUNDS:
        return new IndexOutOfBoundsException(text);
      default:
        return new WorkerException(worker, String.valueOf(fields.getText("type")), text);
    }
  }

  private static TrapException trap(Fields fields, String worker) {
    JSObject all = fields.get("frames");
    List<GuestFrame> frames = new ArrayList<>();
    for (int i = 0; i < Js.length(all); i++) {
      Fields one = Fields.of(Js.at(all, i));
      frames.add(
          new GuestFrame(
              one.getInt("index"),
              Optional.ofNullable(one.getText("name")),
              one.has("offset")
                  ? OptionalLong.of((long) Js.toDouble(one.get("offset")))
                  : OptionalLong.empty()));
    }
    return new TrapException(
        TrapCode.values()[fields.getInt("code")],
        fields.getText("export"),
        fields.getText("detail"),
        frames,
        null,
        worker);
  }

  private GuestException guest(Fields fields) {
    if (!fields.has("tag")) {
      return new GuestException(null, new Object[0], null);
    }
    Tag tag = tag(types(fields.get("tag")));
    JSObject values = fields.get("payload");
    List<ValType> types = tag.type().type().params();
    Object[] payload = new Object[types.size()];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = value(types.get(i), Js.at(values, i));
    }
    return new GuestException(tag, payload, null);
  }

  private Tag tag(List<ValType> params) {
    Tag known = tags.get(params);
    if (known == null) {
      known = module.engine().createTag(new TagType(new FuncType(params, List.of())));
      tags.put(params, known);
    }
    return known;
  }

  private static @Nullable Object value(ValType type, JSObject value) {
    switch (type.kind()) {
      case I32:
        return Js.toInt(value);
      case I64:
        return Js.toLong(value);
      case F32:
        return Js.toFloat(value);
      case F64:
        return Js.toDouble(value);
      case V128:
        return new V128(Js.toLong(Js.at(value, 0)), Js.toLong(Js.at(value, 1)));
      default:
        return null;
    }
  }

  private LinkException link(Fields fields) {
    JSObject all = fields.get("problems");
    List<LinkException.Problem> problems = new ArrayList<>();
    for (int i = 0; i < Js.length(all); i++) {
      Fields one = Fields.of(Js.at(all, i));
      String importModule = String.valueOf(one.getText("module"));
      String importName = String.valueOf(one.getText("name"));
      for (ImportType wanted : module.imports()) {
        if (wanted.module().equals(importModule) && wanted.name().equals(importName)) {
          problems.add(
              new LinkException.Problem(importModule, importName, wanted.type(), actual(one)));
          break;
        }
      }
    }
    return new LinkException(problems);
  }

  private static Optional<ExternType> actual(Fields problem) {
    return problem.has("params")
        ? Optional.of(new FuncType(types(problem.get("params")), types(problem.get("results"))))
        : Optional.empty();
  }

  private static List<ValType> types(JSObject names) {
    List<ValType> types = new ArrayList<>();
    for (int i = 0; i < Js.length(names); i++) {
      String name = Js.text(Js.at(names, i));
      ValType found = ValType.EXTERNREF;
      for (ValType type : SIMPLE_TYPES) {
        if (type.toString().equals(name)) {
          found = type;
        }
      }
      types.add(found);
    }
    return types;
  }
}
