/** Ink as a layout writes it. */
import { BLACK, type Cmyk } from '../units/index.js';

export type Colour = 'black' | 'white' | readonly number[];

const WHITE: Cmyk = [0, 0, 0, 0];

export function colourOf(colour: Colour = 'black'): Cmyk {
  if (colour === 'black') return BLACK;
  if (colour === 'white') return WHITE;
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = colour;
  return [cyan, magenta, yellow, black];
}
