/** The rooms that commands call, each loaded when it is first asked for: `--help` pays for none. */
import type { Outcome } from '../diagnostics/index.js';
import type {
  Composer,
  changedPictures,
  closingOf,
  fontReport,
  outputFiles,
  projectAt,
  setIssue,
} from '../pipeline/index.js';

/** What `build`, `check` and `close` need. */
export interface Pipeline {
  readonly setIssue: typeof setIssue;
  readonly outputFiles: typeof outputFiles;
  readonly projectAt: typeof projectAt;
  readonly changedPictures: typeof changedPictures;
  readonly closingOf: typeof closingOf;
}

export type { Composer };

/** What `fonts` needs. */
export interface FontReporter {
  readonly fontReport: typeof fontReport;
  readonly projectAt: typeof projectAt;
}

/** What `diff` needs. */
export type Proof = typeof import('../proof/index.js');

/** What reads an issue's copy. */
export type Manuscripts = Pick<typeof import('../pipeline/index.js'), 'readManuscript' | 'projectAt'>;

export interface Services {
  readonly pipeline: () => Promise<Pipeline>;
  /** `root` is the project whose body font measures Latin letters; undefined where its manifest cannot be read. */
  readonly composer: (root: string) => Promise<Outcome<Composer | undefined>>;
  readonly fonts: () => Promise<FontReporter>;
  readonly proof: () => Promise<Proof>;
  readonly manuscripts: () => Promise<Manuscripts>;
}

export const services: Services = {
  pipeline: () => import('../pipeline/index.js'),
  fonts: () => import('../pipeline/index.js'),
  proof: () => import('../proof/index.js'),
  manuscripts: () => import('../pipeline/index.js'),
  composer: async (root) => {
    const { composerAt, projectAt } = await import('../pipeline/index.js');
    return composerAt(projectAt(root));
  },
};
