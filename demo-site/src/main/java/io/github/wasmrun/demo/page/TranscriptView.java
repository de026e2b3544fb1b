package io.github.wasmrun.demo.page;

import io.github.wasmrun.demo.example.Example;
import io.github.wasmrun.demo.example.Transcript;
import io.github.wasmrun.demo.page.js.Page;
import org.teavm.jso.dom.html.HTMLElement;

/** The calls of an example whose answers are known: here and on the JVM, side by side. */
final class TranscriptView {
  private final HTMLElement root;

  TranscriptView(HTMLElement root) {
    this.root = root;
  }

  /** Removes everything. */
  void clear() {
    root.setTextContent("");
    root.setHidden(true);
  }

  /** Shows what happened here and asks the server what happened there. */
  void show(Example example, Transcript here) {
    root.setHidden(false);
    root.setTextContent("");
    root.appendChild(Dom.text("h2", "", "The same on both hosts"));
    root.appendChild(
        Dom.text(
            "p",
            "",
            "One Java method makes these calls, in this browser and on the JVM. "
                + here.checks()
                + " results are compared with known answers; the guest ran for "
                + Dom.duration(here.nanos())
                + " here."));
    HTMLElement verdict = Dom.text("p", "verdict", "Asking the server …");
    verdict.setAttribute("role", "status");
    root.appendChild(verdict);
    HTMLElement there = column("JVM", "…");
    root.appendChild(Dom.element("div", "columns", column("This browser", here.text()), there));
    Page.fetchText(
        address(example),
        text -> {
          there.getLastChild().setTextContent(text);
          showVerdict(verdict, here, text);
        },
        error -> {
          there.getLastChild().setTextContent(error);
          verdict.setTextContent("No answer from a JVM: start the site by bin/demo.");
          verdict.setClassName("verdict bad");
        });
  }

  /** Where the server has the transcript of the JVM. */
  static String address(Example example) {
    return "jvm/transcript/" + example.id() + ".txt";
  }

  private static HTMLElement column(String title, String text) {
    HTMLElement transcript = Dom.text("pre", "transcript", text);
    transcript.setAttribute("tabindex", "0");
    transcript.setAttribute("aria-label", title);
    return Dom.element("section", "panel", Dom.text("h3", "", title), transcript);
  }

  private static void showVerdict(HTMLElement verdict, Transcript here, String there) {
    String difference = Transcript.difference(here.text(), there);
    if (!difference.isEmpty()) {
      verdict.setTextContent("The hosts differ in " + difference);
      verdict.setClassName("verdict bad");
    } else if (!here.ok()) {
      verdict.setTextContent("Both hosts agree, but on a wrong answer: " + here.failures().get(0));
      verdict.setClassName("verdict bad");
    } else {
      verdict.setTextContent("✓ Both hosts agree in every line, and all answers are right.");
      verdict.setClassName("verdict good");
    }
  }
}
