/**
 * Where the sun and the moon stand, as far as a calendar asks: the sun's longitude to a second of arc, new moons to
 * some seconds of time. Days are Julian days; dynamical time goes in and comes out.
 */

const RADIANS = Math.PI / 180;
const EPOCH = 2_451_545;
const CENTURY = 36_525;

type Terms = readonly (readonly [amplitude: number, phase: number, frequency: number])[];

/** Longitude of the earth by powers of time in millennia: VSOP87 as J. Meeus gives it (Astronomical Algorithms, III), in 1e-8 rad. */
const earth: readonly Terms[] = [
  [
    [175347046, 0, 0],
    [3341656, 4.6692568, 6283.07585],
    [34894, 4.6261, 12566.1517],
    [3497, 2.7441, 5753.3849],
    [3418, 2.8289, 3.5231],
    [3136, 3.6277, 77713.7715],
    [2676, 4.4181, 7860.4194],
    [2343, 6.1352, 3930.2097],
    [1324, 0.7425, 11506.7698],
    [1273, 2.0371, 529.691],
    [1199, 1.1096, 1577.3435],
    [990, 5.233, 5884.927],
    [902, 2.045, 26.298],
    [857, 3.508, 398.149],
    [780, 1.179, 5223.694],
    [753, 2.533, 5507.553],
    [505, 4.583, 18849.228],
    [492, 4.205, 775.523],
    [357, 2.92, 0.067],
    [317, 5.849, 11790.629],
    [284, 1.899, 796.298],
    [271, 0.315, 10977.079],
    [243, 0.345, 5486.778],
    [206, 4.806, 2544.314],
    [205, 1.869, 5573.143],
    [202, 2.458, 6069.777],
    [156, 0.833, 213.299],
    [132, 3.411, 2942.463],
    [126, 1.083, 20.775],
    [115, 0.645, 0.98],
    [103, 0.636, 4694.003],
    [102, 0.976, 15720.839],
    [102, 4.267, 7.114],
  ],
  [
    [628331966747, 0, 0],
    [206059, 2.678235, 6283.07585],
    [4303, 2.6351, 12566.1517],
    [425, 1.59, 3.523],
    [119, 5.796, 26.298],
    [109, 2.966, 1577.344],
  ],
  [
    [52919, 0, 0],
    [8720, 1.0721, 6283.0758],
    [309, 0.867, 12566.152],
  ],
  [[289, 5.844, 6283.076]],
];

/** The sun's apparent longitude in degrees from 0 to 360. */
export function sunLongitude(day: number): number {
  const centuries = (day - EPOCH) / CENTURY;
  const millennia = centuries / 10;
  let sum = 0;
  for (const [power, terms] of earth.entries()) {
    for (const [amplitude, phase, frequency] of terms)
      sum += amplitude * Math.cos(phase + frequency * millennia) * millennia ** power;
  }
  const node = (125.04 - 1934.136 * centuries) * RADIANS;
  const mean = (280.4665 + 36_000.7698 * centuries) * RADIANS;
  const nutation = -17.2 * Math.sin(node) - 1.32 * Math.sin(2 * mean);
  const degrees = sum / 1e8 / RADIANS + 180 + (nutation - 20.49 - 0.09) / 3600;
  return ((degrees % 360) + 360) % 360;
}

/** Corrections of a new moon, in 1e-5 days: of E, M, M' and F (Meeus, chapter 49). */
const moon: readonly (readonly [amplitude: number, e: number, m: number, mm: number, f: number])[] = [
  [-40720, 0, 0, 1, 0],
  [17241, 1, 1, 0, 0],
  [1608, 0, 0, 2, 0],
  [1039, 0, 0, 0, 2],
  [739, 1, -1, 1, 0],
  [-514, 1, 1, 1, 0],
  [208, 2, 2, 0, 0],
  [-111, 0, 0, 1, -2],
  [-57, 0, 0, 1, 2],
  [56, 1, 1, 2, 0],
  [-42, 0, 0, 3, 0],
  [42, 1, 1, 0, 2],
  [38, 1, 1, 0, -2],
  [-24, 1, -1, 2, 0],
  [-7, 0, 2, 1, 0],
  [4, 0, 0, 2, -2],
  [4, 0, 3, 0, 0],
  [3, 0, 1, 1, -2],
  [3, 0, 0, 2, 2],
  [-3, 0, 1, 1, 2],
  [3, 0, -1, 1, 2],
  [-2, 0, -1, 1, -2],
  [-2, 0, 1, 3, 0],
  [2, 0, 0, 4, 0],
];

/** What the planets add, in 1e-6 days: amplitude, phase and motion in degrees. */
const planets: Terms = [
  [325, 299.77, 0.107408],
  [165, 251.88, 0.016321],
  [164, 251.83, 26.651886],
  [126, 349.42, 36.412478],
  [110, 84.66, 18.206239],
  [62, 141.74, 53.303771],
  [60, 207.14, 2.453732],
  [56, 154.84, 7.30686],
  [47, 34.52, 27.261239],
  [42, 207.19, 0.121824],
  [40, 291.34, 1.844379],
  [37, 161.72, 24.198154],
  [35, 239.56, 25.513099],
  [23, 331.55, 3.592518],
];

/** The new moon of number `k`, counted from the first of the year 2000. */
export function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3;
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2;
  const anomaly = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2;
  let correction = -17 * Math.sin(node * RADIANS);
  for (const [amplitude, power, m, mm, f] of moon)
    correction += amplitude * e ** power * Math.sin((m * sun + mm * anomaly + f * latitude) * RADIANS);
  let further = 0;
  for (const [amplitude, phase, motion] of planets)
    further += amplitude * Math.sin((phase + motion * k - (motion === 0.107408 ? 0.009173 * t ** 2 : 0)) * RADIANS);
  return mean + correction / 1e5 + further / 1e6;
}

/** Seconds that dynamical time is ahead of the clock, by year: as measured (IERS), then as it has grown since. */
const ahead: readonly (readonly [year: number, seconds: number])[] = [
  [1900, -2.8],
  [1920, 21.2],
  [1940, 24.3],
  [1960, 33.2],
  [1980, 50.5],
  [2000, 63.8],
  [2020, 69.4],
  [2100, 93],
];

/** Seconds by which dynamical time is ahead of universal time on a day. */
export function aheadOn(day: number): number {
  const year = 2000 + (day - EPOCH) / 365.25;
  const next = ahead.findIndex(([to]) => to > year);
  const [[from, before], [to, after]] =
    next < 0 ? ahead.slice(-2) : [ahead[Math.max(0, next - 1)], ahead[Math.max(1, next)]];
  return before + ((after - before) * (year - from)) / (to - from);
}
