package io.github.wasmrun;

import io.github.wasmrun.internal.Lists;
import io.github.wasmrun.type.ExternType;
import io.github.wasmrun.type.FuncType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Imports are missing or of another type than the module declares. All of them are named; the
 * getters speak of the first.
 */
public final class LinkException extends WasmException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_IN_A_LINE = 3;
  private static final int MOST_SHOWN = 20;

  /**
   * One import that does not fit. Immutable.
   *
   * @param module the first name of the import
   * @param name the second
   * @param expected what the module declares
   * @param actual the type of what was supplied, empty if nothing was
   */
  public record Problem(
      String module, String name, ExternType expected, Optional<ExternType> actual) {
    @Override
    public String toString() {
      return "import "
          + module
          + "."
          + name
          + ": expected "
          + expected.toString()
          + ", "
          + (actual.isPresent() ? "got " + actual.get().toString() : "nothing supplied");
    }
  }

  private final transient List<Problem> problems;

  /**
   * An exception for these problems.
   *
   * @param problems at least one
   */
  public LinkException(List<Problem> problems) {
    super(text(problems), null);
    this.problems = List.copyOf(problems);
  }

  /**
   * A refusal by the engine of an import that passed our checks.
   *
   * @param problem the import
   * @param detail why the engine refused it
   * @param cause the engine's own error
   */
  public LinkException(Problem problem, String detail, @Nullable Throwable cause) {
    super(problem + ": " + detail, cause);
    this.problems = Lists.of(problem);
  }

  /** Up to three problems in a line; more get lines of their own, of which the first are shown. */
  private static String text(List<Problem> problems) {
    int count = problems.size();
    boolean lines = count > MOST_IN_A_LINE;
    StringBuilder text = new StringBuilder(lines ? count + " imports do not fit:" : "");
    int shown = Math.min(count, MOST_SHOWN);
    for (int i = 0; i < shown; i++) {
      text.append(lines ? "\n  " : i > 0 ? "; " : "").append(problems.get(i).toString());
    }
    if (shown < count) {
      text.append("\n  and ").append(count - shown).append(" more; problems() has all");
    }
    return text.append(hint(problems)).toString();
  }

  /** What to do about lambdas with a result and about missing functions of WASI. */
  private static String hint(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.actual().isPresent()) {
        if (hasUnwantedResult(problem.expected(), problem.actual().get())) {
          return ". If that is a lambda: give it a body that has no value, { …; }, or cast it,"
              + " for example to Runnable";
        }
        continue;
      }
      if (problem.module().equals("wasi_snapshot_preview1")) {
        return ". This is a WASI program: run it with Wasi.command(module).run(), or add"
            + " Wasi.host().open().imports() to the imports";
      }
      if (problem.name().equals("thread-spawn")) {
        return ". This is a program with threads: run it with Wasi.command(module).threads(n)";
      }
      if (problem.module().equals("wasi_unstable")) {
        return ". This is a program for the first WASI, wasi_unstable, which is not supported:"
            + " build it for wasi_snapshot_preview1";
      }
    }
    return "";
  }

  /** Whether a function has a result that an import without results does not take. */
  private static boolean hasUnwantedResult(ExternType expected, ExternType actual) {
    return expected instanceof FuncType wanted
        && actual instanceof FuncType supplied
        && wanted.results().isEmpty()
        && supplied.results().size() == 1
        && wanted.params().size() == supplied.params().size();
  }

  /** Each import that does not fit, in the module's order. */
  public List<Problem> problems() {
    return problems;
  }

  /** First name of the first import that does not fit. */
  public String importModule() {
    return problems.get(0).module();
  }

  /** Second name of the first import that does not fit. */
  public String importName() {
    return problems.get(0).name();
  }

  /** What the module declares for the first import that does not fit. */
  public ExternType expected() {
    return problems.get(0).expected();
  }

  /** Type of what was supplied for it; empty if nothing was. */
  public Optional<ExternType> actual() {
    return problems.get(0).actual();
  }
}
