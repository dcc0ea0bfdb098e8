/** A build as a document: its display list, whose every line names the copy it comes from. */
import {
  around,
  type DisplayItem,
  type DisplayList,
  type DisplayPage,
  type Origin,
  rectOfItem,
  type TextItem,
} from '../display/index.js';
import { remember } from '../units/index.js';
import type { ProofArticle, ProofDocument, ProofLine, ProofPage, ProofParagraph } from './document.js';

interface Piece {
  readonly page: number;
  readonly item: TextItem & { readonly origin: Origin };
}

/** The document of a display list; `name` is what messages call it. */
export function buildDocument(list: DisplayList, name: string): ProofDocument {
  const articles = new Map<string, Map<string, Piece[]>>();
  const titles = new Map<string, string>();
  for (const { number: page, items, articles: listed } of list.pages) {
    for (const { article, title } of listed) titles.set(article, title);
    for (const item of items) {
      if (item.kind !== 'text' || !item.origin) continue;
      const own = remember(articles, item.origin.article, () => new Map<string, Piece[]>());
      remember(own, keyOf(item.origin, page), (): Piece[] => []).push({ page, item: { ...item, origin: item.origin } });
    }
  }
  return {
    name,
    kind: 'build',
    articles: [...articles].map(([id, pieces]) => articleOf(id, titles.get(id) ?? id, pieces)),
    pages: list.pages.map((page) => pageOf(page, list)),
  };
}

/** Jump lines are the page's own: each end is a text of itself. */
const keyOf = ({ part, paragraph, over }: Origin, page: number): string =>
  [part, paragraph, over?.part ?? '', over?.ruby ?? '', part === 'jump' ? page : ''].join('/');

const articleOf = (id: string, title: string, paragraphs: ReadonlyMap<string, readonly Piece[]>): ProofArticle => ({
  id,
  title,
  paragraphs: [...paragraphs.values()].map(paragraphOf),
});

function paragraphOf(pieces: readonly Piece[]): ProofParagraph {
  const lines = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const { page, item } = piece;
    remember(lines, `${page}/${item.origin.line}`, (): Piece[] => []).push(piece);
  }
  const { part, paragraph: index } = pieces[0].item.origin;
  const set = [...lines.values()].map((own) => own.sort((a, b) => a.item.origin.start - b.item.origin.start));
  set.sort(([a], [b]) => a.item.origin.start - b.item.origin.start);
  const text = set.map((own) => own.map(({ item }) => item.text).join('')).join('');
  return { part, index, text, lines: set.map(lineOf) };
}

function lineOf(pieces: readonly Piece[]): ProofLine {
  const rects = pieces.map(({ item }) => rectOfItem(item));
  const looks = pieces.map(({ item }) => lookOf(item));
  return {
    page: pieces[0].page,
    rect: around(rects),
    start: pieces[0].item.origin.start,
    end: pieces[pieces.length - 1].item.origin.end,
    look: [...new Set(looks)].join(' + '),
    spacing: pieces.map(({ item }) => Array.from(item.advances).join(' ')).join(' '),
  };
}

/** `heavy 48 pt`, with its ink where that is not black alone. */
function lookOf({ font, size, colour: [cyan, magenta, yellow, black] }: TextItem): string {
  const inked = cyan + magenta + yellow > 0 || black < 100;
  return `${font} ${size / 1000} pt${inked ? ` C${cyan} M${magenta} Y${yellow} K${black}` : ''}`;
}

function pageOf(page: DisplayPage, list: DisplayList): ProofPage {
  const { number, name, width, height, items, plan } = page;
  const hashes = new Map(list.pictures.map(({ key, file, sha256 }) => [key, { file, sha256 }]));
  const printed = (item: DisplayItem) =>
    item.kind === 'picture' ? { ...item, sha256: hashes.get(item.picture) } : item;
  const count = plan?.furniture ?? 0;
  const content = (some: readonly DisplayItem[]) => JSON.stringify({ width, height, items: some.map(printed) }, plain);
  const [body, own] = [content(items.slice(count)), content(items.slice(0, count))];
  return {
    number,
    name,
    width,
    height,
    content: own + body,
    body,
    blocks: (plan?.blocks ?? []).map(({ name: block, x, y, width: w, height: h }) => {
      return { name: block, page: number, rect: { x, y, width: w, height: h } };
    }),
    pictures: items.flatMap((item) => {
      if (item.kind !== 'picture') return [];
      const { file = item.picture, sha256 = '' } = hashes.get(item.picture) ?? {};
      const rect = { x: item.x, y: item.y, width: item.width, height: item.height };
      return [{ page: number, rect, file, content: sha256, crop: item.crop }];
    }),
    furniture: items
      .slice(0, count)
      .flatMap((item) => (item.kind === 'text' ? [{ page: number, rect: rectOfItem(item), text: item.text }] : [])),
  };
}

/** Typed arrays and maps as plain lists, so that two pages compare by their JSON. */
function plain(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  return ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value;
}
