/**
 * `vhea` and `vmtx` of a subset that holds glyphs made for lines that run down. PDF states the same numbers in W2;
 * readers that take a glyph's step from the font program (MuPDF's text extraction) find them here.
 */
import { viewOf } from './sfnt.js';
import type { Glyph } from './types.js';

const EM = 1000;
const TOP = 880;
/** Bytes of `vhea`, and where its numbers stand. */
const VHEA = { size: 36, version: 0x00011000, ascent: 4, descent: 6, most: 10, slope: 18, metrics: 34 } as const;
/** Where a glyph record states the top of its ink. */
const Y_MAX = 8;

/** The two tables by their tags; none where every glyph steps one em from the top of the em box. */
export function verticalTables(
  glyphs: readonly Glyph[],
  records: readonly Uint8Array[],
  units: number,
): ReadonlyMap<string, Uint8Array> {
  if (glyphs.every(({ down }) => down === undefined)) return new Map();
  const scaled = (length: number): number => Math.round((length * units) / EM);
  const vmtx = new Uint8Array(4 * glyphs.length);
  const view = viewOf(vmtx);
  let most = 0;
  glyphs.forEach(({ down }, cid) => {
    const advance = scaled(down?.advance ?? EM);
    const ink = records[cid].length === 0 ? 0 : scaled(down?.top ?? TOP) - viewOf(records[cid]).getInt16(Y_MAX);
    most = Math.max(most, advance);
    view.setUint16(4 * cid, advance);
    view.setInt16(4 * cid + 2, ink);
  });
  const vhea = new Uint8Array(VHEA.size);
  const head = viewOf(vhea);
  head.setUint32(0, VHEA.version);
  head.setInt16(VHEA.ascent, units / 2);
  head.setInt16(VHEA.descent, -units / 2);
  head.setUint16(VHEA.most, most);
  head.setInt16(VHEA.slope + 2, 1);
  head.setUint16(VHEA.metrics, glyphs.length);
  return new Map([
    ['vhea', vhea],
    ['vmtx', vmtx],
  ]);
}
