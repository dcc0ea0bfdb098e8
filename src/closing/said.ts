/** Changes as rows of the message catalogue with their values. */
import type { Block, Columns, Copy, Insert, Issue, Without } from '../input/index.js';
import { isHeadPart, passagesOf } from '../input/index.js';
import { numberOf } from './stretching.js';
import type { Change, Said } from './types.js';

/** Characters of a paragraph or passage that are shown. */
const SHOWN = 8;

const quoted = (text: string): string => {
  const characters = [...text];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}\u2026` : text;
};

const columnsOf = ({ first, last }: Columns): string => (first === last ? `${first}` : `${first}-${last}`);

/** What a change does, in words of the catalogue. */
export function sayChange(change: Change, issue: Issue): Said {
  const block = issue.pages
    .find(({ number }) => number === change.page)
    ?.blocks.find(({ name }) => name === change.block);
  const insert = block?.kind === 'article' && 'insert' in change ? block.inserts[change.insert] : undefined;
  switch (change.kind) {
    case 'block-lines':
      return { code: 'block-lines', params: { block: change.block, lines: change.lines, was: change.was } };
    case 'insert-lines': {
      const { lines, was } = change;
      const params = { what: whatOf(insert), by: Math.abs(lines - was), lines, was };
      return { code: lines < was ? 'insert-lower' : 'insert-higher', params };
    }
    case 'insert-columns': {
      const params = { what: whatOf(insert), columns: columnsOf(change.columns), was: columnsOf(change.was) };
      return { code: 'insert-columns', params };
    }
    case 'insert-off':
      return {
        code: `${insert?.content.kind ?? 'picture'}-off` as const,
        params: { what: whatOf(insert) },
      };
    case 'without':
    case 'back':
      return sayWithout(change.kind, change.name, block, issue);
    case 'stretch':
      return { code: change.more > 0 ? 'longer' : 'shorter', params: { number: change.paragraph } };
    case 'byline':
      return { code: 'byline', params: {} };
    case 'head-size':
      return { code: 'head-size', params: { size: change.size / 1000, was: change.was / 1000 } };
    case 'head-most':
      return { code: 'head-most', params: { most: change.most, was: change.was } };
    case 'cut': {
      const params = { characters: change.characters, ...paragraphOf(block, change.paragraph, issue) };
      return { code: change.characters === 1 ? 'cut-one' : 'cut', params };
    }
    case 'write':
      return { code: 'write', params: { characters: change.characters, most: change.most } };
  }
}

/** The number of a picture, a quote or a table among its article's, or the name of an article that is set in. */
function whatOf(insert: Insert | undefined): string | number {
  if (!insert) return '';
  const { content } = insert;
  switch (content.kind) {
    case 'picture':
      return content.picture + 1;
    case 'quote':
      return content.quote + 1;
    case 'table':
      return content.table + 1;
    case 'article':
      return content.article;
  }
}

function sayWithout(kind: 'without' | 'back', name: Without, block: Block | undefined, issue: Issue): Said {
  const end = kind === 'without' ? 'off' : 'back';
  if (isHeadPart(name) || name === 'cuts') return { code: `${name}-${end}`, params: {} };
  const article = block?.kind === 'article' ? issue.articles.get(block.article) : undefined;
  const number = Number(name.slice('cut-'.length));
  const passage = article && passagesOf(article)[number - 1];
  const text = passage ? quoted([...passage.copy.text].slice(passage.start, passage.end).join('')) : '';
  return { code: `cut-${end}`, params: { number, text } };
}

/** The number of a paragraph, subheads not counted, and how it begins. */
function paragraphOf(block: Block | undefined, index: number, issue: Issue): { number: number; text: string } {
  const body = (block?.kind === 'article' ? issue.articles.get(block.article)?.body : undefined) ?? [];
  const copy: Copy | undefined = body[index];
  return { number: numberOf(body, index), text: quoted(copy?.text ?? '') };
}
