package io.github.wasmrun.wit.model;

import java.util.List;
import java.util.Optional;

/**
 * A function.
 *
 * @param name its full name, such as {@code [method]counter.add}
 * @param kind how it is called
 * @param isAsync whether the text says {@code async}
 * @param resource the index of the resource that it belongs to, or -1
 * @param params the parameters in their order
 * @param result the type of the result, if there is one without a name
 * @param namedResults the results with names, legacy dialect only
 * @param docs its documentation
 * @param stability what gates it
 * @param externalId the value of {@code @external-id}
 * @param position where it is declared
 */
public record WitFunction(
    String name,
    WitFunctionKind kind,
    boolean isAsync,
    int resource,
    List<WitParam> params,
    Optional<WitType> result,
    List<WitParam> namedResults,
    Optional<String> docs,
    WitStability stability,
    Optional<String> externalId,
    WitPosition position) {

  /** The name as the text has it: {@code add} of {@code [method]counter.add}. */
  public String itemName() {
    return switch (kind) {
      case FREESTANDING -> name;
      case CONSTRUCTOR -> "constructor";
      case METHOD, STATIC -> name.substring(name.indexOf('.') + 1);
    };
  }

  /** This function with another name. */
  public WitFunction withName(String name) {
    return new WitFunction(
        name,
        kind,
        isAsync,
        resource,
        params,
        result,
        namedResults,
        docs,
        stability,
        externalId,
        position);
  }

  /** This function with other types. */
  public WitFunction withTypes(
      int resource, List<WitParam> params, Optional<WitType> result, List<WitParam> namedResults) {
    return new WitFunction(
        name,
        kind,
        isAsync,
        resource,
        params,
        result,
        namedResults,
        docs,
        stability,
        externalId,
        position);
  }

  /** This function with other documentation and gates. */
  public WitFunction withDocs(Optional<String> docs, WitStability stability) {
    return new WitFunction(
        name,
        kind,
        isAsync,
        resource,
        params,
        result,
        namedResults,
        docs,
        stability,
        externalId,
        position);
  }
}
