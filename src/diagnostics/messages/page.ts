/** Messages about placing and filling blocks. */
import type { Message } from '../types.js';

export const pageMessages = {
  'page/unknown': {
    severity: 'fatal',
    en: 'the issue has no page {page}; it has {pages}',
    zh: '本期没有第 {page} 版；有第 {pages} 版',
  },
  'page/overset': {
    severity: 'error',
    en: '{article} is {lines} lines / {characters} characters too long; cut after “{before}”',
    zh: '《{article}》超出 {lines} 行 / {characters} 字；在“{before}”后截断',
  },
  'page/insert-outside': {
    severity: 'error',
    en: 'a picture of {block} reaches down to line {foot} of its text, which has {lines}',
    zh: '{block} 的图排到正文第 {foot} 行，而正文只有 {lines} 行',
  },
  'page/part-empty': {
    severity: 'warning',
    en: '{article} ends before this block: nothing is left for it',
    zh: '《{article}》在此块之前已经排完',
    help: {
      en: 'Take the block out, or give the parts before it fewer lines.',
      zh: '请去掉这一块，或减少前面各块的行数。',
    },
  },
  'page/jump-head-unplaced': {
    severity: 'error',
    en: '{article} has a headline for another page (“{text}”), and no block goes on there',
    zh: '《{article}》有转题“{text}”，但没有转到别的版',
  },
  'page/underset': {
    severity: 'note',
    en: '{article} leaves {lines} of its {given} lines empty',
    zh: '《{article}》所给 {given} 行中空出 {lines} 行',
  },
  'page/head-too-wide': {
    severity: 'error',
    en: '“{text}” does not fit {width} at {size} pt; {fit} pt would',
    zh: '“{text}”以 {size} 磅排不进 {width}；{fit} 磅可以',
  },
  'page/head-split': {
    severity: 'warning',
    en: '“{text}” could only be broken inside a word or beside one that leans on the other line: {lines}',
    zh: '“{text}”只能在词中或虚词处折行：{lines}',
    help: {
      en: 'Pin the line end with {/} in the copy, name the word under words: in the layout or the issue, or allow a smaller size or more lines.',
      zh: '在稿件中用 {/} 定行，把词写进版式或期的 words:，或者允许更小的字号、更多的行。',
    },
  },
  'page/ruby-room': {
    severity: 'warning',
    en: '“{text}” over “{base}” has {room} em between its lines and needs {needed} em at the least; it stands nearer to what is beside it than it should',
    zh: '“{base}”的注音“{text}”行间只有 {room} em，至少需要 {needed} em；与相邻的行或标号过近',
    help: {
      en: 'Give the style more lines or a smaller size in the layout, or move the line end so that no dots, line or wave stands over it.',
      zh: '在版式中加大该样式的行数或缩小字号，或者移动行尾，使其上方没有着重号、专名号或书名号。',
    },
  },
  'page/head-end-mark': {
    severity: 'warning',
    en: '“{text}” ends with “{mark}”; a head line bears no mark at its end but a question or exclamation mark',
    zh: '“{text}”末尾有“{mark}”；题末除问号、叹号外不用标点',
  },
  'page/no-room': {
    severity: 'error',
    en: '{block} needs {needed} lines in columns {columns}; {free} are free',
    zh: '{block} 在第 {columns} 栏需要 {needed} 行，只有 {free} 行',
  },
  'page/overlap': {
    severity: 'error',
    en: '{block} stands on {other}: columns {columns}, from line {line}',
    zh: '{block} 与 {other} 重叠：第 {columns} 栏，第 {line} 行起',
  },
  'page/off-grid': {
    severity: 'error',
    en: '{block} asks for {asked}; the grid has {have}',
    zh: '{block} 要求 {asked}；版面只有 {have}',
  },
  'page/block-unknown': {
    severity: 'error',
    en: '{block} is placed below “{below}”, which stands on no earlier line of this page',
    zh: '{block} 要排在“{below}”之下，本页前面没有该块',
  },
  'page/beside-unknown': {
    severity: 'error',
    en: '{block} is placed beside “{beside}”, which stands on no earlier line of this page',
    zh: '{block} 要排在“{beside}”旁边，本页前面没有该块',
  },
  'page/furniture-too-wide': {
    severity: 'warning',
    en: '“{text}” does not fit its width at {size} pt and was set at {fit} pt (page {page})',
    zh: '“{text}”以 {size} 磅排不进其宽度，已改用 {fit} 磅（第 {page} 版）',
    help: {
      en: 'Give it more width, a smaller size or fewer words in the layout.',
      zh: '请在版式中加宽、缩小字号或减字。',
    },
  },
  'page/narrow': {
    severity: 'error',
    en: '{block} leaves its text a measure of {measure} em; at least {least} em are needed',
    zh: '{block} 留给正文的行宽只有 {measure} 字；至少需要 {least} 字',
  },
  'page/unit-split': {
    severity: 'warning',
    en: '“{unit}” is wider than its line of {measure} em and was split',
    zh: '“{unit}”宽于 {measure} 字的行，已拆开',
  },
  'page/picture-no-room': {
    severity: 'error',
    en: '{block} places a picture, but {article} names none for it',
    zh: '{block} 要放图片，但《{article}》没有相应的图',
  },
  'page/picture-unplaced': {
    severity: 'error',
    en: '{article} names the picture {picture}, which no block places: neither it nor its caption is printed',
    zh: '《{article}》的图片 {picture} 没有排到版面上，图和说明都不印',
  },
  'page/left-out': {
    severity: 'note',
    en: '{characters} characters of {article} ({part}) are left out on purpose: “{text}”',
    zh: '《{article}》（{part}）有 {characters} 字有意不排：“{text}”',
  },
  'page/insert-off': {
    severity: 'note',
    en: '{name}, set into {article}, is left out on purpose',
    zh: '插入《{article}》的 {name} 有意不排',
  },
  'page/nothing-to-leave-out': {
    severity: 'warning',
    en: '{article} has nothing that is left out by “{name}”',
    zh: '《{article}》没有“{name}”所指的内容可删',
    help: {
      en: 'Passages that may be left out are marked {删|…} in the copy and counted from 1: cut-1, cut-2.',
      zh: '可删的段落在稿件中标为 {删|…}，从 1 数起：cut-1、cut-2。',
    },
  },
  'page/not-stretched': {
    severity: 'warning',
    en: 'the paragraph “{text}…” cannot be set on {lines} lines more than of itself; it is set as it comes',
    zh: '“{text}……”一段不能比自然行数多排 {lines} 行，照常排',
    help: {
      en: 'Take its number out of stretch: in the page’s file, or let letters stand farther apart: closing.limits.looseness in the layout.',
      zh: '请从版面文件的 stretch: 中去掉该段，或放宽版式的 closing.limits.looseness。',
    },
  },
  'page/drop-none': {
    severity: 'warning',
    en: 'no drop capital over {lines} lines for “{text}”: the paragraph or its column is shorter, or it begins with what cannot be one',
    zh: '“{text}”没有首字下沉 {lines} 行：这一段或其栏不足此数，或开头之字不能下沉',
  },
  'page/quote-missing': {
    severity: 'error',
    en: '{block} places pull quote {number}, but {article} has {count}',
    zh: '{block} 要放第 {number} 条摘引，《{article}》只有 {count} 条',
  },
  'page/quote-unplaced': {
    severity: 'error',
    en: '{article} has the pull quote “{text}”, which no block places: it is not printed',
    zh: '《{article}》的摘引“{text}”没有排到版面上，不印',
    help: {
      en: 'Add {quote: {number}} to the inserts of a block of the article; a > that is text is typed \\>.',
      zh: '在该稿一块的 inserts 中加 {quote: {number}}；> 是正文时请写 \\>。',
    },
  },
  'page/table-missing': {
    severity: 'error',
    en: '{block} places table {number}, but {article} has {count}',
    zh: '{block} 要放第 {number} 张表，《{article}》只有 {count} 张',
  },
  'page/table-unplaced': {
    severity: 'error',
    en: '{article} has the table “{text}”, which no block places: it is not printed',
    zh: '《{article}》的表“{text}”没有排到版面上，不印',
    help: {
      en: 'Add {table: {number}} to the inserts of a block of the article; a bar that begins a line of text is typed \\|.',
      zh: '在该稿一块的 inserts 中加 {table: {number}}；行首的竖线是正文时请写 \\|。',
    },
  },
  'page/table-too-wide': {
    severity: 'error',
    en: 'the {columns} columns of this table need {needed} mm at {size} pt and have {width}: words in its cells are split',
    zh: '此表 {columns} 栏在 {size} 磅时需要 {needed} 毫米，只有 {width} 毫米：格中词语被拆开',
    help: {
      en: 'Give the insert more columns, leave a column of the table out, or allow a smaller size: table: {least: …} in the layout.',
      zh: '请给插入物更多的栏，减去表中一列，或在版式中用 table: {least: …} 允许更小的字号。',
    },
  },
  'page/lost': {
    severity: 'error',
    en: '{count} characters of {article} ({part}) are on no page and in no overset: “{text}”',
    zh: '《{article}》（{part}）有 {count} 字既不在版面上，也不在超出部分中：“{text}”',
  },
} satisfies Record<string, Message>;
