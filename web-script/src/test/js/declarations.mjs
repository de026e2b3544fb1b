// Compares wasmrun.d.ts with what wasmrun.mjs has: node declarations.mjs WASMRUN_MJS
// Prints a line for each name, with what differs after a tab.

import path from "node:path";
import { pathToFileURL } from "node:url";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const [library] = process.argv.slice(2);
const actual = await import(pathToFileURL(path.resolve(library)).href);
const file = fileURLToPath(new URL("../../main/npm/wasmrun.d.ts", import.meta.url));
const program = ts.createProgram([file], { target: ts.ScriptTarget.ESNext, types: [] });
const checker = program.getTypeChecker();
const declared = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));

const differences = { exports: [] };
const isValue = (symbol) => (symbol.flags & ts.SymbolFlags.Value) !== 0;
const values = declared.filter(isValue);
const names = new Set(values.map((symbol) => symbol.name));
for (const name of names) {
  if (!(name in actual)) {
    differences.exports.push(`${name} is declared only`);
  }
}
for (const name of Object.keys(actual)) {
  if (!names.has(name)) {
    differences.exports.push(`${name} is not declared`);
  }
}

/** Members that are made in constructors are not to be seen in a prototype. */
const OWN = { Instance: ["module", "exports", "rawExports"] };
for (const symbol of values) {
  const type = actual[symbol.name];
  const isError = typeof type === "function" && type.prototype instanceof Error;
  if (!(symbol.flags & ts.SymbolFlags.Class) || isError) {
    continue;
  }
  const members = new Set(
    checker
      .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
      .map((member) => member.name)
      .filter((name) => !name.startsWith("__@")),
  );
  const there = new Set(OWN[symbol.name] ?? []);
  for (let at = type.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    Object.getOwnPropertyNames(at).forEach((name) => name !== "constructor" && there.add(name));
  }
  differences[symbol.name] = [
    ...[...members].filter((name) => !there.has(name)).map((name) => `${name} is declared only`),
    ...[...there].filter((name) => !members.has(name)).map((name) => `${name} is not declared`),
  ];
}

const wasi = checker.getTypeOfSymbol(values.find((symbol) => symbol.name === "wasi"));
const functions = checker.getPropertiesOfType(wasi).map((member) => member.name);
differences.wasi = [
  ...functions.filter((name) => !(name in actual.wasi)).map((name) => `${name} is declared only`),
  ...Object.keys(actual.wasi).filter((name) => !functions.includes(name)).map((name) => `${name} is not declared`),
];
for (const [name, list] of Object.entries(differences)) {
  console.log(`${name}\t${list.join("; ").replaceAll("\n", " ")}`);
}
