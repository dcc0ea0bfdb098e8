/** A layout: found by its name in the project or by its path, read, and its lengths resolved to integers. */
import { basename, dirname, join, resolve } from 'node:path';
import { houseRules } from '../cjk/copy-rules.js';
import type { Profile } from '../cjk/index.js';
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import { pt } from '../units/index.js';
import { closingOf } from './closing.js';
import { readChecked } from './faults.js';
import { look, lookAmong, namesIn, type Places, reportName } from './files.js';
import { fontsFrom } from './fonts.js';
import { mastheadsOf } from './furniture.js';
import { colourOf } from './ink.js';
import { fontsOutside, tooWide, unknownNames, unknownPlaceholders } from './layout-faults.js';
import type { LayoutText } from './layout-text.js';
import { emOf, lengthOf, type Scale, sizeOf } from './lengths.js';
import { nearest } from './near.js';
import { kindsOf } from './page-kinds.js';
import { profileNamed } from './profiles.js';
import { runsOf } from './runs.js';
import { articleStylesOf, boxOf } from './styles.js';
import type { Layout, LayoutFont, Source } from './types.js';
import type { YamlFile } from './yaml.js';

const EXTENSION = '.yaml';
const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const INDEX = { title: '今日导读', page: '第{page}版', leader: '' };
const JUMPS = { to: '\uff08下转第{page}版\uff09', from: '\uff08上接第{page}版\uff09' };

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
  const from = { name: basename(path, EXTENSION), file: reportName(places, path), fonts: own };
  const layout = { ...layoutOf(text, from, yaml), runs: runsOf(text.runs ?? {}, roles) };
  const faults = [
    ...fontsOutside(text, own, yaml, { path, places }),
    ...unknownNames(text, roles, yaml),
    ...unknownPlaceholders(text, yaml),
    ...tooWide(text, layout, yaml),
  ];
  return { value: faults.length > 0 ? undefined : layout, diagnostics: [...diagnostics, ...faults] };
}

/** Body type and grid lines, which all other lengths of a layout may count in. */
function scaleOf({ body, grid }: LayoutText): Scale {
  const size = sizeOf(body, pt(0));
  return { em: size, line: lengthOf(grid.line, { em: size, line: pt(0) }) };
}

function layoutOf(
  text: LayoutText,
  from: { name: string; file: string; fonts: readonly LayoutFont[] },
  yaml: YamlFile,
): Omit<Layout, 'runs'> {
  const scale = scaleOf(text);
  const kinds = kindsOf(text, scale, yaml);
  return {
    ...from,
    title: text.title,
    line: scale.line,
    kinds,
    mastheads: mastheadsOf(text.mastheads ?? {}, scale, yaml),
    page: { height: lengthOf(text.page.height, scale) },
    imprint: text.imprint ?? {},
    profile: profileNamed(text.profile, text.profiles) as Profile,
    level: text.level,
    method: text.method ?? 'line',
    carry: text.carry,
    language: text.language,
    hyphenation: { capitals: text.hyphenation?.capitals ?? false, never: text.hyphenation?.never ?? [] },
    articles: articleStylesOf(text.articles, { scale, hyphenate: text.hyphenate }),
    copyOff: new Set(houseRules.map(({ name }) => name).filter((name) => text.copy?.[name] === 'off')),
    boxes: Object.fromEntries(Object.entries(text.boxes ?? {}).map(([name, box]) => [name, boxOf(box, scale)])),
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
    index: { ...INDEX, ...text.index },
    words: text.words ?? [],
    weekdays: text.weekdays ?? WEEKDAYS,
  };
}
