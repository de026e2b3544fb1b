// Whether programs do the same when their labelled tries are rewritten and a minifier is done with
// them: node labels.mjs. Prints a line for each program, with what is wrong after a tab.

import { transform } from "esbuild";
import { withoutLabelledTries } from "../../../build/labels.mjs";

const programs = {
  "a break at the end of a handler": `
    outer: { inner: { try { for (;;) { if (next() > 3) break outer; if (n === 7) throw n; } }
      catch (e) { seen.push("caught", e); break inner; } } seen.push("after"); }`,
  "a break from the loop leaves the rest, too": `
    all: { try { while (true) { if (next() > 2) break all; } seen.push("never"); }
      catch (e) { seen.push("caught"); } } seen.push("after");`,
  "breaks before the end": `
    one: { try { for (;;) { next(); if (n > 2) throw n; } }
      catch (e) { if (e > 2) { seen.push("more"); break one; } seen.push("less"); } } seen.push("after");`,
  "a break after which a block of finally runs": `
    one: { try { for (;;) { if (next() > 2) break one; } }
      finally { seen.push("finally"); } } seen.push("after");`,
  "labels around each other": `
    a: { b: { c: { try { while (true) { next(); if (n === 2) break a; if (n === 3) break b; if (n > 3) throw n; } }
      catch (e) { break c; } } seen.push("c"); } seen.push("b"); } seen.push("a");`,
  "labels of labels": `
    a: b: { try { for (;;) { if (next() > 3) break a; if (n < 0) break b; } } catch (e) { break b; } } seen.push("a");`,
  "loops within have breaks of their own": `
    one: { try { for (;;) { if (next() > 2) break; if (n > 8) break one; } seen.push("loop"); if (n) break one; seen.push("never"); }
      catch (e) { seen.push(e); } } seen.push("after");`,
};

const run = (code) => {
  try {
    return new Function(`let n = 0; const seen = [], next = () => (seen.push(++n), n); ${code} return seen.join(" ");`)();
  } catch (error) {
    return String(error);
  }
};

for (const [name, code] of Object.entries(programs)) {
  const program = `export function run(seen, next) { ${code} }`;
  const safe = withoutLabelledTries(program).slice("export function run(seen, next) { ".length, -1);
  const minified = (await transform(safe, { minifySyntax: true })).code;
  const expected = run(code);
  const wrong = [safe, minified].map(run).filter((found) => found !== expected);
  console.log(`${name}\t${wrong.length ? `expected ${expected}, got ${wrong}` : ""}`);
}
