package io.github.wasmrun.conformance.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one command ended.
 *
 * @param line the command's line in the script
 * @param type the command's type
 * @param status whether it passed
 * @param kind why it failed or was skipped; empty if it passed
 * @param detail what happened instead, for the reader; for a passed one what is worth a note
 */
public record Outcome(int line, String type, Status status, String kind, String detail) {
  /** Whether a command did what it must. */
  public enum Status {
    /** It did. */
    PASSED,
    /** It did not. */
    FAILED,
    /** It was not tried. */
    SKIPPED;

    /** The word in reports. */
    public String word() {
      return this == PASSED ? "passed" : this == FAILED ? "failed" : "skipped";
    }
  }

  /** A result is not the expected one. */
  public static final String VALUE = "value";

  /** It trapped or threw where it must not, or did not where it must. */
  public static final String COURSE = "course";

  /** A module was accepted that must be refused. */
  public static final String ACCEPTED = "accepted";

  /** A module was refused that must be accepted. */
  public static final String REFUSED = "refused";

  /** Our exception, but of the wrong class. */
  public static final String CLASS = "class";

  /** An exception that is none of our API. */
  public static final String FOREIGN = "foreign";

  /** Refused since the engine lacks a feature. */
  public static final String UNSUPPORTED = "unsupported";

  /** The module that it needs is missing, since an earlier command failed. */
  public static final String BLOCKED = "blocked";

  /** The host hung or died. */
  public static final String DIED = "died";

  static Outcome passed(Command command, String note) {
    return new Outcome(command.line(), command.type(), Status.PASSED, "", note);
  }

  static Outcome failed(Command command, String kind, String detail) {
    return new Outcome(command.line(), command.type(), Status.FAILED, kind, detail);
  }

  static Outcome skipped(Command command, String why) {
    return new Outcome(command.line(), command.type(), Status.SKIPPED, "", why);
  }

  /** The JSON of this outcome, with its script's name. */
  public String json(String script) {
    return "{\"script\":"
        + Json.quote(script)
        + ",\"line\":"
        + line
        + ",\"type\":"
        + Json.quote(type)
        + ",\"result\":"
        + Json.quote(status.word())
        + (kind.isEmpty() ? "" : ",\"kind\":" + Json.quote(kind))
        + (detail.isEmpty() ? "" : ",\"detail\":" + Json.quote(detail))
        + "}";
  }

  /** Reads an array of what {@link #json} wrote. */
  public static List<Outcome> list(Object json) {
    List<Outcome> list = new ArrayList<>();
    for (Object outcome : (List<?>) json) {
      list.add(of((Map<?, ?>) outcome));
    }
    return list;
  }

  /** How many have this status. */
  public static int count(List<Outcome> outcomes, Status status) {
    int count = 0;
    for (Outcome outcome : outcomes) {
      count += outcome.status() == status ? 1 : 0;
    }
    return count;
  }

  /** Reads what {@link #json} wrote. */
  public static Outcome of(Map<?, ?> json) {
    Status status = Status.PASSED;
    for (Status candidate : Status.values()) {
      if (candidate.word().equals(json.get("result"))) {
        status = candidate;
      }
    }
    return new Outcome(
        ((Double) json.get("line")).intValue(),
        (String) json.get("type"),
        status,
        text(json.get("kind")),
        text(json.get("detail")));
  }

  private static String text(Object member) {
    return member instanceof String text ? text : "";
  }
}
