// Lets loops of two sides take turns. Driven by ChromiumPart.java.
//
// rows: for each id {run: (side, n) => result or a promise of it, operations: how many a run is,
// unit: 'ms', or 'ns' if not given, checks: with which n to compare the sides, else 1000}.
export function offer(rows, sides) {
  // Works n times; the milliseconds that it took.
  globalThis.turn = async (id, side, n) => {
    const start = performance.now();
    await rows[id].run(sides[side], n);
    return performance.now() - start;
  };

  // Runs until V8 has compiled it for good; how often it works in a turn of this length.
  globalThis.warmUp = async (id, side, turnMillis, warmUpMillis) => {
    let n = 1;
    let total = 0;
    for (;;) {
      const millis = await turn(id, side, n);
      total += millis;
      if (total >= warmUpMillis) {
        return Math.max(1, Math.floor((n * turnMillis) / millis));
      }
      if (millis < turnMillis / 2) {
        n *= 2;
      }
    }
  };

  // How many operations a run is.
  globalThis.operations = (id) => rows[id].operations;

  globalThis.unit = (id) => rows[id].unit ?? 'ns';

  // Makes sure that both sides do the same.
  globalThis.check = async (id) => {
    const n = rows[id].checks ?? 1000;
    const result = await rows[id].run(sides.ours, n);
    const expected = await rows[id].run(sides.baseline, n);
    if (result !== expected) {
      throw new Error(`${id}: ${result} is not ${expected}`);
    }
  };
  globalThis.ready = true;
}
