/** Candidates: a block laid to a height that it may get, before its place is decided. */
import type { ArticleBlock, Block } from '../input/types.js';
import { layArticle, layMissing } from './article.js';
import { layIndex } from './index-block.js';
import type { LaidBlock } from './laid.js';
import {
  frameOfPart,
  type Link,
  type LinkedArticle,
  laidPart,
  layLastPart,
  type PlacedPart,
  placedPart,
} from './linked.js';
import { layMasthead } from './masthead.js';
import { layPictureBlock } from './picture.js';
import type { ArticleFrame } from './shape.js';
import type { PageSetting } from './types.js';

/** The parts of articles that run through several blocks, as they get their places. */
export interface Linked {
  readonly links: ReadonlyMap<ArticleBlock, Link>;
  readonly parts: Map<string, readonly PlacedPart[]>;
  readonly articles: Map<string, LinkedArticle>;
}

/** A block as far as its place needs it. */
export interface Candidate {
  readonly lines: number;
  readonly spare: number;
  /** Decides for it; what it answers gives all of it, when all blocks of all pages have been decided. */
  readonly settle: () => () => LaidBlock;
}

/** Lays a block to a height; `free` lines are what it can have. */
export type Lay = (lines: number | 'auto', free: number) => Candidate;

const whole = (laid: LaidBlock): Candidate => ({ ...laid, settle: () => () => laid });

/** How a block is laid; `asked` is the block as the page states it, by which its links are known. */
export function layerOf(block: Block, asked: Block, setting: PageSetting, linked: Linked): Lay {
  if (block.kind === 'masthead') return (lines) => whole(layMasthead(block, lines));
  if (block.kind === 'index') return (lines) => whole(layIndex(block, lines, setting));
  if (block.kind === 'picture') return (lines) => whole(layPictureBlock(block, lines, setting));
  const link = linked.links.get(asked as ArticleBlock);
  const article = setting.articles.get(block.article);
  if (!article || article.missing || (block.continues && !link))
    return (lines) => whole(layMissing(block, lines, setting));
  if (!link) return (lines) => whole(layArticle(block, lines, setting));
  const frame = frameOfPart(block, article, link, setting);
  return link.last ? lastLayer(frame, setting, linked) : partLayer(frame, setting, linked);
}

/** What stands in a part is known when all of its article has been laid. */
const partOf = (article: string, index: number, setting: PageSetting, linked: Linked) => () =>
  laidPart(linked.articles.get(article) as LinkedArticle, index, setting);

/** A part whose text goes on takes all that is free where it is given no height. */
function partLayer(frame: ArticleFrame, setting: PageSetting, linked: Linked): Lay {
  const { id } = frame.article;
  const before = linked.parts.get(id) ?? [];
  return (lines, free) => {
    const part = placedPart(frame, lines === 'auto' ? free : lines);
    const settle = () => {
      linked.parts.set(id, [...before, part]);
      return partOf(id, before.length, setting, linked);
    };
    return { lines: part.lines, spare: 0, settle };
  };
}

/** The last part, with which all of the article is laid. */
function lastLayer(frame: ArticleFrame, setting: PageSetting, linked: Linked): Lay {
  const { id } = frame.article;
  const before = linked.parts.get(id) ?? [];
  return (lines) => {
    const all = layLastPart(before, frame, lines, setting);
    const settle = () => {
      linked.articles.set(id, all);
      return partOf(id, before.length, setting, linked);
    };
    return { lines: all.parts[before.length].lines, spare: laidPart(all, before.length, setting).spare, settle };
  };
}
