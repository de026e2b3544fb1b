package io.github.wasmrun.component.validate;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.type.EntityType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Validates components: index spaces, types and their matching, names, resources, the canonical
 * ABI's options, and the core modules inside.
 */
public final class ComponentValidator {
  private ComponentValidator() {}

  /**
   * Validates a component.
   *
   * @param component what {@link ComponentReader} read
   * @param gates what is allowed besides the stable parts
   * @param bodies whether the function bodies of core modules are validated, too; engines that do
   *     so themselves need it only once
   * @throws ModuleException if the component is not valid; the offset is that of the definition
   */
  public static ValidComponent validate(Component component, Gates gates, boolean bodies) {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(gates, "gates");
    return new ComponentChecks(new Errors(gates), bodies).component(component, null);
  }

  /**
   * What is wrong with something that is supplied for an import; null if it fits.
   *
   * @param supplied its type
   * @param wanted the type of the import
   */
  public static @Nullable String mismatch(EntityType supplied, EntityType wanted) {
    return new Matching(new Errors(Gates.ALL)).entity(supplied, wanted);
  }

  /**
   * What is wrong with a component: nothing, or the first mistake.
   *
   * @param bytes the component
   * @param gates what is allowed besides the stable parts
   */
  public static List<ModuleProblem> problems(byte[] bytes, Gates gates) {
    try {
      validate(ComponentReader.read(bytes), gates, true);
      return List.of();
    } catch (ModuleException e) {
      return List.of(new ModuleProblem(e.byteOffset(), e.getMessage()));
    }
  }
}
