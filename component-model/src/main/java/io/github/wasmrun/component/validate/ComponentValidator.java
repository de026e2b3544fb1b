package io.github.wasmrun.component.validate;

import io.github.wasmrun.binary.ModuleException;
import io.github.wasmrun.binary.ModuleInfo;
import io.github.wasmrun.binary.ModuleProblem;
import io.github.wasmrun.component.model.Component;
import io.github.wasmrun.component.model.ComponentReader;
import io.github.wasmrun.component.type.EntityType;
import io.github.wasmrun.validate.CodeValidator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
   * @throws ModuleException if the component is not valid; the offset is that of the definition, or
   *     that in a function body
   */
  public static ValidComponent validate(Component component, Gates gates) {
    return validate(component, gates, CodeValidator::validate);
  }

  /**
   * Validates all of a component but the function bodies of its core modules, which an engine
   * validates when it compiles them.
   *
   * @param component what {@link ComponentReader} read
   * @param gates what is allowed besides the stable parts
   * @throws ModuleException if the component is not valid; the offset is that of the definition
   */
  // Size in a page: the validator of bodies is named in the other method alone.
  public static ValidComponent validateDefinitions(Component component, Gates gates) {
    return validate(component, gates, module -> {});
  }

  private static ValidComponent validate(
      Component component, Gates gates, Consumer<ModuleInfo> bodies) {
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
      validate(ComponentReader.read(bytes), gates);
      return List.of();
    } catch (ModuleException e) {
      return List.of(new ModuleProblem(e.byteOffset(), e.getMessage()));
    }
  }
}
