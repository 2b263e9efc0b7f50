// Writes random cases with the answers of d3, one a line: kind, arguments, "=", answers.
// usage: NODE_PATH=/usr/share/nodejs node make-cases.cjs COUNT > cases.txt
const array = require("d3-array");
const scale = require("d3-scale");
const shape = require("d3-shape");

// The same cases on every run (mulberry32).
let state = 20251201;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
const between = (low, high) => low + random() * (high - low);
const whole = (low, high) => Math.floor(between(low, high + 1));
const signed = exponent => (random() < 0.5 ? -1 : 1) * 10 ** between(-exponent, exponent);
const tidy = number => (random() < 0.5 ? number : +number.toPrecision(whole(1, 4)));
const line = (kind, values, answers) => console.log([kind, ...values, "=", ...answers].join(" "));

const count = +process.argv[2] || 1000;
for (let i = 0; i < count; i++) {
  const [a, b, n] = [tidy(signed(6)), tidy(signed(6)), whole(1, 12)];
  line("ticks", [a, b, n], array.ticks(a, b, n));
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  // Around zero with one tick d3-array's nice never ends.
  if (n > 1) line("nice", [low, high, n], array.nice(low, high, n));

  const sign = random() < 0.8 ? 1 : -1;
  const [u, v] = [sign * Math.abs(tidy(signed(8))), sign * Math.abs(tidy(signed(8)))];
  // Debian's d3-scale 2 loses ticks of negative domains, and has no linear ticks inside one power.
  // It is also off by a bit in ticks below 1, so no end of the domain may be a tick.
  const [x, y] = [10 ** between(-8, 8), 10 ** between(-8, 8)];
  const logTicks = scale.scaleLog().domain([x, y]).ticks(n);
  if (2 * logTicks.length >= n) line("log-ticks", [x, y, n], logTicks);
  line("log-nice", [u, v], scale.scaleLog().domain([u, v]).nice().domain());
  const share = random();
  line("log-invert", [u, v, share], [scale.scaleLog().domain([u, v]).invert(share)]);

  const start = Math.round(between(-2e12, 4e12));
  const stop = start + Math.round(10 ** between(0, 13) * (random() < 0.9 ? 1 : -1));
  const time = scale.scaleUtc().domain([new Date(start), new Date(stop)]);
  line("time-ticks", [start, stop, n], time.ticks(n).map(Number));
  // A falling domain of years is left as it is by d3.
  if (start < stop) line("time-nice", [start, stop, n], time.nice(n).domain().map(Number));

  const [categories, inner, outer] = [whole(0, 30), random(), between(0, 2)];
  const names = [...Array(categories).keys()];
  const band = scale.scaleBand(names, [26, 704]).paddingInner(inner).paddingOuter(outer);
  line("band", [categories, inner, outer], [band.step(), band.bandwidth(), ...names.map(band)]);
  const point = scale.scalePoint(names, [26, 704]).padding(outer);
  line("point", [categories, outer], [point.step(), ...names.map(point)]);

  const quantize = scale.scaleQuantize([low, high], [1, 2, 3, 4, 5]);
  const value = between(low - 1, high + 1);
  line("sequential", [low, high, value], [quantize(value), ...quantize.thresholds()]);

  const values = [...Array(whole(1, 60))].map(() => tidy(between(low, high)));
  const flatten = bins => bins.flatMap(bin => [bin.x0, bin.x1, bin.length]);
  line("bin", [0, ...values], flatten(array.bin()(values)));
  if (n > 1) line("bin", [n, ...values], flatten(array.bin().thresholds(n)(values)));

  const [series, places] = [whole(1, 5), whole(1, 6)];
  const data = [...Array(places)].map(() => [...Array(series)].map(() => tidy(signed(3))));
  // Shares of what may cancel out are not meant.
  const positive = data.map(row => row.map(Math.abs));
  const keys = [...Array(series).keys()];
  const offsets = [shape.stackOffsetNone, shape.stackOffsetDiverging, shape.stackOffsetExpand];
  offsets.forEach((offset, kind) => {
    const values = offset === shape.stackOffsetExpand ? positive : data;
    const layers = shape.stack().keys(keys).offset(offset)(values);
    const pieces = layers.flatMap(layer => layer.flatMap(piece => [piece[0], piece[1]]));
    line("stack", [kind, series, places, ...values.flat()], pieces);
  });
}
