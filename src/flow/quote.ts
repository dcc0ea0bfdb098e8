/** Pull quotes (摘引): words of an article in display type, set into its legs. */
import type { ArticleBlock, Insert, PullQuote } from '../input/types.js';
import type { Pt } from '../units/index.js';
import type { LaidBlock } from './laid.js';
import { setOff } from './set-off.js';
import { widthOf } from './shape.js';
import type { Standing, StandingPiece } from './standing.js';
import { laidStanding } from './standing-block.js';
import type { PageSetting } from './types.js';

/** A pull quote of the block's article set into its legs; one that the article has not is a grey place, told. */
export function layQuoteInsert(insert: Insert, index: number, block: ArticleBlock, setting: PageSetting): LaidBlock {
  const quotes = setting.articles.get(block.article)?.quotes ?? [];
  const quote = quotes[index];
  const width = widthOf(insert.columns, setting);
  const set = quote && setQuote(quote, index, { block, width }, setting);
  const params = { block: block.name, article: block.article, number: index + 1, count: quotes.length };
  return laidStanding(set, { insert, block }, { code: 'page/quote-missing', params }, setting);
}

function setQuote(
  { first, paragraphs, attribution }: PullQuote,
  index: number,
  { block, width }: { readonly block: ArticleBlock; readonly width: Pt },
  setting: PageSetting,
): Standing {
  const kinds = setting.layout.articles[block.style];
  const { quote, attribution: by } = kinds.styles;
  const pieces = paragraphs.map(
    (copy, at): StandingPiece => ({ part: 'quote', index: first + at, copy, style: quote }),
  );
  if (attribution) pieces.push({ part: 'attribution', index, copy: attribution, style: by });
  return setOff(pieces, kinds.setOff.quote, { width, around: 0 }, setting);
}
