// Rewrites labelled `try` statements: esbuild 0.21.4 to 0.26, which Vite 5 to 7 minify with, breaks
// those whose body begins with a loop (evanw/esbuild#4064).

import { parse } from "acorn";

const LOOPS = new Set([
  "ForStatement",
  "ForInStatement",
  "ForOfStatement",
  "WhileStatement",
  "DoWhileStatement",
]);
const isNode = (value) => value !== null && typeof value?.type === "string";

/** The parts of a node of the tree. */
export function* children(node) {
  for (const key in node) {
    const value = node[key];
    if (Array.isArray(value)) {
      yield* value.filter(isNode);
    } else if (isNode(value)) {
      yield value;
    }
  }
}

const isFunction = (node) =>
  /Function/.test(node.type) || node.type === "StaticBlock" || node.type === "PropertyDefinition";

/** The breaks by this label after which the labelled statement has ended anyway. */
function* tails(node, label) {
  if (!node) {
    return;
  }
  switch (node.type) {
    case "BreakStatement":
      if (node.label?.name === label) {
        yield node;
      }
      break;
    case "BlockStatement":
      yield* tails(node.body.at(-1), label);
      break;
    case "IfStatement":
      yield* tails(node.consequent, label);
      yield* tails(node.alternate, label);
      break;
    case "LabeledStatement":
      yield* tails(node.body, label);
      break;
    case "TryStatement":
      // After a block that has a `finally`, that is what comes next.
      if (!node.finalizer) {
        yield* tails(node.block, label);
        yield* tails(node.handler?.body, label);
      }
      break;
  }
}

function* breaks(node, label) {
  if (node.type === "BreakStatement" && node.label?.name === label) {
    yield node;
  } else if (!isFunction(node)) {
    for (const child of children(node)) {
      yield* breaks(child, label);
    }
  }
}

/** Whether an unlabelled `break` or `continue` leaves this statement. */
function leaves(node, breakable = true) {
  if (node.type === "BreakStatement" || node.type === "ContinueStatement") {
    return !node.label && (breakable || node.type === "ContinueStatement");
  }
  if (isFunction(node) || LOOPS.has(node.type)) {
    return false;
  }
  const within = breakable && node.type !== "SwitchStatement";
  for (const child of children(node)) {
    if (leaves(child, within)) {
      return true;
    }
  }
  return false;
}

/** The statement that is left of a block. */
const only = (node) => {
  const left =
    node.type === "BlockStatement" ? node.body.filter((one) => one.type !== "EmptyStatement") : [];
  return left.length === 1 ? only(left[0]) : node;
};

/** The edits for the labelled tries that hold no other one. */
function edits(node, code) {
  const inner = Array.from(children(node)).flatMap((child) => edits(child, code));
  if (inner.length || node.type !== "LabeledStatement" || only(node.body).type !== "TryStatement") {
    return inner;
  }
  const { label, body } = node;
  const all = [...breaks(body, label.name)];
  const last = new Set(tails(body, label.name));
  if (all.every((one) => last.has(one))) {
    return [[node.start, body.start, ""], ...all.map((one) => [one.start, one.end, ";"])];
  }
  if (leaves(body)) {
    throw new Error(`a labelled try: ${code.slice(node.start, node.end)}`);
  }
  return [
    [body.start, body.start, "do "],
    [body.end, body.end, "while(false);"],
  ];
}

/** The program with no label before a `try` alone. */
export function withoutLabelledTries(code) {
  const found = edits(parse(code, { ecmaVersion: "latest", sourceType: "module" }), code);
  if (!found.length) {
    return code;
  }
  found.sort(([a], [b]) => b - a);
  const edited = found.reduce(
    (text, [start, end, by]) => text.slice(0, start) + by + text.slice(end),
    code,
  );
  return withoutLabelledTries(edited);
}
