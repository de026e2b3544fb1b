package io.github.wasmrun.demo.page;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Instance;
import io.github.wasmrun.WasmException;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.type.HeapType;
import io.github.wasmrun.type.ValType;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The field for one argument of a function. */
final class ArgumentField {
  private final ValType type;
  private final Instance instance;
  private final HTMLElement root;
  private final HTMLElement problem = Dom.element("span", "error");
  private @Nullable HTMLInputElement input;
  private @Nullable HTMLSelectElement select;

  ArgumentField(int index, ValType type, Instance instance) {
    this.type = type;
    this.instance = instance;
    String label = index + ": " + type;
    if (!type.isRef()) {
      input = Dom.input("0", label);
      input.setAttribute("placeholder", ValueInput.hint(type));
      input.setTitle(
          type.equals(ValType.I32)
              ? ValueInput.hint(type) + "; \"a text\" is passed by its address, len is its length"
              : ValueInput.hint(type));
      input.setAttribute("size", type.equals(ValType.V128) ? "34" : "12");
      root = Dom.labelled(label, input);
    } else if (type.equals(ValType.EXTERNREF)) {
      input = Dom.input("", label);
      input.setAttribute("placeholder", "null");
      input.setTitle("a Java String, passed as a reference; empty is null");
      root = Dom.labelled(label + " (text, empty is null)", input);
    } else if (type.equals(ValType.FUNCREF)) {
      select = functions();
      root = Dom.labelled(label, select);
    } else {
      String text = type.isNullable() ? label + " is null" : label + " cannot be made here";
      root = Dom.text("div", "field note", text);
    }
    root.appendChild(problem);
  }

  private HTMLSelectElement functions() {
    HTMLSelectElement choice = (HTMLSelectElement) Dom.element("select", "");
    choice.appendChild(Dom.text("option", "", "null"));
    for (Map.Entry<String, Extern> export : instance.exports().entrySet()) {
      if (export.getValue() instanceof WasmFunction) {
        choice.appendChild(Dom.text("option", "", export.getKey()));
      }
    }
    return choice;
  }

  HTMLElement root() {
    return root;
  }

  /** Whether there is a value of this type that a person can give. */
  static boolean isPossible(ValType type) {
    return !type.isRef() || type.isNullable();
  }

  /**
   * The value.
   *
   * @param texts writes what is typed in quotes into the guest's memory
   * @throws IllegalArgumentException if what was typed is none; it is shown beside the field
   * @throws WasmException if the guest has no room for a text; it is shown likewise
   */
  @Nullable Object value(GuestTexts texts) {
    if (select != null) {
      return select.getSelectedIndex() == 0 ? null : instance.function(select.getValue());
    }
    if (input == null) {
      return null;
    }
    if (type.isRef() && type.heapType().equals(HeapType.EXTERN)) {
      return input.getValue().isEmpty() ? null : input.getValue();
    }
    try {
      String typed = input.getValue().trim();
      boolean isText = type.equals(ValType.I32) && GuestTexts.is(typed);
      Object value = isText ? texts.value(typed) : ValueInput.parse(type, typed);
      problem.setTextContent("");
      input.removeAttribute("aria-invalid");
      return value;
    } catch (IllegalArgumentException | WasmException e) {
      problem.setTextContent(e.getMessage());
      input.setAttribute("aria-invalid", "true");
      input.focus();
      throw e;
    }
  }
}
