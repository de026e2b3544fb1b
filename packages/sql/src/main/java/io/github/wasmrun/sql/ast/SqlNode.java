package io.github.wasmrun.sql.ast;

import java.util.List;

/** A part of a tree of SQL. All parts are immutable, and equal if their contents are. */
public interface SqlNode {
  /** The parts directly in this one, in the order of its components. */
  List<SqlNode> children();

  /** Its name and its components by name, for what shows any tree. */
  SqlDescription describe();
}
