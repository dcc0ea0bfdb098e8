/** What a layout says of closing a page. */
import { z } from 'zod';
import { closingOrder } from '../closing.js';
import { PERCENT } from '../lengths.js';
import { say } from './common.js';

export const closingSchema = say(
  z.strictObject({
    order: say(
      z.array(z.enum(closingOrder as [string, ...string[]])),
      'Ways out for a block that does not fit, the cheapest first; one that is not named is not offered · 排不下时的办法，代价小者在前；未列者不用',
      [['cuts', 'picture', 'deck']],
    ).optional(),
    limits: z
      .strictObject({
        picture: say(
          z.string().regex(new RegExp(PERCENT)),
          'By how much of its height a picture may change; 25% by default · 图片高度最多增减多少；缺省 25%',
          ['20%'],
        ).optional(),
        headline: say(
          z.int().min(0).max(20),
          'By how many steps of size a headline may change; 2 by default · 主题字号最多改几级；缺省 2',
          [1],
        ).optional(),
        characters: say(
          z.int().min(0).max(40),
          'Most characters to ask off one paragraph; 6 by default · 一段最多提议删几字；缺省 6',
          [4],
        ).optional(),
        looseness: say(
          z.string().regex(/^\d+(?:\.\d+)?em$/),
          'Most white between letters of a paragraph that runs a line longer; 0.08em by default · 一段多排一行时字间最多加空；缺省 0.08em',
          ['0.1em'],
        ).optional(),
      })
      .optional(),
  }),
  'How a page is closed that does not fit · 排不下时如何收版',
  [{ order: ['cuts', 'picture', 'deck'], limits: { picture: '20%' } }],
);
