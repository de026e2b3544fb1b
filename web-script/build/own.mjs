// Rewrites assignments to names that Object.prototype has: where a page has frozen that, an object
// can still get a property of its own by such a name, but not by an assignment.

import { parse } from "acorn";
import { children } from "./labels.mjs";

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
const HELPER = `
function own$(object, name, value) {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  return value;
}
`;

const isInherited = ({ type, operator, left }) =>
  type === "AssignmentExpression" &&
  operator === "=" &&
  left.type === "MemberExpression" &&
  !left.computed &&
  INHERITED.has(left.property.name);

function* found(node) {
  if (isInherited(node)) {
    yield node;
  }
  for (const child of children(node)) {
    yield* found(child);
  }
}

/** The program with such properties defined. */
export function withOwnProperties(code) {
  const all = Array.from(found(parse(code, { ecmaVersion: "latest", sourceType: "module" })));
  const edits = all.flatMap(({ left, right, end }) => [
    [left.start, left.start, "own$("],
    [left.object.end, right.start, `, "${left.property.name}", `],
    [end, end, ")"],
  ]);
  edits.sort(([a], [b]) => b - a);
  return edits.reduce(
    (text, [start, end, by]) => text.slice(0, start) + by + text.slice(end),
    code + HELPER,
  );
}
