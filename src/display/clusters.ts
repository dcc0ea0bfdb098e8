/** Steps and forms of a line by what it draws. */
import { clusters, type GlyphForm } from '../units/index.js';
import type { TextItem } from './types.js';

export const noForms: ReadonlyMap<number, GlyphForm> = new Map();

/** Steps and forms by cluster: marks that attach to a character add their step to its own. */
export function byCluster(
  text: string,
  advances: Int32Array,
  forms: ReadonlyMap<number, GlyphForm>,
  from: number,
): Pick<TextItem, 'advances' | 'forms'> {
  const found = clusters(text);
  const own = new Map<number, GlyphForm>();
  const steps = new Int32Array(found.length);
  let at = 0;
  for (const [index, cluster] of found.entries()) {
    const length = cluster.length === 1 ? 1 : [...cluster].length;
    for (let k = 0; k < length; k++) steps[index] += advances[at + k];
    const form = forms.get(from + at);
    if (form !== undefined) own.set(index, form);
    at += length;
  }
  return { advances: steps, forms: own.size > 0 ? own : noForms };
}
