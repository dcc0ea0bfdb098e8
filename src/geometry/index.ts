/** Geometry: grid, areas, legs and line slots. Knows places on a page in 1/1000 pt; must not know what stands there. */
export { type Area, type Grid, type GridShape, gridOf, rectOf } from './grid.js';
export { earliestFree, freeBelow, freeFoot, Occupancy, occupy } from './occupancy.js';
export { type OrnamentName, ornamentNames, ornaments } from './ornaments.js';
export type { Polygon } from './runaround.js';
export { type Leg, type LineSlot, legSlots, type Obstacle } from './slots.js';
