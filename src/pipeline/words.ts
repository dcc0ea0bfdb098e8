/** The words that heads are not split in: the project's list, read when the first head has to be broken. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jointsOf, readWordList, type WordList } from '../cjk/index.js';
import type { Project } from './project.js';

const FILE = 'words-zh.txt';

/** The word list that a run read; reports name it, since breaks depend on it. */
export interface UsedWords {
  readonly file: string;
  readonly sha256: string;
}

/** Joints of a text by the project's word list and the words of the house. */
export interface Joints {
  readonly joints: (text: string) => Uint8Array;
  /** The list, undefined where no head had to be broken. */
  readonly used: () => UsedWords | undefined;
}

export function jointsWith(project: Project, house: readonly string[]): Joints {
  let read: { readonly list: WordList; readonly used: UsedWords } | undefined;
  const load = () => {
    const bytes = readFileSync(join(project.layouts, FILE));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { list: readWordList(bytes.toString('utf8')), used: { file: `layouts/${FILE}`, sha256 } };
  };
  return {
    joints: (text) => {
      read ??= load();
      return jointsOf(text, read.list, house);
    },
    used: () => read?.used,
  };
}
