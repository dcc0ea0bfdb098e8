/** An article that runs through several blocks: its parts have their heights, then its text is levelled over all of them. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Article, ArticleBlock, Page } from '../input/types.js';
import { frameOf, heightOfLegs, laidArticle, levelSettingOf, totalOf } from './article.js';
import type { LaidBlock } from './laid.js';
import { paragraphsOf, roomIn } from './legs.js';
import { fillHeight, type LegFrame, type Levelled, levelLegs } from './level.js';
import type { FlowParagraph } from './paragraph.js';
import type { ArticleFrame, ArticleShape, Jump } from './shape.js';
import type { PageSetting } from './types.js';

/** A block's place among its article's. */
export interface Link {
  readonly last: boolean;
  readonly jump: Jump;
  /** Whether the article's headline for other pages stands here. */
  readonly jumpHead: boolean;
}

/** The links of all blocks whose articles run through more than one, in the order of the pages. */
export function linksOf(pages: readonly Page[]): ReadonlyMap<ArticleBlock, Link> {
  const parts = new Map<string, { readonly block: ArticleBlock; readonly page: number }[]>();
  for (const { number: page, blocks } of pages) {
    for (const block of blocks) {
      if (block.kind !== 'article') continue;
      if (!block.continues && block.direction === 'horizontal') parts.set(block.article, [{ block, page }]);
      else parts.get(block.article)?.push({ block, page });
    }
  }
  const links = new Map<ArticleBlock, Link>();
  for (const chain of parts.values()) {
    if (chain.length < 2) continue;
    let headed = false;
    for (const [index, { block, page }] of chain.entries()) {
      const elsewhere = (other: number | undefined) => (other === page ? undefined : other);
      const jump = { from: elsewhere(chain[index - 1]?.page), to: elsewhere(chain[index + 1]?.page) };
      const jumpHead: boolean = jump.from !== undefined && !headed;
      headed ||= jumpHead;
      links.set(block, { last: index === chain.length - 1, jump, jumpHead });
    }
  }
  return links;
}

/** The pages that must be set with some of an issue's: those on which an article of theirs stands too, and so on. */
export function linkedPages(pages: readonly Page[], some: readonly Page[]): readonly Page[] {
  const articlesOf = ({ blocks }: Page): string[] =>
    blocks.flatMap((block) => (block.kind === 'article' ? [block.article] : []));
  let linked = pages.filter((page) => some.includes(page));
  for (let before = 0; before < linked.length; ) {
    before = linked.length;
    const articles = new Set(linked.flatMap(articlesOf));
    linked = pages.filter((page) => linked.includes(page) || articlesOf(page).some((article) => articles.has(article)));
  }
  return linked;
}

/** A part that has its frame; `height` is that of its legs in grid lines. */
export interface PlacedPart {
  readonly frame: ArticleFrame;
  readonly height: number;
  readonly lines: number;
}

/** All of an article's parts once the last has been laid. */
export interface LinkedArticle {
  readonly parts: readonly PlacedPart[];
  readonly paragraphs: readonly FlowParagraph[];
  readonly levelled: Levelled;
}

/** Head, inserts and legs of a part: the article's own head where it begins, that for other pages where it jumps. */
export function frameOfPart(block: ArticleBlock, article: Article, link: Link, setting: PageSetting): ArticleFrame {
  if (!block.continues) return frameOf(block, article, link.jump, setting);
  const headline = link.jumpHead ? article.jumpHead : [];
  const head = { ...article, kicker: [], headline, deck: [], summary: [], byline: [] };
  return frameOf(block, head, link.jump, setting);
}

/** A part before the last, of a given height: what of the text stands in it is known when the last has been laid. */
export const placedPart = (frame: ArticleFrame, lines: number): PlacedPart => ({
  frame,
  height: heightOfLegs(frame, lines),
  lines,
});

/** The last part, and with it all of the article. `lines` is its height, or `auto` for what the rest of the text needs. */
export function layLastPart(
  before: readonly PlacedPart[],
  frame: ArticleFrame,
  lines: number | 'auto',
  setting: PageSetting,
): LinkedArticle {
  const { block, article } = before[0].frame;
  const legs = [
    ...before.flatMap((part) => legsOfPart(part.frame).map((leg) => ({ ...leg, height: part.height }))),
    ...legsOfPart(frame),
  ];
  const height = lines === 'auto' ? setting.grid.lines : heightOfLegs(frame, lines);
  const paragraphs = paragraphsOf(block, article, setting, roomIn(legs, height));
  const level = lines === 'auto' ? levelLegs : fillHeight;
  const levelled = level(paragraphs, legs, levelSettingOf(block, setting), height);
  const last = { frame, height: levelled.height, lines: Math.max(1, totalOf(frame, levelled, lines)) };
  return { parts: [...before, last], paragraphs, levelled };
}

const legsOfPart = ({ legs, jump }: ArticleFrame): LegFrame[] =>
  legs.map((leg, index) => (index === 0 && jump.from !== undefined ? { ...leg, jumps: true } : leg));

/** Part `index` of a laid article as a block. */
export function laidPart(
  { parts, paragraphs, levelled }: LinkedArticle,
  index: number,
  setting: PageSetting,
): LaidBlock {
  const { frame, lines, height } = parts[index];
  const first = parts.slice(0, index).reduce((sum, part) => sum + part.frame.legs.length, 0);
  const isOwn = (leg: number) => leg >= first && leg < first + frame.legs.length;
  const own = levelled.poured.lines.filter(({ slot }) => isOwn(slot.leg));
  const shape: ArticleShape = {
    ...frame,
    paragraphs,
    total: lines,
    levelled: {
      height,
      capacities: levelled.capacities.slice(first, first + frame.legs.length),
      poured: {
        lines: own.map((line) => ({ ...line, slot: { ...line.slot, leg: line.slot.leg - first } })),
        cut: index === parts.length - 1 ? levelled.poured.cut : undefined,
      },
    },
  };
  const laid = laidArticle(shape, setting);
  if (own.length > 0 || index === 0) return laid;
  // A part for which nothing is left is told where it is drawn.
  const { block, article } = frame;
  const tell = (page: number): Diagnostic => ({
    code: 'page/part-empty',
    params: { article: article.id },
    place: { ...block.source, page, block: block.name },
  });
  return {
    ...laid,
    draw: (line, page) => {
      const drawn = laid.draw(line, page);
      return { ...drawn, diagnostics: [...drawn.diagnostics, tell(page)] };
    },
  };
}
