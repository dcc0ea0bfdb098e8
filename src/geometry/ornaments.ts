/**
 * Ornaments of borders (花边): a piece that is repeated along a side and one for the corner, as paths in a square of
 * 1000 whose upper edge lies outside; the corner is that at the upper left. Drawn for this project.
 */
export interface Ornament {
  readonly zh: string;
  readonly piece: string;
  readonly corner: string;
  /** Width of the stroke in the same units; 0 for what is filled. */
  readonly stroke: number;
}

export const ornaments = {
  /** A key pattern that turns into itself and out again. */
  meander: {
    zh: '回纹',
    piece: 'M0 880L0 120L880 120L880 700L300 700L300 420L620 420M0 880L1000 880',
    corner: 'M1000 120L120 120L120 1000M1000 500L500 500L500 1000M1000 880L880 880L880 1000',
    stroke: 90,
  },
  /** Lozenges with a dot between two. */
  lozenge: {
    zh: '菱花',
    piece:
      'M500 120L860 500L500 880L140 500L500 120M500 330L360 500L500 670L640 500L500 330M0 430L70 500L0 570L-70 500L0 430',
    corner: 'M500 60L940 500L500 940L60 500L500 60M500 300L300 500L500 700L700 500L500 300',
    stroke: 0,
  },
  /** Half circles that stand side by side, as waves are drawn on old maps. */
  waves: {
    zh: '水波',
    piece:
      'M0 850C0 350 200 150 500 150C800 150 1000 350 1000 850M250 850C250 600 350 450 500 450C650 450 750 600 750 850M0 930L1000 930',
    corner: 'M930 1000L930 930L1000 930M150 1000C150 400 400 150 1000 150M450 1000C450 650 650 450 1000 450',
    stroke: 80,
  },
  /** A line of beads, every second one small. */
  beads: {
    zh: '连珠',
    piece:
      'M640 500C640 577 577 640 500 640C423 640 360 577 360 500C360 423 423 360 500 360C577 360 640 423 640 500M70 500C70 539 39 570 0 570C-39 570 -70 539 -70 500C-70 461 -39 430 0 430C39 430 70 461 70 500',
    corner: 'M760 500C760 644 644 760 500 760C356 760 240 644 240 500C240 356 356 240 500 240C644 240 760 356 760 500',
    stroke: 0,
  },
  /** Bamboo: two stems with knots. */
  bamboo: {
    zh: '竹节',
    piece: 'M0 300L960 300M0 700L960 700M960 200L960 800M1000 200L1000 800M960 300L1000 300M960 700L1000 700',
    corner: 'M1000 300L300 300L300 1000M1000 700L700 700L700 1000M180 180L420 420',
    stroke: 90,
  },
} as const satisfies Record<string, Ornament>;

export type OrnamentName = keyof typeof ornaments;

export const ornamentNames = Object.keys(ornaments) as [OrnamentName, ...OrnamentName[]];
