/** A profile of a layout's own. */
import { z } from 'zod';
import { classTable, profiles } from '../../cjk/index.js';
import { say } from './common.js';

/** A width in em. */
const width = z.number().min(0).max(4);
const className = z.enum(classTable.map(({ name }) => name) as [string, ...string[]]);
const limit = say(width, 'How wide it may become, in em · 至多（至少）多宽，以字计', [1]);
const step = z.union([
  z.literal('all'),
  z.strictObject({
    marks: say(z.array(className).min(1), 'Classes of marks · 哪几类标点', [['stop']]),
    to: limit,
  }),
  z.strictObject({ 'han-latin': limit }),
  z.strictObject({ 'word-space': limit }),
]);
const edge = say(z.enum(['cut', 'kept']), 'Cut to half an em, or kept · 去掉，或保留', ['cut']);

export const profileSchema = z.strictObject({
  from: say(z.enum([...profiles.keys()]), 'The profile it differs from · 所据的规则集', ['broadsheet']),
  widths: say(z.partialRecord(className, width), 'Widths of marks by class, in em · 各类标点的宽，以字计', [
    { stop: 1, pause: 0.5 },
  ]).optional(),
  neighbours: say(
    z.enum(['one-white', 'all']),
    'White between two neighbouring marks: one of them, or all · 相邻标点之间留一份空，或全留',
    ['one-white'],
  ).optional(),
  edges: say(
    z.strictObject({ start: edge.optional(), end: edge.optional() }),
    'White of marks at the edges of a line · 行首行末标点外侧的空',
    [{ start: 'cut', end: 'cut' }],
  ).optional(),
  'han-latin': say(width, 'Gap between Han and letters or digits, in em · 汉字与西文间空', [0.25]).optional(),
  'word-space': say(width, 'Space between Latin words, in em · 西文词间空', [0.333]).optional(),
  fill: say(
    z.enum(['least', 'natural']),
    'Widths a line is filled at: all shrunk, or natural · 按最紧之宽填行，或按自然之宽',
    ['least'],
  ).optional(),
  shrink: say(z.array(step), 'What gives way when room is short, in order · 紧排的次序', [
    [{ 'han-latin': 0.125 }],
  ]).optional(),
  stretch: say(z.array(step), 'What grows when room is left, in order · 松排的次序', [
    [{ marks: ['stop'], to: 1 }, 'all'],
  ]).optional(),
});
