/** Furniture and mastheads of a layout: defaults, lengths resolved. */
import type { Path } from './check.js';
import { type Colour, colourOf } from './ink.js';
import { lengthOf, type Scale } from './lengths.js';
import { type StyleText, styleOf } from './styles.js';
import type { Columns, Extent, Furniture, FurnitureAlign, Masthead } from './types.js';
import type { YamlFile } from './yaml.js';

interface StandingText {
  readonly y: string | 0;
  readonly left?: string | 0;
  readonly width?: string;
}

/** A piece of furniture as a layout writes it. */
export type FurniturePiece = StandingText &
  (
    | (Omit<StyleText, 'align'> & {
        readonly text: string | readonly string[];
        readonly align?: FurnitureAlign;
        readonly logo?: boolean;
      })
    | {
        readonly rule: string;
        readonly height?: string;
        readonly outset?: string | 0;
        readonly colour?: Colour;
      }
  );

export interface MastheadText {
  readonly columns: number | string;
  readonly lines: number;
  readonly furniture: readonly FurniturePiece[];
}

const extentOf = (text: string | 0, scale: Scale): Extent =>
  String(text).endsWith('%') ? { parts: Number(String(text).slice(0, -1)) * 10 } : { length: lengthOf(text, scale) };

/** The pieces that a layout states at `path`. */
export const furnitureOf = (
  pieces: readonly FurniturePiece[],
  path: Path,
  scale: Scale,
  yaml: YamlFile,
): readonly Furniture[] =>
  pieces.map((piece, index) => {
    const standing = {
      y: lengthOf(piece.y, scale),
      left: extentOf(piece.left ?? 0, scale),
      width: piece.width === undefined ? undefined : extentOf(piece.width, scale),
      source: yaml.place([...path, index]),
    };
    if ('rule' in piece) {
      return {
        kind: 'rule',
        ...standing,
        weight: lengthOf(piece.rule, scale),
        height: lengthOf(piece.height ?? 0, scale),
        outset: lengthOf(piece.outset ?? 0, scale),
        colour: colourOf(piece.colour),
      };
    }
    const { text, align = 'left', logo = false, ...style } = piece;
    return { kind: 'text', ...standing, texts: [text].flat(), align, logo, style: styleOf(style, scale) };
  });

const columnsOf = (text: number | string): Columns => {
  const [first, last = first] = String(text).split('-').map(Number);
  return { first, last };
};

/** The mastheads of a layout by name. */
export const mastheadsOf = (
  texts: Readonly<Record<string, MastheadText>>,
  scale: Scale,
  yaml: YamlFile,
): Readonly<Record<string, Masthead>> =>
  Object.fromEntries(
    Object.entries(texts).map(([name, { columns, lines, furniture }]) => [
      name,
      {
        columns: columnsOf(columns),
        lines,
        furniture: furnitureOf(furniture, ['mastheads', name, 'furniture'], scale, yaml),
      },
    ]),
  );
