/** Pull quotes (摘引): words of an article in display type, set into its legs. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { ArticleBlock, Insert, PullQuote } from '../input/types.js';
import type { Pt } from '../units/index.js';
import { drawHead, ruled } from './draw.js';
import type { LaidBlock } from './laid.js';
import { type SetOff, type SetOffPiece, setOff } from './set-off.js';
import { areaOf, widthOf } from './shape.js';
import type { PageSetting } from './types.js';

/** Grid lines of a quote that the article has not. */
const MISSING_LINES = 3;

/** A pull quote of the block's article set into its legs; one that the article has not is a grey place, told. */
export function layQuoteInsert(
  { columns, source }: Insert,
  content: Extract<Insert['content'], { readonly kind: 'quote' }>,
  block: ArticleBlock,
  setting: PageSetting,
): LaidBlock {
  const quotes = setting.articles.get(block.article)?.quotes ?? [];
  const quote = quotes[content.quote];
  const width = widthOf(columns, setting);
  const set = quote && setQuote(quote, content.quote, { block, width }, setting);
  const lines = set?.lines ?? MISSING_LINES;
  return {
    lines,
    spare: 0,
    diagnostics: set?.diagnostics ?? [],
    draw: (line, page) => {
      const area = areaOf(columns, line, lines);
      const nothing = { block, area, box: undefined, innerBoxes: [], pictures: [], legs: [], heads: [], ruled: false };
      if (set) {
        const corner = { x: setting.grid.columnX(area.first), y: setting.grid.lineY(line) };
        const drawn = { rules: ruled(set, corner), lines: drawHead({ heading: set.standing }, corner, block.article) };
        return { block: { ...nothing, missing: [], ...drawn }, overset: [], diagnostics: [] };
      }
      const params = { block: block.name, article: block.article, number: content.quote + 1, count: quotes.length };
      const told: Diagnostic = { code: 'page/quote-missing', params, place: { ...source, page, block: block.name } };
      return { block: { ...nothing, missing: [area], rules: [], lines: [] }, overset: [], diagnostics: [told] };
    },
  };
}

function setQuote(
  { first, paragraphs, attribution }: PullQuote,
  index: number,
  { block, width }: { readonly block: ArticleBlock; readonly width: Pt },
  setting: PageSetting,
): SetOff {
  const kinds = setting.layout.articles[block.style];
  const { quote, attribution: by } = kinds.styles;
  const pieces: SetOffPiece[] = paragraphs.map((copy, at) => ({
    part: 'quote',
    index: first + at,
    copy,
    style: quote,
  }));
  if (attribution) pieces.push({ part: 'attribution', index, copy: attribution, style: by });
  return setOff(pieces, kinds.setOff.quote, { width, around: 0 }, setting);
}
