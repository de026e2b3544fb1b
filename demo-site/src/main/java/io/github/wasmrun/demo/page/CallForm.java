package io.github.wasmrun.demo.page;

import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.demo.example.Hex;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.type.FuncType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A form that calls one exported function. */
final class CallForm {
  private final String name;
  private final Instance instance;
  private final WasmFunction function;
  private final Runnable afterCall;
  private final List<ArgumentField> fields = new ArrayList<>();
  private final HTMLElement root;
  private final HTMLElement result = Dom.element("output", "result");

  CallForm(String name, Instance instance, Runnable afterCall) {
    this.name = name;
    this.instance = instance;
    this.afterCall = afterCall;
    function = instance.function(name);
    FuncType type = function.type();
    HTMLElement row = Dom.element("div", "row");
    boolean possible = true;
    for (int i = 0; i < type.params().size(); i++) {
      ArgumentField field = new ArgumentField(i, type.params().get(i), instance);
      fields.add(field);
      row.appendChild(field.root());
      possible &= ArgumentField.isPossible(type.params().get(i));
    }
    HTMLButtonElement button = Dom.button("Call", "submit");
    button.setAttribute("aria-label", "Call " + name);
    button.setDisabled(!possible);
    row.appendChild(button);
    result.setAttribute("aria-live", "polite");
    HTMLElement title =
        Dom.element(
            "h4",
            "",
            Dom.text("code", "name", name),
            Dom.text("code", "signature", " " + type.signature()));
    root = Dom.element("form", "call", title, row, result);
    root.setAttribute("data-function", name);
    root.setAttribute("novalidate", "");
    root.onEvent(
        "submit",
        event -> {
          event.preventDefault();
          call();
        });
  }

  /** The name of the function. */
  String name() {
    return name;
  }

  HTMLElement root() {
    return root;
  }

  private void call() {
    @Nullable Object[] args = new @Nullable Object[fields.size()];
    try {
      GuestTexts texts = new GuestTexts(instance);
      for (int i = 0; i < args.length; i++) {
        args[i] = fields.get(i).value(texts);
      }
    } catch (IllegalArgumentException | WasmException e) {
      show("result", "", "");
      return;
    }
    long start = System.nanoTime();
    try {
      @Nullable Object[] results = function.apply(args);
      String time = Dom.duration(System.nanoTime() - start);
      show("result good", name + Texts.values(args) + equal(results), time);
    } catch (RuntimeException e) {
      String time = Dom.duration(System.nanoTime() - start);
      show("result bad", name + Texts.values(args) + ": " + Texts.error(e), time);
    }
    afterCall.run();
  }

  private String equal(@Nullable Object[] results) {
    if (results.length == 0) {
      return " returned";
    }
    String text = " = " + Texts.results(results);
    return results.length == 1 ? text + bits(results[0]) : text;
  }

  /** The bits of a whole number that is negative or large. */
  private static String bits(@Nullable Object value) {
    if (value instanceof Integer number && (number < 0 || number > 9)) {
      return " = 0x" + Hex.of((int) number);
    }
    return value instanceof Long number && (number < 0 || number > 9)
        ? " = 0x" + Hex.of((long) number)
        : "";
  }

  private void show(String className, String text, String time) {
    result.setClassName(className);
    result.setTextContent("");
    result.appendChild(Dom.text("span", "value", text));
    result.appendChild(Dom.text("span", "time", time));
  }
}
