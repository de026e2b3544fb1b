package io.github.wasmrun.demo.page;

import io.github.wasmrun.Extern;
import io.github.wasmrun.Global;
import io.github.wasmrun.Instance;
import io.github.wasmrun.Memory;
import io.github.wasmrun.Table;
import io.github.wasmrun.WasmFunction;
import io.github.wasmrun.WasmModule;
import io.github.wasmrun.demo.example.Texts;
import io.github.wasmrun.type.ExportType;
import io.github.wasmrun.type.ExternKind;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.ImportType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A module: what it is, its imports and exports, and what can be done with its instance. */
final class ModuleView {
  /** More functions than these get a filter. */
  private static final int MANY = 8;

  private final HTMLElement root;
  private final Map<String, HTMLElement> values = new LinkedHashMap<>();
  private final List<MemoryView> memories = new ArrayList<>();

  ModuleView(HTMLElement root) {
    this.root = root;
  }

  /** Removes everything. */
  void clear() {
    root.setTextContent("");
    root.setHidden(false);
    values.clear();
    memories.clear();
  }

  /** Shows a heading and lines of text, some of them links. */
  void showTitle(String title, String about, HTMLElement... more) {
    root.appendChild(Dom.text("h2", "", title));
    root.appendChild(Dom.text("p", "about", about));
    for (HTMLElement element : more) {
      root.appendChild(element);
    }
  }

  /** Shows why there is no module or no instance. */
  void showError(String headline, String hint, String detail) {
    HTMLElement box = Dom.element("div", "trouble", Dom.text("strong", "", headline));
    box.setAttribute("role", "alert");
    if (!hint.isEmpty()) {
      box.appendChild(Dom.text("p", "", hint));
    }
    box.appendChild(Dom.text("pre", "", detail));
    root.appendChild(box);
  }

  /** Shows the imports and exports of a module with their types. */
  void showModule(WasmModule module, String importNote) {
    String name = module.name().isPresent() ? ", its own name is " + module.name().get() : "";
    root.appendChild(
        Dom.element(
            "p",
            "facts",
            Dom.text("span", "", module.byteLength() + " bytes" + name),
            Dom.text("span", "hash", "SHA-256 " + module.sha256())));
    HTMLElement columns = Dom.element("div", "columns");
    HTMLElement imports = Dom.element("section", "panel imports");
    imports.appendChild(Dom.text("h3", "", "Imports (" + module.imports().size() + ")"));
    if (module.imports().isEmpty()) {
      imports.appendChild(Dom.text("p", "note", "None: it needs nothing from its host."));
    } else {
      HTMLElement body = Dom.element("tbody", "");
      for (ImportType type : module.imports()) {
        HTMLElement label = Dom.text("code", "name", type.module() + "." + type.name());
        body.appendChild(Dom.row(Dom.element("td", "", label), typeCell(type.type())));
      }
      imports.appendChild(Dom.table(body, "Name", "Type"));
      imports.appendChild(Dom.text("p", "note", importNote));
    }
    columns.appendChild(imports);
    columns.appendChild(exports(module));
    root.appendChild(columns);
  }

  private HTMLElement exports(WasmModule module) {
    HTMLElement exports = Dom.element("section", "panel exports");
    exports.appendChild(Dom.text("h3", "", "Exports (" + module.exports().size() + ")"));
    if (module.exports().isEmpty()) {
      exports.appendChild(Dom.text("p", "note", "None: nothing of it can be called."));
      return exports;
    }
    HTMLElement body = Dom.element("tbody", "");
    for (ExportType type : module.exports()) {
      HTMLElement name = Dom.element("td", "", Dom.text("code", "name", type.name()));
      HTMLElement row = Dom.row(name, typeCell(type.type()));
      body.appendChild(row);
      if (type.type().kind() != ExternKind.FUNC) {
        HTMLElement now = Dom.element("td", "now");
        row.appendChild(now);
        values.put(type.name(), now);
      }
    }
    exports.appendChild(
        values.isEmpty()
            ? Dom.table(body, "Name", "Type")
            : Dom.table(body, "Name", "Type", "Now"));
    return exports;
  }

  private static HTMLElement typeCell(ExternType type) {
    return Dom.element("td", "", Dom.text("code", "type " + type.kind().text(), type.toString()));
  }

  /** Shows forms for the functions of an instance, its memories and the log. */
  void showInstance(Instance instance, Map<String, Memory> imported, LogView log) {
    HTMLElement forms = Dom.element("div", "calls");
    Map<String, Memory> found = new LinkedHashMap<>(imported);
    List<CallForm> calls = new ArrayList<>();
    for (Map.Entry<String, Extern> export : instance.exports().entrySet()) {
      if (export.getValue() instanceof WasmFunction) {
        CallForm form = new CallForm(export.getKey(), instance, () -> refresh(instance));
        calls.add(form);
        forms.appendChild(form.root());
      } else if (export.getValue() instanceof Memory memory) {
        found.put(export.getKey(), memory);
      }
    }
    if (!calls.isEmpty()) {
      HTMLElement panel = Dom.element("section", "panel", Dom.text("h3", "", "Call its functions"));
      if (calls.size() > MANY) {
        panel.appendChild(filter(calls));
      }
      panel.appendChild(forms);
      root.appendChild(panel);
    }
    root.appendChild(log.root());
    for (Map.Entry<String, Memory> memory : found.entrySet()) {
      MemoryView view = new MemoryView(memory.getKey(), memory.getValue());
      memories.add(view);
      root.appendChild(view.root());
    }
    refresh(instance);
  }

  /** A field that leaves the functions whose names have its text. */
  private static HTMLElement filter(List<CallForm> calls) {
    HTMLInputElement field = Dom.input("", "filter");
    HTMLElement shown = Dom.text("p", "note", Dom.count(calls.size(), "function"));
    shown.setAttribute("role", "status");
    field.onEvent(
        "input",
        event -> {
          int count = 0;
          for (CallForm call : calls) {
            boolean has = call.name().toLowerCase().contains(field.getValue().toLowerCase());
            call.root().setHidden(!has);
            count += has ? 1 : 0;
          }
          shown.setTextContent(count + " of " + Dom.count(calls.size(), "function"));
        });
    return Dom.element("div", "filter", Dom.labelled("Only those whose name has", field), shown);
  }

  private void refresh(Instance instance) {
    for (Map.Entry<String, HTMLElement> value : values.entrySet()) {
      Extern extern = instance.exports().get(value.getKey());
      if (extern != null) {
        value.getValue().setTextContent(now(extern));
      }
    }
    for (MemoryView memory : memories) {
      memory.refresh();
    }
  }

  private static String now(Extern extern) {
    if (extern instanceof Global global) {
      return Texts.value(global.get());
    } else if (extern instanceof Memory memory) {
      return Dom.count(memory.pages(), "page");
    } else if (extern instanceof Table table) {
      return Dom.count(table.size(), "element");
    }
    return "";
  }
}
