// A small harness: cases are listed once and run in each browser, as a script's and a module's.

export const cases = [];

export const test = (name, run, needs = "") => cases.push({ name, run, needs });

const show = (value) =>
  typeof value === "bigint"
    ? `${value}n`
    : Object.is(value, -0)
      ? "-0"
      : Array.isArray(value)
        ? `[${value.map(show).join(", ")}]`
        : ArrayBuffer.isView(value)
          ? `${value.constructor.name}(${Array.from(value, show).join(", ")})`
          : value && Object.getPrototypeOf(value) === Object.prototype
            ? `{${Object.keys(value).sort().map((key) => `${key}: ${show(value[key])}`).join(", ")}}`
            : typeof value === "string"
              ? JSON.stringify(value)
              : String(value);

export function equal(actual, expected, what = "") {
  const found = show(actual);
  const wanted = show(expected);
  if (found !== wanted) {
    throw new Error(`${what ? what + ": " : ""}expected ${wanted}, got ${found}`);
  }
}

export function check(condition, what) {
  if (!condition) {
    throw new Error(what);
  }
}

/** What `run` throws, or rejects with: an error of this name and text. */
export async function fails(run, name, text) {
  let error;
  try {
    await run();
  } catch (thrown) {
    error = thrown;
  }
  check(error !== undefined, `nothing was thrown; expected ${name}: ${text}`);
  const found = `${error.name}: ${error.message}`;
  check(
    error.name === name && (text instanceof RegExp ? text.test(error.message) : error.message === text),
    `expected ${name}: ${text}, got ${found}`,
  );
  check(error instanceof Error, "it is no Error");
  return error;
}

/** Runs what this host can run; a report of {name, failure} for each. */
export async function runAll(wasmrun, host) {
  const results = [];
  for (const { name, run, needs } of cases) {
    if (needs && !needs.split(" ").every((one) => host.has(one, wasmrun))) {
      results.push({ name, skipped: needs });
      continue;
    }
    globalThis.wasmrunCase = name;
    let failure = null;
    let timer;
    try {
      await Promise.race([
        run(wasmrun, host),
        new Promise((_, reject) => {
          timer = setTimeout(() => reject(new Error("it takes longer than 30 s")), 30000);
        }),
      ]);
    } catch (error) {
      failure = `${error?.name}: ${error?.message}\n${error?.stack ?? ""}`;
    }
    clearTimeout(timer);
    results.push({ name, failure });
  }
  return results;
}
