package io.github.wasmrun.jvm.internal.code;

import io.github.wasmrun.Interpreted;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of a module, for any number of instances. Thread-safe. */
public interface ModuleCode {
  /** The functions that are interpreted, and why. */
  List<Interpreted> interpreted();

  /** What ends the code in a thread. */
  Ending ending();

  /**
   * Makes the code of an instance, writes its segments and runs its start function.
   *
   * <p>It calls {@link InstanceParts#attach} before any code of the instance runs.
   *
   * @param parts the externals of the instance; those that the module defines are there already
   * @throws RuntimeException what {@link InstanceCode#translate} makes of a failure
   */
  void instantiate(InstanceParts parts);

  /**
   * A handle of type {@code (InstanceCode, parameters…)} that calls a function with Java's number
   * types and throws what {@link InstanceCode#translate} makes of a failure; empty if there is
   * none.
   */
  Optional<MethodHandle> direct(int function);

  /**
   * What calls a function with up to three boxed arguments, faster than {@link InstanceCode#call};
   * null if nothing does. Made when it is first asked for.
   */
  @Nullable BoxedCalls boxedCalls(int function);
}
