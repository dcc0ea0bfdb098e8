/** Messages of the page rules. A layout may say otherwise how grave each is; none keeps a draft from print by itself. */
import type { Message } from '../types.js';

export const lintMessages = {
  'lint/heads-clash': {
    severity: 'warning',
    en: 'two headlines read as one: “{text}” and “{other}” stand {gap} em apart, nothing between them',
    zh: '碰题：“{text}”与“{other}”相距 {gap} 字，其间无线无图',
    help: {
      en: 'Give one of them another size or a box, or part them with a rule or a picture.',
      zh: '请改其一的字号，或加框、加线、以图隔开。',
    },
  },
  'lint/text-past-head': {
    severity: 'warning',
    en: 'text stands in columns that its head “{text}” does not span',
    zh: '题压文：正文超出了标题“{text}”所跨的栏',
  },
  'lint/page-cut': {
    severity: 'warning',
    en: 'a white channel of {width} by {height} mm cuts the page in two',
    zh: '断版：版面被一道 {width}×{height} 毫米的空白切断',
    help: {
      en: 'Let a block cross it; a picture, an advertisement or a box over the whole side is taken as meant.',
      zh: '请让一块跨过去；整边的图片、广告、加框的稿件视为有意为之。',
    },
  },
  'lint/dogleg': {
    severity: 'warning',
    en: '{article} does not stand in a rectangle',
    zh: '拐角：《{article}》所占不成矩形',
  },
  'lint/jump-ends': {
    severity: 'warning',
    en: '“{text}” names page {page}, and nothing there answers it',
    zh: '转接不符：“{text}”指向第 {page} 版，那里没有相应的说明',
    help: {
      en: 'Let the article go on there with continues:, which says both ends by itself.',
      zh: '在那一版用 continues: 接排，两端的说明自动印出。',
    },
  },
  'lint/jump-paragraph': {
    severity: 'warning',
    en: 'the text goes on on another page after the end of a paragraph: “{text}”',
    zh: '段末转版：转版处正好是一段之末：“{text}”',
    help: {
      en: 'Give the part a line more or fewer, so that a sentence is split.',
      zh: '请给这一块多一行或少一行，使转版处在句中。',
    },
  },
  'lint/wrong-turn': {
    severity: 'warning',
    en: '{article} turns back: “{text}” stands to the left of the text before it, or above its head',
    zh: '转栏不顺：《{article}》的“{text}”排到了前文左侧或标题上方',
  },
  'lint/lonely-head': {
    severity: 'warning',
    en: '“{text}” has {lines} lines of text under it at the foot of its column; at least {least} belong there',
    zh: '背题：“{text}”在栏末，其下只有 {lines} 行正文，至少应有 {least} 行',
  },
  'lint/orphan': {
    severity: 'warning',
    en: 'the first line of a paragraph stands alone at the foot of a column: “{text}”',
    zh: '段首孤行：段落首行独落栏末：“{text}”',
  },
  'lint/widow': {
    severity: 'warning',
    en: 'the last line of a paragraph stands alone at the head of a column: “{text}”',
    zh: '段末孤行：段落末行独落栏首：“{text}”',
  },
  'lint/last-character': {
    severity: 'warning',
    en: 'the last line of a paragraph holds one character: “{text}”',
    zh: '孤字：段落末行只有一个字：“{text}”',
  },
  'lint/line-start': {
    severity: 'warning',
    en: 'a line begins with “{mark}”, which may not stand there: “{text}”',
    zh: '行首禁则：“{mark}”不得在行首：“{text}”',
  },
  'lint/line-end': {
    severity: 'warning',
    en: 'a line ends with “{mark}”, which may not stand there: “{text}”',
    zh: '行末禁则：“{mark}”不得在行末：“{text}”',
  },
  'lint/looseness': {
    severity: 'warning',
    en: 'a loose line: {white} em between its letters: “{text}”',
    zh: '字距过松：字间 {white} 字：“{text}”',
  },
  'lint/off-grid': {
    severity: 'warning',
    en: 'a line stands {off} pt off the grid: “{text}”',
    zh: '行不归格：偏离 {off} 磅：“{text}”',
  },
  'lint/uneven-legs': {
    severity: 'warning',
    en: 'the columns of {block} do not end level: column {column} is {lines} lines short',
    zh: '不齐底：{block} 第 {column} 栏短 {lines} 行',
  },
  'lint/white-hole': {
    severity: 'warning',
    en: 'a white hole of {width} em by {lines} lines',
    zh: '空洞：空白 {width} 字宽、{lines} 行高',
  },
  'lint/thin-rule': {
    severity: 'warning',
    en: 'a rule of {width} pt will not print',
    zh: '线过细：{width} 磅的线印不出',
  },
  'lint/small-reversed': {
    severity: 'warning',
    en: 'light type of {size} pt on a dark ground: “{text}”',
    zh: '反白字过小：深底浅字仅 {size} 磅：“{text}”',
  },
  'lint/no-credit': {
    severity: 'warning',
    en: 'a picture with caption and without credit: “{text}”',
    zh: '图无署名：有说明而无作者：“{text}”',
  },
  'lint/head-order': {
    severity: 'warning',
    en: '“{text}” is set larger ({size} pt) than “{other}” ({least} pt), which is as wide and stands higher',
    zh: '题序倒置：“{text}”（{size} 磅）大于其上同宽的“{other}”（{least} 磅）',
  },
  'lint/low-resolution': {
    severity: 'warning',
    en: '{picture} is printed at {ppi} ppi',
    zh: '图片精度不足：{picture} 印出只有 {ppi} ppi',
  },
  'lint/enlarged': {
    severity: 'warning',
    en: '{picture} is enlarged to {percent} % of the size that its file states',
    zh: '图片放大过度：{picture} 放大到文件所标尺寸的 {percent}%',
  },
  'lint/total-ink': {
    severity: 'warning',
    en: 'a total ink of {ink} %',
    zh: '总墨量过大：{ink}%',
  },
  'lint/not-a-character': {
    severity: 'warning',
    en: '{code} is no character that can be printed',
    zh: '非字符：{code} 不是可印的字',
  },
  'lint/advertisement-mark': {
    severity: 'warning',
    en: 'the mark of an advertisement does not say so',
    zh: '广告无标记：没有“广告”字样',
  },
  'lint/folio-date': {
    severity: 'warning',
    en: 'the page prints the date {printed}; the issue is of {date}',
    zh: '报眉日期不符：印作 {printed}，本期为 {date}',
  },
  'lint/folio-weekday': {
    severity: 'warning',
    en: 'the page prints {printed}; {date} is {weekday}',
    zh: '报眉星期不符：印作{printed}，{date} 是{weekday}',
  },
  'lint/folio-page': {
    severity: 'warning',
    en: 'the number of the page is not printed where the others have theirs, or is another: {printed}',
    zh: '版次不符：没有印出、与他版位置不同或数字不对：{printed}',
  },
  'lint/folio-number': {
    severity: 'warning',
    en: 'the page prints the issue number {printed}; it is {number}',
    zh: '期号不符：印作 {printed}，应为 {number}',
  },
  'lint/no-editor': {
    severity: 'warning',
    en: 'the page names no editor',
    zh: '无责任编辑：版上没有编辑姓名',
  },
  'lint/acceptance-stale': {
    severity: 'warning',
    en: 'the acceptance of {rule} matches {found} findings of {count}; take it out or correct it (“{reason}”)',
    zh: '所接受的 {rule} 应有 {count} 处，只有 {found} 处；请删去或改正（“{reason}”）',
  },
} satisfies Record<string, Message>;
