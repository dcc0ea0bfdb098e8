/** A layout: found by its name in the project or by its path, read, and its lengths resolved to integers. */
import { basename, dirname, join, resolve } from 'node:path';
import { type HouseRule, houseRules } from '../cjk/copy-rules.js';
import { type Profile, profiles } from '../cjk/index.js';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { type Pt, pt } from '../units/index.js';
import { type ClosingText, closingOf } from './closing.js';
import { readChecked, valueFault } from './faults.js';
import { look, lookAmong, namesIn, type Places, reportName } from './files.js';
import { type FontText, fontsFrom } from './fonts.js';
import { emOf, lengthOf, type Scale, sizeOf } from './lengths.js';
import { nearest } from './near.js';
import { type ProfileText, profileNamed } from './profiles.js';
import { type RunText, runsOf } from './runs.js';
import {
  type ArticleStyleText,
  articleStylesOf,
  type BoxText,
  boxOf,
  colourOf,
  type FurnitureText,
  furnitureOf,
  type Hyphenated,
} from './styles.js';
import type { Layout, LayoutFont, Source } from './types.js';
import type { YamlFile } from './yaml.js';

/** A layout as its file writes it, checked by the schema. */
interface LayoutText {
  readonly title: string;
  readonly page: { readonly width: string; readonly height: string };
  readonly body: string;
  readonly grid: {
    readonly columns: number;
    readonly column: string;
    readonly gutter: string;
    readonly lines: number;
    readonly line: string;
    readonly left?: string;
    readonly top: string;
  };
  readonly profile: string;
  readonly profiles?: Readonly<Record<string, ProfileText>>;
  readonly level: Layout['level'];
  readonly method?: Layout['method'];
  readonly carry?: number;
  readonly language: string;
  readonly hyphenate?: Hyphenated;
  readonly hyphenation?: Partial<Layout['hyphenation']>;
  readonly copy?: Readonly<Partial<Record<HouseRule, 'on' | 'off'>>>;
  readonly runs?: Readonly<Record<string, RunText>>;
  readonly articles: Readonly<Record<string, ArticleStyleText>>;
  readonly boxes?: Readonly<Record<string, BoxText>>;
  readonly furniture?: readonly FurnitureText[];
  readonly gap: Layout['gap'];
  readonly rule: { readonly width: string; readonly colour?: 'black' | 'white' | readonly number[] };
  readonly limits: {
    readonly measure: string;
    readonly slack?: string | 0;
    readonly sizes: readonly string[];
    readonly press?: number;
  };
  readonly lint?: Partial<Layout['lint']>;
  readonly closing?: ClosingText;
  readonly captions?: 'file' | 'typed';
  readonly notices: Layout['notices'];
  readonly jumps?: Partial<Layout['jumps']>;
  readonly words?: readonly string[];
  readonly weekdays?: readonly string[];
  readonly fonts?: readonly FontText[];
}

const EXTENSION = '.yaml';
const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const JUMPS = { to: '\uff08下转第{page}版\uff09', from: '\uff08上接第{page}版\uff09' };
const placeholders = ['paper', 'date', 'weekday', 'page', 'name', 'editor', 'number'];

/** A layout that is named `name` at `source` in issue.yaml: the path of its file. */
function findLayout(name: string, source: Source, places: Places): Outcome<string | undefined> {
  const fail = (code: 'issue/path-outside' | 'issue/file-missing', params: Diagnostic['params']) => ({
    value: undefined,
    diagnostics: [{ code, params, place: { ...source } }],
  });
  if (!name.includes('/') && !name.endsWith(EXTENSION)) {
    const file = `${name}${EXTENSION}`;
    const found = look(join(places.layouts, file), [places.layouts]);
    if (found.kind === 'file') return { value: found.path, diagnostics: [] };
    if (found.kind === 'outside') return fail('issue/path-outside', { path: file });
    const known = namesIn(places.layouts)
      .filter((other) => other.endsWith(EXTENSION))
      .map((other) => basename(other, EXTENSION));
    return fail('issue/file-missing', { file: `layouts/${file}`, near: nearest(name, known) });
  }
  const found = lookAmong([resolve(places.folder, name)], [...places.roots, places.layouts]);
  if (found.kind === 'file') return { value: found.path, diagnostics: [] };
  if (found.kind === 'outside') return fail('issue/path-outside', { path: name });
  return fail('issue/file-missing', {
    file: name,
    near: nearest(basename(name), namesIn(dirname(resolve(places.folder, name)))),
  });
}

/** Reads the layout of an issue. `fonts` are the project's; the layout's own come with it. */
export async function readLayout(
  name: string,
  source: Source,
  places: Places,
  fonts: readonly LayoutFont[],
): Promise<Outcome<Layout | undefined>> {
  const { value: path, diagnostics: lost } = findLayout(name, source, places);
  if (path === undefined) return { value: undefined, diagnostics: lost };
  const { value: yaml, diagnostics } = await readChecked(path, 'layout', places);
  if (!yaml) return { value: undefined, diagnostics };
  const text = yaml.value as LayoutText;
  const own = fontsFrom(text.fonts ?? [], dirname(path), places);
  const roles = [...fonts, ...own].map(({ role }) => role);
  const faults = [
    ...fontsOutside(text, own, yaml, { path, places }),
    ...unknownNames(text, roles, yaml),
    ...furnitureFaults(text, yaml),
  ];
  const layout = {
    ...layoutOf(text, { name: basename(path, EXTENSION), file: reportName(places, path), fonts: own }),
    runs: runsOf(text.runs ?? {}, roles),
  };
  if (layout.grid.left < 0) {
    faults.push(
      valueFault(
        yaml,
        ['grid', 'columns'],
        `page.width ${text.page.width}`,
        `${text.grid.columns} x ${text.grid.column}`,
      ),
    );
  }
  return { value: faults.length > 0 ? undefined : layout, diagnostics: [...diagnostics, ...faults] };
}

/** A project's layout may name fonts anywhere; one that comes with an issue stays where the issue may read. */
function fontsOutside(
  text: LayoutText,
  own: readonly LayoutFont[],
  yaml: YamlFile,
  { path, places }: { path: string; places: Places },
): Diagnostic[] {
  if (look(path, [places.layouts]).kind === 'file') return [];
  const roots = [...places.roots, places.layouts, places.fonts];
  return own.flatMap((font, index) =>
    lookAmong([font.path], roots).kind === 'outside'
      ? [
          {
            code: 'issue/path-outside' as const,
            params: { path: text.fonts?.[index].file ?? '' },
            place: { ...yaml.place(['fonts', index, 'file']) },
          },
        ]
      : [],
  );
}

function unknownNames(text: LayoutText, roles: readonly string[], yaml: YamlFile): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const expect = (key: string, name: string, known: readonly string[], path: (string | number)[]) => {
    if (known.includes(name)) return;
    const params = { layout: yaml.file, key, name, near: nearest(name, known), known: known.join(', ') };
    faults.push({ code: 'issue/name-unknown', params, place: { ...yaml.place(path) } });
  };
  expect('profile', text.profile, [...Object.keys(text.profiles ?? {}), ...profiles.keys()], ['profile']);
  for (const [kind, styles] of Object.entries(text.articles)) {
    for (const [name, style] of Object.entries(styles)) {
      if (style?.font !== undefined) expect('font', style.font, roles, ['articles', kind, name, 'font']);
    }
  }
  for (const [name, run] of Object.entries(text.runs ?? {})) {
    if (run.font !== undefined) expect('font', run.font, roles, ['runs', name, 'font']);
  }
  for (const [index, item] of (text.furniture ?? []).entries()) {
    if ('font' in item && item.font !== undefined) expect('font', item.font, roles, ['furniture', index, 'font']);
  }
  return faults;
}

function furnitureFaults(text: LayoutText, yaml: YamlFile): Diagnostic[] {
  return (text.furniture ?? []).flatMap((item, index) => {
    const held = 'text' in item ? [...item.text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name) : [];
    const wrong = held.filter((name) => !placeholders.includes(name));
    const expected = placeholders.map((name) => `{${name}}`).join(' ');
    return wrong.map((name) => valueFault(yaml, ['furniture', index, 'text'], expected, `{${name}}`));
  });
}

/** Body type and grid lines, which all other lengths of a layout may count in. */
function scaleOf({ body, grid }: LayoutText): Scale {
  const size = sizeOf(body, pt(0));
  return { em: size, line: lengthOf(grid.line, { em: size, line: pt(0) }) };
}

function layoutOf(
  text: LayoutText,
  from: { name: string; file: string; fonts: readonly LayoutFont[] },
): Omit<Layout, 'runs'> {
  const scale = scaleOf(text);
  const width = lengthOf(text.page.width, scale);
  const { columns, lines } = text.grid;
  const column = lengthOf(text.grid.column, scale);
  const gutter = lengthOf(text.grid.gutter, scale);
  const { left = 'centre' } = text.grid;
  const centred = Math.round((width - columns * column - (columns - 1) * gutter) / 2) as Pt;
  return {
    ...from,
    title: text.title,
    page: { width, height: lengthOf(text.page.height, scale) },
    grid: {
      columns,
      column,
      gutter,
      lines,
      line: scale.line,
      left: left === 'centre' ? centred : lengthOf(left, scale),
      top: lengthOf(text.grid.top, scale),
    },
    profile: profileNamed(text.profile, text.profiles) as Profile,
    level: text.level,
    method: text.method ?? 'line',
    carry: text.carry,
    language: text.language,
    hyphenation: { capitals: text.hyphenation?.capitals ?? false, never: text.hyphenation?.never ?? [] },
    articles: articleStylesOf(text.articles, { scale, hyphenate: text.hyphenate }),
    copyOff: new Set(houseRules.map(({ name }) => name).filter((name) => text.copy?.[name] === 'off')),
    boxes: Object.fromEntries(Object.entries(text.boxes ?? {}).map(([name, box]) => [name, boxOf(box, scale)])),
    furniture: (text.furniture ?? []).map((item) => furnitureOf(item, scale)),
    gap: text.gap,
    rule: { width: lengthOf(text.rule.width, scale), colour: colourOf(text.rule.colour) },
    limits: {
      measure: emOf(text.limits.measure, scale),
      slack: emOf(text.limits.slack ?? 0, scale),
      sizes: text.limits.sizes.map((size) => sizeOf(size, scale.line)).sort((a, b) => a - b),
      press: text.limits.press,
    },
    lint: { rules: text.lint?.rules ?? {}, limits: text.lint?.limits ?? {} },
    closing: closingOf(text.closing ?? {}),
    captions: text.captions ?? 'file',
    notices: text.notices,
    jumps: { ...JUMPS, ...text.jumps },
    words: text.words ?? [],
    weekdays: text.weekdays ?? WEEKDAYS,
  };
}
