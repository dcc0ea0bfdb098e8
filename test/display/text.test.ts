/** The display list as text: what goldens are made of. */
import { expect, it } from 'vitest';
import { pageText } from '../../src/display/index.js';
import { BLACK, type GlyphForm, pt } from '../../src/units/index.js';

it('a ligature is written as its letters with the step of its one glyph', () => {
  const forms = new Map<number, GlyphForm>([
    [1, 'ligature'],
    [2, 'joined'],
    [3, 'joined'],
  ]);
  const place = { font: 'body', size: pt(10), x: pt(1), y: pt(2), colour: BLACK, vertical: false, origin: undefined };
  const item = { kind: 'text', text: 'office', advances: [596, 1009, 0, 0, 537, 596], forms, ...place } as const;
  const page = { number: 1, name: '要闻', width: pt(9), height: pt(9), items: [item], articles: [] };
  expect(pageText(page)).toContain('596 offi‹1009›c‹537›e\n');
});
