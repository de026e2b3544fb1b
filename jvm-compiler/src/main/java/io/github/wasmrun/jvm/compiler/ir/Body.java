package io.github.wasmrun.jvm.compiler.ir;

import io.github.wasmrun.type.FuncType;
import java.util.List;

/**
 * A function's body.
 *
 * @param index the function's index in its module
 * @param type its type
 * @param params how many of the variables are parameters; they come first
 * @param locals how many are parameters or locals; the others are places of the operand stack
 * @param variables all variables, by their ids
 * @param statements what it does
 */
public record Body(
    int index, FuncType type, int params, int locals, List<Var> variables, List<Stmt> statements) {}
