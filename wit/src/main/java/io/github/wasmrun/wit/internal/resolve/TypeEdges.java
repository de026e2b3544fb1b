package io.github.wasmrun.wit.internal.resolve;

import io.github.wasmrun.wit.internal.text.Ast;
import io.github.wasmrun.wit.internal.text.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which names a definition of a type uses. */
final class TypeEdges {
  private final Source source;
  private final List<Sorter.Edge> edges = new ArrayList<>();

  private TypeEdges(Source source) {
    this.source = source;
  }

  static List<Sorter.Edge> of(Ast.Type type, Source source) {
    TypeEdges edges = new TypeEdges(source);
    edges.add(type);
    return edges.edges;
  }

  private void add(Ast.@Nullable Type type) {
    if (type instanceof Ast.Named named) {
      edges.add(new Sorter.Edge(named.id(), source));
    } else if (type instanceof Ast.Handle handle) {
      edges.add(new Sorter.Edge(handle.resource(), source));
    } else if (type instanceof Ast.Record record) {
      record.fields().forEach(field -> add(field.type()));
    } else if (type instanceof Ast.Variant variant) {
      variant.cases().forEach(one -> add(one.type()));
    } else if (type instanceof Ast.Tuple tuple) {
      tuple.types().forEach(this::add);
    } else if (type instanceof Ast.ListOf list) {
      add(list.element());
    } else if (type instanceof Ast.MapOf map) {
      add(map.key());
      add(map.value());
    } else if (type instanceof Ast.Option option) {
      add(option.type());
    } else if (type instanceof Ast.Result result) {
      add(result.ok());
      add(result.err());
    } else if (type instanceof Ast.Future future) {
      add(future.type());
    } else if (type instanceof Ast.Stream stream) {
      add(stream.type());
    }
  }
}
