/** What is kept of pictures, as bytes: separations exactly, headers as JSON. */
import type { PictureInfo } from './open.js';
import type { PrintPicture } from './print.js';
import type { Form } from './store.js';
import { isOrientation } from './turn.js';

const filters = ['DCTDecode', 'FlateDecode'] as const;
const HEADER = 12;

/** Width and height (four bytes each, high first), filter, components, inverted, a zero; then the data. */
export const printForm: Form<PrintPicture> = {
  encode: ({ width, height, filter, components, inverted, data }) => {
    const header = Buffer.alloc(HEADER);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([filters.indexOf(filter), components, inverted ? 1 : 0], 8);
    return Buffer.concat([header, data]);
  },
  decode: (body) => {
    if (body.length <= HEADER) return undefined;
    const header = Buffer.from(body.buffer, body.byteOffset, HEADER);
    const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
    const [filter, components] = [filters[header[8]], header[9]];
    if (width === 0 || height === 0 || filter === undefined || header[10] > 1 || header[11] !== 0) return undefined;
    if (components !== 1 && components !== 4) return undefined;
    return { width, height, filter, components, data: body.subarray(HEADER), inverted: header[10] === 1 };
  },
};

export const infoForm: Form<PictureInfo> = {
  encode: (info) => Buffer.from(JSON.stringify(info)),
  decode: (body) => {
    const value = parsed(body);
    if (typeof value !== 'object' || value === null) return undefined;
    const { width, height, format, pages, vector, ...more } = value as Readonly<Record<string, unknown>>;
    if (!isCount(width) || !isCount(height) || !isCount(pages)) return undefined;
    if (typeof format !== 'string' || typeof vector !== 'boolean') return undefined;
    const optional = optionalInfo(more);
    return optional && { width, height, format, pages, vector, ...optional };
  },
};

type OptionalInfo = Pick<PictureInfo, 'orientation' | 'density' | 'caption' | 'credit'>;

/** What a header need not state; undefined where something of it is of another kind. */
function optionalInfo({
  orientation,
  density,
  caption,
  credit,
}: Readonly<Record<string, unknown>>): OptionalInfo | undefined {
  if (orientation !== undefined && !isOrientation(orientation)) return undefined;
  if (density !== undefined && !(typeof density === 'number' && density > 0)) return undefined;
  if (caption !== undefined && typeof caption !== 'string') return undefined;
  if (credit !== undefined && typeof credit !== 'string') return undefined;
  return {
    ...(orientation === undefined ? {} : { orientation }),
    ...(density === undefined ? {} : { density }),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  };
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8'));
  } catch {
    return undefined;
  }
}
