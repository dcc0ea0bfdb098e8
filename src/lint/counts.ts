/** What the regulator counts (报纸编校质量差错率计算方法, 2020): characters, errors they allow, faults of form. */
import type { DisplayList, TextItem } from '../display/index.js';
import { folioDate, folioPage } from './folio.js';
import { advertisementMarks } from './ink.js';
import { defaultLimits } from './rules.js';
import type { PageView } from './types.js';
import { viewsOf } from './view.js';

/** A photograph counts four fifths of the characters its place would hold, a drawing three tenths. */
const PHOTOGRAPH = 0.8;
const DRAWING = 0.3;
/** Errors in 10,000 characters, and faults of form, above which a paper fails. */
const ERRORS = 3;
const FORM = 3;

/** A fault of form and what it counts. */
interface FormFault {
  readonly what: string;
  readonly zh: string;
  readonly errors: number;
}

interface PageCounts {
  readonly page: number;
  /** Characters that count. */
  readonly characters: number;
  /** Errors they allow. */
  readonly budget: number;
  readonly form: { readonly score: number; readonly faults: readonly FormFault[] };
}

interface Counts {
  readonly pages: readonly PageCounts[];
  readonly issue: Omit<PageCounts, 'page' | 'form'> & {
    readonly form: { readonly score: number; readonly most: number };
  };
}

const budgetOf = (characters: number): number => Math.floor((characters * ERRORS) / 1000) / 10;

/** Characters a line by lines of the page, with pictures for their part. */
function charactersOf({ list, page, plan: { grid, body } }: PageView): number {
  const line = Math.floor(grid.column / body) * grid.columns;
  const photographs = new Set(list.pictures.filter(({ pixels }) => pixels).map(({ key }) => key));
  let less = 0;
  for (const item of page.items) {
    if (item.kind !== 'picture') continue;
    const held = (item.width / body) * (item.height / grid.line);
    less += held * (1 - (photographs.has(item.picture) ? PHOTOGRAPH : DRAWING));
  }
  return Math.max(0, Math.round(line * grid.lines - less));
}

/** What the first page of an issue must print, and how it is known. */
const imprint: readonly { readonly what: string; readonly zh: string; readonly known: RegExp }[] = [
  { what: 'issue number', zh: '期号', known: /第\s*\d+\s*期/ },
  { what: 'CN number', zh: '国内统一连续出版物号', known: /CN\s*\d{2}-(?!0000)0\d{3}(?!\d)/ },
  { what: 'publisher', zh: '出版单位', known: /主办|主管|出版单位|出版：|社出版/ },
  { what: 'printer', zh: '印刷单位', known: /印刷|承印/ },
  { what: 'price', zh: '定价', known: /定价|零售|每份|免费|赠阅/ },
];

/** Whether the paper's name is larger than all other type of the page, or a picture that says so stands for it. */
function hasMasthead({ list, page }: PageView): boolean {
  const texts = page.items.filter((item): item is TextItem => item.kind === 'text');
  const largest = (own: boolean) =>
    Math.max(0, ...texts.filter(({ text }) => (text.trim() === list.paper) === own).map(({ size }) => size));
  const drawn = page.items.some((item) => item.kind === 'picture' && item.alt.includes(list.paper));
  return drawn || largest(true) > largest(false);
}

function formOf(view: PageView, pages: readonly PageView[]): FormFault[] {
  const means = { limits: defaultLimits, level: 'basic', pages } as const;
  const faults: FormFault[] = [];
  if (view === pages[0]) {
    if (!hasMasthead(view)) faults.push({ what: 'masthead', zh: '报名', errors: 4 });
    const printed = view.page.items.map((item) => (item.kind === 'text' ? item.text : '')).join('\n');
    for (const { what, zh, known } of imprint) if (!known.test(printed)) faults.push({ what, zh, errors: 1 });
  }
  if (folioDate(view).length > 0) faults.push({ what: 'date', zh: '出版日期', errors: 1 });
  if (folioPage(view, means).length > 0) faults.push({ what: 'page number', zh: '版次', errors: 1 });
  const unmarked = advertisementMarks(view).length;
  if (unmarked > 0) faults.push({ what: 'advertisement mark', zh: '广告标记', errors: unmarked });
  return faults;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The counts of every page and of the list. What the imprint lacks counts on the list's first page. */
export function countPages(list: DisplayList): Counts {
  const views = viewsOf(list);
  const pages = views.map((view): PageCounts => {
    const characters = charactersOf(view);
    const faults = formOf(view, views);
    const form = { score: sum(faults.map(({ errors }) => errors)), faults };
    return { page: view.page.number, characters, budget: budgetOf(characters), form };
  });
  const characters = sum(pages.map((page) => page.characters));
  const form = { score: sum(pages.map((page) => page.form.score)), most: FORM };
  return { pages, issue: { characters, budget: budgetOf(characters), form } };
}
