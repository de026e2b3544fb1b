package io.github.wasmrun.e2e.script;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.wasmrun.demo.server.SiteServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/** The cases that are written in JavaScript, by the report of the page or program that ran them. */
final class ScriptCases {
  /** Where the modules of the cases are on the class path. */
  static final String MODULES = "io/github/wasmrun/contract/harness";

  static final String[] ROOTS = {SiteServer.LIBRARY_FILES, "e2e", MODULES};

  /** Fewer are not all. */
  private static final int LEAST = 350;

  private ScriptCases() {}

  static List<DynamicTest> of(String report) {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonElement element : JsonParser.parseString(report).getAsJsonArray()) {
      JsonObject result = element.getAsJsonObject();
      tests.add(DynamicTest.dynamicTest(result.get("name").getAsString(), () -> show(result)));
    }
    tests.add(
        DynamicTest.dynamicTest(
            "all cases ran", () -> assertTrue(tests.size() > LEAST, tests.size() + " cases")));
    return tests;
  }

  private static void show(JsonObject result) {
    if (result.has("skipped")) {
      abort("this host lacks " + result.get("skipped").getAsString());
    }
    if (!result.get("failure").isJsonNull()) {
      fail(result.get("failure").getAsString());
    }
  }
}
