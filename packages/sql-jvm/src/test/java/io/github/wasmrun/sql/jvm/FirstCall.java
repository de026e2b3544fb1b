package io.github.wasmrun.sql.jvm;

import io.github.wasmrun.Engine;
import io.github.wasmrun.sql.Dialect;
import io.github.wasmrun.sql.Sql;

/** Parses a query, as the first thing in a JVM. */
final class FirstCall {
  private FirstCall() {}

  public static void main(String[] args) {
    Sql sql = Sql.load(Engine.create()).join();
    System.out.println(Sql.format(sql.parseOne("select a from t where b=1", Dialect.POSTGRESQL)));
  }
}
