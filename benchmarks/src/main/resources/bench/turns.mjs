// Lets loops of two sides take turns. Driven by ChromiumPart.java.
//
// rows: for each id {run: (side, n) => result, operations: how many a run is}.
export function offer(rows, sides) {
  // Works n times; the milliseconds that it took.
  globalThis.turn = (id, side, n) => {
    const start = performance.now();
    rows[id].run(sides[side], n);
    return performance.now() - start;
  };

  // Runs until V8 has compiled it for good; how often it works in a turn of this length.
  globalThis.warmUp = (id, side, turnMillis, warmUpMillis) => {
    let n = 1;
    let total = 0;
    for (;;) {
      const millis = turn(id, side, n);
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

  // Makes sure that both sides do the same.
  globalThis.check = (id) => {
    const result = rows[id].run(sides.ours, 1000);
    const expected = rows[id].run(sides.baseline, 1000);
    if (result !== expected) {
      throw new Error(`${id}: ${result} is not ${expected}`);
    }
  };
  globalThis.ready = true;
}
