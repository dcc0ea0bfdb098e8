/** The texts of `--help`: one row per command and option; usage lines are made from the command line's own table. */
import type { Language } from './words.js';

export type { Language };

type Text = Readonly<Record<Language, string>>;

export const headings = {
  about: {
    en: 'banxin sets newspaper pages: an issue, a layout and fonts in, press-ready PDF out.',
    zh: 'banxin（版心）：把一期报纸的稿件按版式排成可付印的 PDF。',
  },
  usage: { en: 'Usage:', zh: '用法：' },
  commands: { en: 'Commands:', zh: '命令：' },
  options: { en: 'Options:', zh: '选项：' },
  exits: { en: 'Exit codes:', zh: '退出码：' },
  more: {
    en: 'banxin <command> --help tells the options of a command.',
    zh: 'banxin <命令> --help 列出该命令的选项。',
  },
} satisfies Record<string, Text>;

export const commandTexts = {
  build: {
    short: { en: 'set issues and write their pages', zh: '排版并写出版面' },
    long: {
      en: [
        'Sets issues and writes out/<issue>/: issue.pdf, pages.json, report.json, galley.txt.',
        'An issue is named by its folder or by its name under issues/; without a name, the newest.',
        'The folder is replaced as a whole, and only when all of it has been written. Faults of the',
        'copy are drawn where they are and listed; --final writes nothing while one stands.',
      ],
      zh: [
        '排版并写出 out/<期>/：issue.pdf、pages.json、report.json、galley.txt。',
        '期以文件夹或 issues/ 下的期名给出；不给则取最新一期。',
        '输出文件夹在全部写好之后整体替换。稿件的毛病会在版面上标出并列表；',
        '加 --final 时，只要还有错误就不写任何文件。',
      ],
    },
  },
  check: {
    short: { en: 'set issues and tell what is wrong, writing nothing', zh: '排版并报告问题，不写文件' },
    long: {
      en: ['Does what build does, with the same messages and exit codes, and writes nothing.'],
      zh: ['与 build 相同，消息与退出码也相同，但不写任何文件。'],
    },
  },
  close: {
    short: { en: 'what to do about blocks that do not fit', zh: '排不下、排不满时的办法' },
    long: {
      en: [
        'Lists every block of an issue (the newest without a name) that is too long or too short, and the',
        'ways out, numbered, the best first: each was tried by setting its page again. --try writes the pages',
        'with some of them to out/<issue>.try/ and changes no file of the issue; --take writes them into the',
        'files of the pages. Words are never changed: what has to be cut in the copy is told with its place.',
      ],
      zh: [
        '列出一期（不给则取最新一期）中超出或不满的块，以及编号的办法，最好的在前；每一个都已重排验证。',
        '--try 把采用某些办法后的版面写到 out/<期>.try/，不动该期的文件；--take 写入版面文件。',
        '文字从不改动：须在稿件中删改之处只告知位置。',
      ],
    },
  },
  compose: {
    short: { en: 'set rows of text: JSON lines in, JSON lines out', zh: '逐行排文字：输入、输出均为 JSON 行' },
    long: {
      en: [
        'Reads rows {id, text, measures: [em, ...], indent?, profile?, level?, method?,',
        'hyphenate?, direction?} from',
        'a file or, without one or with -, from standard input; the last measure repeats. Answers each in',
        'order with {id, lines: [{start, end, text, width, measure}, ...]}, offsets in code points; a bad',
        'row is answered with {id, error}, and the exit code is 2.',
      ],
      zh: [
        '从文件读取，不给文件或给 - 时从标准输入读取，每行一个',
        '{id, text, measures: [em, ...], indent?, profile?, level?, method?, hyphenate?, direction?}，最后一个行宽沿用到底。',
        '按顺序逐行回答 {id, lines: [{start, end, text, width, measure}, ...]}，位置按码位计；',
        '有误的行回答 {id, error}，退出码为 2。',
      ],
    },
  },
  diff: {
    short: { en: 'tell what changed between two builds', zh: '比较两次排版，报告改动' },
    long: {
      en: [
        'Compares the build <after> with <before> by article, paragraph and character: words, type,',
        'pictures, furniture, blocks. What only runs otherwise because of it is counted, not listed.',
        'A side is an output folder, its pages.json, or the name of an issue that has been built; or an',
        'issue\u2019s folder, which is its copy. The exit code is 3 where the two differ.',
      ],
      zh: [
        '按稿件、段落、字比较后一次与前一次排版：文字、字体、图片、报眉、各块。',
        '只是随之重排的行只计数，不逐条列出。',
        '比较的一方是输出文件夹、其中的 pages.json，或已排过的期名；给期的文件夹则为其稿件（一校）。',
        '有不同则退出码为 3。',
      ],
    },
  },
  fonts: {
    short: { en: 'list the fonts of an issue and what they cover', zh: '列出一期所用字体及其覆盖' },
    long: {
      en: [
        'Lists roles, files and hashes of the fonts of an issue (the newest without a name), how many',
        'characters its copy has, which of them no font of a role has, and which come from a fallback.',
      ],
      zh: [
        '列出一期（不给则取最新一期）各用途的字体文件及其哈希、稿件的字数（不计重复）、',
        '各用途所缺的字，以及由后备字体补上的字。',
      ],
    },
  },
} satisfies Record<string, { readonly short: Text; readonly long: Readonly<Record<Language, readonly string[]>> }>;

export const optionTexts = {
  page: {
    en: 'only page N; goes to out/<issue>-page-N/, the whole issue stays',
    zh: '只排第 N 版；写到 out/<期>-page-N/，整期的输出不动',
  },
  checkPage: { en: 'only page N', zh: '只排第 N 版' },
  final: { en: 'write nothing while an error stands', zh: '只要还有错误就不写任何文件' },
  out: { en: 'write to DIR/<issue>/ (default: out/ of the project)', zh: '写到 DIR/<期>/（默认：项目的 out/）' },
  png: { en: 'also pages/<n>.png, at DPI (default 100)', zh: '另出 pages/<n>.png，分辨率 DPI（默认 100）' },
  split: { en: 'also one PDF a page, pages/<n>.pdf', zh: '另出每版一个 PDF：pages/<n>.pdf' },
  json: { en: 'one JSON object on standard output', zh: '标准输出为一个 JSON 对象' },
  all: { en: 'all issues under issues/', zh: 'issues/ 下的各期' },
  format: {
    en: 'form of the messages: github and junit go to standard output',
    zh: '消息的形式：github 与 junit 写到标准输出',
  },
  try: { en: 'write the pages with these ways to out/<issue>.try/', zh: '采用这些办法，写到 out/<期>.try/' },
  take: { en: 'write these ways into the files of the pages', zh: '把这些办法写入版面文件' },
  profile: {
    en: 'profile of rows that name none (default broadsheet)',
    zh: '未写 profile 的行所用的规则集（默认 broadsheet）',
  },
  level: {
    en: 'break rules of rows that name none (default basic)',
    zh: '未写 level 的行所用的禁则级别（默认 basic）',
  },
  method: {
    en: 'how breaks are chosen in rows that do not say (default line)',
    zh: '未写 method 的行的断行方法（默认 line）',
  },
  explain: {
    en: 'why each line ends where it does (build: explain.txt, pictures)',
    zh: '另说明每行为何在此断、余白何往（build 写 explain.txt；加 --png 另出松紧图、检查图）',
  },
  lang: { en: 'language of messages (default: the locale)', zh: '消息的语言（默认：按系统区域设置）' },
  help: { en: 'this help', zh: '本帮助' },
  version: { en: 'the version', zh: '版本号' },
} satisfies Record<string, Text>;

export const exitTexts: readonly (Text & { readonly code: string })[] = [
  { code: '0', en: 'clean', zh: '无误' },
  { code: '1', en: 'set, with errors: written, marked and listed', zh: '已排，但有错误：已写出、标出并列出' },
  { code: '2', en: 'wrong usage, or an issue that cannot be set', zh: '用法有误，或该期无法排版' },
  { code: '3', en: 'diff: the two sides differ', zh: 'diff：两方不同' },
  { code: '74', en: 'the output cannot be written', zh: '无法写出' },
  { code: '70', en: 'a bug of banxin', zh: 'banxin 自身的错误' },
  { code: '130', en: 'interrupted', zh: '被中断' },
];

/** What `build` and `fonts` print around their tables. */
export const tableTexts = {
  page: { en: 'page', zh: '版' },
  block: { en: 'block', zh: '块' },
  columns: { en: 'columns', zh: '栏' },
  lines: { en: 'lines', zh: '行' },
  legs: { en: 'legs', zh: '各栏行数' },
  measure: { en: 'measure (em)', zh: '行宽（字）' },
  head: { en: 'page {page}, {block}, {part}: {lines} ({told})', zh: '第 {page} 版 {block} {part}：{lines}（{told}）' },
  headSize: { en: '{size} pt instead of {wanted}', zh: '{wanted} 磅改 {size} 磅' },
  headSpacing: { en: 'spaced by {spacing} em', zh: '字间加 {spacing} 字空' },
  written: { en: '{out}: {files} files', zh: '{out}：{files} 个文件' },
  role: { en: 'role', zh: '用途' },
  file: { en: 'file', zh: '文件' },
  sha256: { en: 'sha256', zh: 'sha256' },
  characters: { en: 'characters', zh: '字数' },
  missing: { en: 'missing', zh: '缺字' },
  fallback: { en: 'from fallback', zh: '后备' },
  pages: { en: 'pages', zh: '版' },
} satisfies Record<string, Text>;

/** What a line of a head ends at. */
export const headEnds = {
  pause: { en: 'at a pause', zh: '断在停顿处' },
  phrase: { en: 'between phrases', zh: '断在词组间' },
  word: { en: 'between words', zh: '断在词间' },
  leaning: { en: 'beside a word that leans on the other line', zh: '断在虚词处' },
  split: { en: 'inside a word', zh: '断在词中' },
} satisfies Record<string, Text>;
