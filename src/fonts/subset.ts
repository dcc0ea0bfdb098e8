/**
 * The glyphs of one face that one document uses, as a TrueType file of its own. A form that moves or draws out a
 * glyph gets a CID with the changed outline and its own width: squeezing it by the text operators instead makes
 * extractors of text break the line.
 */
import { createHash } from 'node:crypto';
import type { Contour, Outlines } from './glyf.js';
import { type HorizontalMetric, readDescriptor } from './metrics.js';
import { assembled, glyphRecord, transformed } from './outline.js';
import { bytesOf, need, type Tables, viewOf, writeTables } from './sfnt.js';
import type { EncodedFont, FontSubset, Glyph } from './types.js';
import { verticalTables } from './vertical-tables.js';

/** What a subset needs of its face. */
export interface SubsetSource {
  readonly tables: Tables;
  readonly postscriptName: string;
  readonly units: number;
  readonly outlines: Outlines;
  readonly metric: (gid: number) => HorizontalMetric;
}

/** A glyph of the subset: its outline's bytes, and its metrics in font units. */
interface Member extends HorizontalMetric {
  readonly record: Uint8Array;
}

const NOTHING = new Uint8Array(0);
/** Programs of a hinted font, which the records copied from it call. */
const programs = ['cvt ', 'fpgm', 'prep'];

/**
 * A glyph as the subset has it: copied where nothing changes; else flattened, moved and written anew, which also
 * leaves no component to carry along.
 */
function member(source: SubsetSource, glyph: Glyph): Member {
  const record = source.outlines.record(glyph.gid);
  const own = source.metric(glyph.gid);
  const advance = Math.round((glyph.advance * source.units) / 1000);
  const { down } = glyph;
  if (down) return drawnMember(assembled(down.pieces, source.units, source.outlines.contours), advance);
  if (record === undefined) return { record: NOTHING, advance, bearing: 0 };
  const same = glyph.shift === 0 && glyph.stretch === 1000;
  if (same && record.getInt16(0) >= 0) return { record: bytesOf(record), advance, bearing: own.bearing };
  const move = (glyph.shift * source.units) / 1000;
  return drawnMember(transformed(source.outlines.contours(glyph.gid), glyph.stretch / 1000, move), advance);
}

function drawnMember(contours: readonly Contour[], advance: number): Member {
  const record = glyphRecord(contours);
  return { record, advance, bearing: record.length === 0 ? 0 : viewOf(record).getInt16(2) };
}

function glyphTables(members: readonly Member[]): { glyf: Uint8Array; loca: Uint8Array; hmtx: Uint8Array } {
  const aligned = (length: number): number => (length + 3) & ~3;
  const glyf = new Uint8Array(members.reduce((sum, { record }) => sum + aligned(record.length), 0));
  const loca = new Uint8Array(4 * members.length + 4);
  const hmtx = new Uint8Array(4 * members.length);
  const [locaView, hmtxView] = [viewOf(loca), viewOf(hmtx)];
  let offset = 0;
  members.forEach(({ record, advance, bearing }, cid) => {
    glyf.set(record, offset);
    offset += aligned(record.length);
    locaView.setUint32(4 * cid + 4, offset);
    hmtxView.setUint16(4 * cid, advance);
    hmtxView.setInt16(4 * cid + 2, bearing);
  });
  return { glyf, loca, hmtx };
}

const copied = (tables: Tables, tag: string): Uint8Array => Uint8Array.from(bytesOf(need(tables, tag)));

/** `maxp` for the subset: flattened glyphs may have as many points and contours as a composite had. */
function maximums(tables: Tables, count: number): Uint8Array {
  const bytes = copied(tables, 'maxp');
  const view = viewOf(bytes);
  view.setUint16(4, count);
  view.setUint16(6, Math.max(view.getUint16(6), view.getUint16(10)));
  view.setUint16(8, Math.max(view.getUint16(8), view.getUint16(12)));
  for (const composite of [10, 12, 28, 30]) view.setUint16(composite, 0);
  return bytes;
}

function subsetFile(source: SubsetSource, glyphs: readonly Glyph[]): Uint8Array {
  const { tables } = source;
  const members = glyphs.map((glyph) => member(source, glyph));
  const head = copied(tables, 'head');
  viewOf(head).setInt16(50, 1);
  const hhea = copied(tables, 'hhea');
  viewOf(hhea).setUint16(34, members.length);
  const { glyf, loca, hmtx } = glyphTables(members);
  const file = new Map([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maximums(tables, members.length)],
  ]);
  const records = members.map(({ record }) => record);
  for (const [tag, table] of verticalTables(glyphs, records, source.units)) file.set(tag, table);
  for (const tag of programs) {
    const program = tables.get(tag);
    if (program !== undefined) file.set(tag, bytesOf(program));
  }
  return writeTables(file);
}

/** Six capital letters that follow from the content, as PDF asks of a subset's name. */
function tagOf(file: Uint8Array, texts: readonly string[]): string {
  const digest = createHash('sha256').update(file).update(texts.join('\0')).digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

/** An empty subset of a face. */
export function newSubset(source: SubsetSource): FontSubset {
  const advance = Math.round((source.metric(0).advance * 1000) / source.units);
  const glyphs: Glyph[] = [{ gid: 0, advance, shift: 0, stretch: 1000 }];
  const texts: string[] = [''];
  const known = new Map<string, number>();
  // A face gives out one object per glyph and form, so nearly every call ends at this map.
  const recent = new Map<Glyph, number>();

  const cid = (glyph: Glyph, text: string): number => {
    const last = recent.get(glyph);
    if (last !== undefined && texts[last] === text) return last;
    const down = glyph.down ? JSON.stringify(glyph.down) : '';
    const key = `${glyph.gid} ${glyph.advance} ${glyph.shift} ${glyph.stretch} ${down} ${text}`;
    let found = known.get(key);
    if (found === undefined) {
      found = glyphs.push(glyph) - 1;
      texts.push(text);
      known.set(key, found);
    }
    recent.set(glyph, found);
    return found;
  };

  const encode = (): EncodedFont => {
    const file = subsetFile(source, glyphs);
    return {
      file,
      name: `${tagOf(file, texts)}+${source.postscriptName}`,
      widths: glyphs.map((glyph) => glyph.advance),
      texts: [...texts],
      downs: glyphs.map((glyph) => glyph.down),
      descriptor: readDescriptor(source.tables),
    };
  };
  return { cid, encode };
}
