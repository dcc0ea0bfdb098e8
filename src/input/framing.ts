/** Framing: which part of a picture is shown, and how it fills its place. */
import type { Diagnostic } from '../diagnostics/index.js';
import type { Path } from './check.js';
import { valueFault } from './faults.js';
import type { FramingText } from './page-text.js';
import type { Framing } from './types.js';
import type { YamlFile } from './yaml.js';

/** Per cent as 1/1000. */
const parts = (percent: number): number => Math.round(percent * 10);
const ALL = 1000;

/** The framing that a picture block or an insert states; what it cannot be is told in `faults`. */
export function framingOf(
  text: FramingText,
  path: Path,
  { yaml, faults }: { readonly yaml: YamlFile; readonly faults: Diagnostic[] },
): Framing {
  const { fit = 'crop', focus, crop = {} } = text;
  const [left, top] = [parts(crop.left ?? 0), parts(crop.top ?? 0)];
  const width = crop.width === undefined ? ALL - left : parts(crop.width);
  const height = crop.height === undefined ? ALL - top : parts(crop.height);
  const reject = (key: readonly (string | number)[], expected: string, got: unknown) =>
    faults.push(valueFault(yaml, [...path, ...key], expected, String(got)));
  const within = (key: 'left' | 'top', from: number, side: 'width' | 'height', length: number) => {
    if (from >= ALL) reject(['crop', key], '< 100', crop[key]);
    else if (length < 1 || from + length > ALL) reject(['crop', side], `0.1–${(ALL - from) / 10}`, crop[side]);
  };
  within('left', left, 'width', width);
  within('top', top, 'height', height);
  if (fit === 'whole' && focus !== undefined) {
    const params = { key: 'focus', other: 'fit: whole' };
    faults.push({ code: 'issue/keys-exclusive', params, place: { ...yaml.keyPlace([...path, 'focus']) } });
  }
  const inside = (at: number, from: number, length: number): boolean => at >= from && at <= from + length;
  const [x, y] = (focus ?? []).map(parts);
  if (focus !== undefined && !(inside(x, left, width) && inside(y, top, height))) {
    const expected = `${left / 10}–${(left + width) / 10}, ${top / 10}–${(top + height) / 10}`;
    reject(['focus'], expected, focus.join(', '));
  }
  return { fit, crop: [left, top, width, height], focus: focus && [x, y] };
}
