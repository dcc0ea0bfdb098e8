/** Numbers and strings as PDF writes them, from integers, exactly. */

/**
 * A whole number of thousandths as a decimal: 10500 is `10.5`. The quotient is the double nearest to that decimal,
 * and JavaScript prints the shortest text that names it, so no float noise can show.
 */
export const decimal = (value: number): string => String(value / 1000);

const bytes = Array.from({ length: 256 }, (_, value) => value.toString(16).toUpperCase().padStart(2, '0'));

/** Two bytes in hexadecimal: a CID, or a UTF-16 unit. */
export const hex4 = (value: number): string => bytes[(value >> 8) & 255] + bytes[value & 255];

/** A text as UTF-16BE in hexadecimal. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return hex;
}
