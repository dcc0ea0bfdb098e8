/** Builds to compare: the original page's issue, and copies of it that an editor changed. */
import { buildDocument, type Comparison, compareDocuments, type ProofDocument } from '../../src/proof/index.js';
import { sample, sampleCopy, setAt } from '../pipeline/fixture.js';

const documentAt = async (folder: string, name: string): Promise<ProofDocument> =>
  buildDocument((await setAt(folder)).set.list, name);

let first: Promise<ProofDocument> | undefined;
/** The original page as it is. */
export const original = (): Promise<ProofDocument> => {
  first ??= documentAt(sample, 'before');
  return first;
};

/** The original page compared with a copy in which files were changed. */
export async function comparedWith(replace: Readonly<Record<string, (text: string) => string>>): Promise<Comparison> {
  return compareDocuments(await original(), await documentAt(sampleCopy(replace), 'after'));
}
