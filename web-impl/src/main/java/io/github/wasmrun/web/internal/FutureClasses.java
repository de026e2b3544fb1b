package io.github.wasmrun.web.internal;

import java.util.Set;
import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Gives TeaVM the classes of {@code java.util.concurrent} that it lacks; runs while it compiles.
 */
public final class FutureClasses extends SimpleSubstitutionPolicy {
  private static final String PACKAGE = "java.util.concurrent.";

  private static final Set<String> CLASSES =
      Set.of(
          "CompletableFuture",
          "CompletionException",
          "CompletionStage",
          "Future",
          "MinimalStage",
          "TimeoutException");

  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(FutureClasses::isOurs)
        .packagePrefix("io.github.wasmrun.web.internal.emul")
        .simpleNamePrefix("T");
  }

  private static boolean isOurs(String name) {
    if (!name.startsWith(PACKAGE)) {
      return false;
    }
    int end = name.indexOf('$');
    return CLASSES.contains(name.substring(PACKAGE.length(), end < 0 ? name.length() : end));
  }
}
