// Compiles every example of wasmrun.d.ts and of the READMEs: node examples.mjs FOLDER
// Prints a line for each file, with its errors after a tab; the folder keeps what was compiled.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const [folder] = process.argv.slice(2);
const own = fileURLToPath(new URL("../../..", import.meta.url));
const declarations = path.join(own, "src/main/npm/wasmrun.d.ts");

const found = {};
const text = await readFile(declarations, "utf8");
let number = 0;
for (const [comment] of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
  for (const part of comment.split("@example").slice(1)) {
    const code = part
      .replace(/\*\/$/, "")
      .split("\n")
      .map((line) => line.replace(/^\s*\* ?/, ""))
      .join("\n");
    found[`example-${++number}.ts`] = code.split(/^@\w+/m)[0];
  }
}
for (const [name, file] of [["npm", "src/main/npm/README.md"], ["project", "../README.md"]]) {
  const readme = await readFile(path.join(own, file), "utf8");
  let count = 0;
  for (const [, code] of readme.matchAll(/```ts\n([\s\S]*?)```/g)) {
    found[`readme-${name}-${++count}.ts`] = code;
  }
}
found["mistakes.ts"] = await readFile(fileURLToPath(new URL("mistakes.ts", import.meta.url)), "utf8");

await rm(folder, { recursive: true, force: true });
await mkdir(path.join(folder, "node_modules/wasmrun"), { recursive: true });
await writeFile(
  path.join(folder, "node_modules/wasmrun/package.json"),
  JSON.stringify({ name: "wasmrun", version: "0.0.0", types: "wasmrun.d.ts", type: "module" }),
);
await writeFile(path.join(folder, "node_modules/wasmrun/wasmrun.d.ts"), text);
await writeFile(path.join(folder, "package.json"), '{"type":"module"}');
for (const [name, code] of Object.entries(found)) {
  await writeFile(path.join(folder, name), `${code}\nexport {};\n`);
}

const program = ts.createProgram(
  Object.keys(found).map((name) => path.join(folder, name)),
  {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  },
);
const errors = Object.fromEntries(Object.keys(found).map((name) => [name, []]));
errors["wasmrun.d.ts"] = [];
for (const one of ts.getPreEmitDiagnostics(program)) {
  const name = one.file ? path.basename(one.file.fileName) : "wasmrun.d.ts";
  (errors[name] ??= []).push(ts.flattenDiagnosticMessageText(one.messageText, "\n"));
}
for (const [name, list] of Object.entries(errors)) {
  console.log(`${name}\t${list.join("; ").replaceAll("\n", " ")}`);
}
