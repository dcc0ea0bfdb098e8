/** Costs: what a page loses by a way, read off the page as it was set with it. */
import type { PlacedPicture } from '../flow/index.js';
import type { ArticleBlock, Issue } from '../input/index.js';
import { isHeadPart, passagesOf } from '../input/index.js';
import { lastOf } from './change.js';
import { loosenessIn } from './stretching.js';
import { placedIn } from './trial.js';
import type { BlockName, Change, Cost, Trial } from './types.js';

/** Pixel sizes of pictures by file; none for drawings, which have no pixels. */
export type Pixels = ReadonlyMap<string, { readonly width: number; readonly height: number; readonly vector: boolean }>;

const INCH = 72_000;

interface Pages {
  readonly before: Trial;
  readonly after: Trial;
}

/** What a change costs. */
export function costsOf(change: Change, pages: Pages, issue: Issue, pixels: Pixels): Cost[] {
  const block = issue.pages
    .find(({ number }) => number === change.page)
    ?.blocks.find(({ name }) => name === change.block);
  switch (change.kind) {
    case 'insert-lines':
    case 'insert-columns': {
      const content = block?.kind === 'article' ? block.inserts[change.insert]?.content : undefined;
      return content?.kind === 'picture' ? pictureCosts(change, content.picture, pages, pixels) : [];
    }
    case 'block-lines':
      return block?.kind === 'picture' ? pictureCosts(change, 0, pages, pixels) : [];
    case 'insert-off':
      return [{ code: 'gone', params: {} }];
    case 'without':
      return block?.kind === 'article'
        ? [{ code: 'words', params: { characters: wordsOf(block, change.name, issue) } }]
        : [];
    case 'head-size':
    case 'head-most': {
      const [was, size] = [sizeIn(pages.before, change), sizeIn(pages.after, change)];
      return size < was && change.kind === 'head-most'
        ? [{ code: 'smaller', params: { was: was / 1000, size: size / 1000 } }]
        : [];
    }
    case 'stretch': {
      const loose = loosenessIn(pages.after, change, change.paragraph, issue);
      return loose === 0 ? [] : [{ code: 'looser', params: { em: loose / 1000 } }];
    }
    case 'cut':
      return block?.kind === 'article' ? [{ code: 'by-hand', params: placeOf(block, change.paragraph, issue) }] : [];
    case 'write': {
      const article = block?.kind === 'article' ? issue.articles.get(block.article) : undefined;
      return block?.kind === 'article' && article
        ? [{ code: 'by-hand', params: placeOf(block, lastOf(article), issue) }]
        : [];
    }
    default:
      return [];
  }
}

const sizeIn = (trial: Trial, name: BlockName): number =>
  placedIn(trial, name)?.lines.find(({ origin }) => origin.part === 'headline')?.size ?? 0;

function placeOf({ article }: ArticleBlock, paragraph: number, issue: Issue): Cost['params'] {
  const source = issue.articles.get(article)?.body[paragraph]?.source;
  return { file: source?.file ?? '', line: source?.line ?? 0, column: source?.column ?? 0 };
}

const count = (text: string): number => [...text].filter((character) => character.trim() !== '').length;

/** Characters of what a block would leave out. */
function wordsOf(block: ArticleBlock, name: string, issue: Issue): number {
  const article = issue.articles.get(block.article);
  if (!article) return 0;
  if (isHeadPart(name)) return count(article[name].map(({ text }) => text).join(''));
  const passages = passagesOf(article);
  const own = name === 'cuts' ? passages : passages.slice(Number(name.slice('cut-'.length)) - 1).slice(0, 1);
  return count(own.map(({ copy, start, end }) => [...copy.text].slice(start, end).join('')).join(''));
}

function pictureCosts(name: BlockName, index: number, pages: Pages, pixels: Pixels): Cost[] {
  const find = (trial: Trial): PlacedPicture | undefined => {
    const placed = placedIn(trial, name);
    const article = placed?.block.kind === 'article' ? placed.block.article : name.block;
    return placed?.pictures.find((picture) => picture.index === index && picture.article === article);
  };
  const [before, after] = [find(pages.before), find(pages.after)];
  if (!before || !after) return [];
  const costs: Cost[] = [];
  const size = pixels.get(after.file.file);
  const shown = ({ crop }: PlacedPicture): number => crop[2] * crop[3];
  const part = Math.round((100 * shown(after)) / shown(before));
  if (part !== 100) costs.push({ code: 'shown', params: { part } });
  if (size && !size.vector) {
    const ppi = ({ crop, rect }: PlacedPicture): number =>
      Math.floor((size.width * crop[2] * INCH) / (1000 * rect.width));
    if (ppi(before) !== ppi(after)) costs.push({ code: 'ppi', params: { was: ppi(before), ppi: ppi(after) } });
  }
  if (after.rect.width !== before.rect.width) {
    costs.push({ code: 'width', params: { part: Math.round((100 * after.rect.width) / before.rect.width) } });
  }
  return costs;
}
