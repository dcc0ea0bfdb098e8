/** Changes of pictures: another file, another part of it, another size or place. */
import type { Rect } from '../units/index.js';
import type { FurnitureChange, PictureChange } from './change.js';
import type { ProofPage, ProofPicture } from './document.js';

const TOLERANCE = 500;
const same = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** Compares the pictures of one page; `stands` says of a picture whether it stands in its block as it did. */
export function pictureChanges(before: ProofPage, after: ProofPage): PictureChange[] {
  const left = [...before.pictures];
  const take = (match: (old: ProofPicture) => boolean): ProofPicture | undefined => {
    const at = left.findIndex(match);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const paired = new Map<ProofPicture, ProofPicture>();
  const rounds: ((old: ProofPicture, now: ProofPicture) => boolean)[] = [
    (old, now) => old.content === now.content && old.file === now.file,
    (old, now) => old.file === now.file,
    (old, now) => old.content === now.content,
    // Another picture in the place of one that went.
    (old, now) => overlap(old.rect, now.rect) > 0.5 || blockOf(old, before) === blockOf(now, after),
  ];
  for (const matches of rounds) {
    for (const now of after.pictures) {
      if (paired.has(now)) continue;
      const old = take((one) => matches(one, now));
      if (old) paired.set(now, old);
    }
  }
  return [
    ...after.pictures.flatMap((now) => {
      const old = paired.get(now);
      return old ? differenceOf(old, now, { before, after }) : [change('added', undefined, now)];
    }),
    ...left.map((old) => change('dropped', old, undefined)),
  ];
}

function differenceOf(
  old: ProofPicture,
  now: ProofPicture,
  { before, after }: { before: ProofPage; after: ProofPage },
): PictureChange[] {
  if (old.content !== now.content) return [change('swapped', old, now)];
  if (!same(old.rect.width, now.rect.width) || !same(old.rect.height, now.rect.height))
    return [change('resized', old, now)];
  if (old.crop.join() !== now.crop.join()) return [change('cropped', old, now)];
  return standsAsBefore(old, now, { before, after }) ? [] : [change('moved', old, now)];
}

/** Whether it is as far from its block's head or foot, and from its left side, as it was. */
function standsAsBefore(
  old: ProofPicture,
  now: ProofPicture,
  { before, after }: { before: ProofPage; after: ProofPage },
): boolean {
  const [was, is] = [rectOf(blockOf(old, before), before), rectOf(blockOf(now, after), after)];
  if (!was || !is) return same(old.rect.x, now.rect.x) && same(old.rect.y, now.rect.y);
  const across = same(old.rect.x - was.x, now.rect.x - is.x);
  const head = same(old.rect.y - was.y, now.rect.y - is.y);
  const foot = same(was.y + was.height - old.rect.y, is.y + is.height - now.rect.y);
  return across && (head || foot);
}

const rectOf = (name: string | undefined, { blocks }: ProofPage): Rect | undefined =>
  blocks.find((block) => block.name === name)?.rect;

/** The block that a picture's middle stands in. */
function blockOf({ rect }: ProofPicture, { blocks }: ProofPage): string | undefined {
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  return blocks.find(({ rect: own }) => x >= own.x && x <= own.x + own.width && y >= own.y && y <= own.y + own.height)
    ?.name;
}

/** The part of the smaller rectangle that both cover. */
function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.min(a.width * a.height, b.width * b.height);
}

const change = (
  what: PictureChange['what'],
  old: ProofPicture | undefined,
  now: ProofPicture | undefined,
): PictureChange => ({
  kind: 'picture',
  what,
  file: (now ?? old)?.file ?? '',
  was: old?.file ?? '',
  spots: now ? [now] : [],
  before: old ? [old] : [],
});

/** Changes of furniture: the lines of a page's furniture in their order. */
export function furnitureChanges(before: ProofPage, after: ProofPage): FurnitureChange[] {
  const count = Math.max(before.furniture.length, after.furniture.length);
  return Array.from(
    { length: count },
    (_, index) => [before.furniture[index], after.furniture[index]] as const,
  ).flatMap(([old, now]): FurnitureChange[] => {
    if (old?.text === now?.text) return [];
    return [
      {
        kind: 'furniture',
        page: after.number,
        deleted: old?.text ?? '',
        inserted: now?.text ?? '',
        spots: now ? [now] : [],
        before: old ? [old] : [],
      },
    ];
  });
}
