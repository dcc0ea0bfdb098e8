/** A layout's file as it is written, once the schema has passed it. */
import type { HouseRule } from '../cjk/copy-rules.js';
import type { ClosingText } from './closing.js';
import type { FontText } from './fonts.js';
import type { FurniturePiece, MastheadText } from './furniture.js';
import type { GridText, PageKindText } from './page-kinds.js';
import type { ProfileText } from './profiles.js';
import type { RunText } from './runs.js';
import type { ArticleStyleText, BoxText, Hyphenated } from './styles.js';
import type { Imprint, Layout } from './types.js';

/** A layout as its file writes it, checked by the schema. */
export interface LayoutText {
  readonly title: string;
  readonly page: { readonly width: string; readonly height: string };
  readonly body: string;
  readonly grid: GridText;
  readonly profile: string;
  readonly profiles?: Readonly<Record<string, ProfileText>>;
  readonly level: Layout['level'];
  readonly method?: Layout['method'];
  readonly carry?: number;
  readonly language: string;
  readonly hyphenate?: Hyphenated;
  readonly hyphenation?: Partial<Layout['hyphenation']>;
  readonly copy?: Readonly<Partial<Record<HouseRule, 'on' | 'off'>>>;
  readonly runs?: Readonly<Record<string, RunText>>;
  readonly articles: Readonly<Record<string, ArticleStyleText>>;
  readonly boxes?: Readonly<Record<string, BoxText>>;
  readonly furniture?: readonly FurniturePiece[];
  readonly mastheads?: Readonly<Record<string, MastheadText>>;
  readonly pages?: Readonly<Record<string, PageKindText>>;
  readonly imprint?: Imprint;
  readonly gap: Layout['gap'];
  readonly rule: { readonly width: string; readonly colour?: 'black' | 'white' | readonly number[] };
  readonly limits: {
    readonly measure: string;
    readonly slack?: string | 0;
    readonly sizes: readonly string[];
    readonly press?: number;
  };
  readonly lint?: Partial<Layout['lint']>;
  readonly closing?: ClosingText;
  readonly captions?: 'file' | 'typed';
  readonly notices: Layout['notices'];
  readonly jumps?: Partial<Layout['jumps']>;
  readonly index?: Partial<Layout['index']>;
  readonly words?: readonly string[];
  readonly weekdays?: readonly string[];
  readonly fonts?: readonly FontText[];
}
