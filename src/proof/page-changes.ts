/** Changes of a page's blocks: which an editor moved or resized, and which were only pushed by what changed above them. */
import type { Rect } from '../units/index.js';
import type { BlockChange } from './change.js';
import type { ProofBlock, ProofPage } from './document.js';

/** Blocks of a page that changed, and the number of those that only follow. */
export interface BlockDifference {
  readonly changes: readonly BlockChange[];
  readonly pushed: number;
}

/** A block of both documents. */
interface Both {
  readonly old: ProofBlock;
  readonly now: ProofBlock;
}

/** What else is known to have changed: blocks whose text or pictures are others, and blocks that another change tells. */
export interface Known {
  readonly touched: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  /** Lengths that differ by no more are the same, 1/1000 pt. */
  readonly tolerance: number;
}

const bottom = ({ y, height }: Rect): number => y + height;
const shareColumns = (a: Rect, b: Rect): boolean => a.x < b.x + b.width && b.x < a.x + a.width;

/** Compares the blocks of one page. */
export function blockChanges(before: ProofPage, after: ProofPage, known: Known): BlockDifference {
  const olds = new Map(before.blocks.map((block) => [block.name, block]));
  const both = after.blocks.flatMap((now): Both[] => {
    const old = olds.get(now.name);
    return old ? [{ old, now }] : [];
  });
  const kept = new Set(both.map(({ now }) => now.name));
  const changes: BlockChange[] = [
    ...came(after.blocks, kept, known).map((block) => change('added', undefined, block)),
    ...came(before.blocks, kept, known).map((block) => change('dropped', block, undefined)),
  ];
  const same = (a: number, b: number): boolean => Math.abs(a - b) <= known.tolerance;
  const out = new Set(both.filter(({ old, now }) => !same(old.rect.x, now.rect.x)));
  for (const block of reordered(both.filter((block) => !out.has(block)))) out.add(block);
  const anchors = {
    before: before.blocks,
    after: after.blocks,
    moved: new Set([...out].map(({ now }) => now.name)),
    kept,
  };
  let pushed = 0;
  for (const block of both) {
    const { old, now } = block;
    const wider = !same(old.rect.width, now.rect.width);
    if (out.has(block)) changes.push(change('moved', old, now));
    else if (wider) changes.push(change('resized', old, now));
    else if (!same(old.rect.y, now.rect.y)) {
      if (follows(block, anchors, same)) pushed++;
      else changes.push(change('moved', old, now));
    } else if (!same(old.rect.height, now.rect.height)) {
      if (known.touched.has(now.name)) pushed++;
      else changes.push(change('resized', old, now));
    }
  }
  return { changes, pushed };
}

const came = (blocks: readonly ProofBlock[], kept: ReadonlySet<string>, { told }: Known): ProofBlock[] =>
  blocks.filter(({ name }) => !kept.has(name) && !told.has(name));

const change = (what: BlockChange['what'], old: ProofBlock | undefined, now: ProofBlock | undefined): BlockChange => ({
  kind: 'block',
  what,
  block: (now ?? old)?.name ?? '',
  spots: now ? [now] : [],
  before: old ? [old] : [],
});

/** The fewest blocks, found by taking the one in most conflicts first, without which all others keep their order. */
function reordered(blocks: readonly Both[]): Both[] {
  const conflicts = new Map<Both, Set<Both>>(blocks.map((block) => [block, new Set()]));
  for (const a of blocks)
    for (const b of blocks) {
      const beside = !shareColumns(a.old.rect, b.old.rect) || !shareColumns(a.now.rect, b.now.rect);
      if (a === b || beside || a.old.rect.y < b.old.rect.y === a.now.rect.y < b.now.rect.y) continue;
      conflicts.get(a)?.add(b);
    }
  const out: Both[] = [];
  for (;;) {
    const [worst, against] = [...conflicts].reduce((most, one) => (one[1].size > most[1].size ? one : most), [
      undefined,
      new Set(),
    ] as [Both | undefined, Set<Both>]);
    if (!worst || against.size === 0) return out;
    out.push(worst);
    conflicts.delete(worst);
    for (const others of conflicts.values()) others.delete(worst);
  }
}

interface Anchors {
  readonly before: readonly ProofBlock[];
  readonly after: readonly ProofBlock[];
  readonly moved: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

/** Whether a block stands as far from its neighbour above or below as it did, or that neighbour came, went or moved. */
function follows(
  { old, now }: Both,
  { before, after, moved, kept }: Anchors,
  same: (a: number, b: number) => boolean,
): boolean {
  return ([above, below] as const).some((side) => {
    const [was, is] = [side(old, before), side(now, after)];
    const gone = (name: string | undefined) => name !== undefined && (moved.has(name) || !kept.has(name));
    if (gone(was.name) || gone(is.name)) return true;
    return was.name === is.name && was.name !== undefined && same(was.gap, is.gap);
  });
}

interface Neighbour {
  readonly name: string | undefined;
  readonly gap: number;
}

const NOBODY: Neighbour = { name: undefined, gap: Number.POSITIVE_INFINITY };

const above = ({ name, rect }: ProofBlock, blocks: readonly ProofBlock[]): Neighbour =>
  nearest(
    blocks.flatMap((other) =>
      other.name !== name && shareColumns(rect, other.rect) && bottom(other.rect) <= rect.y
        ? [{ name: other.name, gap: rect.y - bottom(other.rect) }]
        : [],
    ),
  );

const below = ({ name, rect }: ProofBlock, blocks: readonly ProofBlock[]): Neighbour =>
  nearest(
    blocks.flatMap((other) =>
      other.name !== name && shareColumns(rect, other.rect) && other.rect.y >= bottom(rect)
        ? [{ name: other.name, gap: other.rect.y - bottom(rect) }]
        : [],
    ),
  );

const nearest = (found: readonly Neighbour[]): Neighbour =>
  found.reduce((least, one) => (one.gap < least.gap ? one : least), NOBODY);
