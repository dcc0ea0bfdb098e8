/** Pictures of an issue: their sizes, what is wrong with them, and who places them. */
import type { Diagnostic, Outcome } from '../diagnostics/index.js';
import type { PictureInfo, PictureStore } from '../images/index.js';
import type { Issue, Page, PictureFile } from '../input/index.js';

/** What is known of the pictures that can be drawn, by file as written in the copy. */
export type PictureSizes = ReadonlyMap<string, PictureInfo & { readonly sha256: string }>;

interface UsedPicture {
  readonly file: PictureFile;
  readonly place: Diagnostic['place'];
}

/** Every picture that the pages' articles and blocks name, and the paper's logo. */
export function usedPictures(issue: Issue, pages: readonly Page[]): UsedPicture[] {
  const logo = issue.logo ? [{ file: issue.logo, place: { file: 'issue.yaml' } }] : [];
  const placed = pages.flatMap((page) =>
    page.blocks.flatMap((block): UsedPicture[] => {
      if (block.kind === 'masthead' || block.kind === 'index') return [];
      if (block.kind === 'picture')
        return [{ file: block.picture, place: { ...block.source, page: page.number, block: block.name } }];
      const ids = [
        block.article,
        ...block.inserts.flatMap(({ content }) => (content.kind === 'article' ? [content.article] : [])),
      ];
      return ids.flatMap((id) => {
        const article = issue.articles.get(id);
        return (article?.pictures ?? []).map(({ file, source }) => ({
          file,
          place: { ...source, page: page.number, block: block.name },
        }));
      });
    }),
  );
  return [...logo, ...placed];
}

/** Looks into every picture once, into all at the same time; one that cannot be drawn is told and left out. */
export async function inspectPictures(
  issue: Issue,
  pages: readonly Page[],
  store?: PictureStore,
): Promise<Outcome<PictureSizes>> {
  const used = usedPictures(issue, pages).filter(({ file }) => file.bytes !== undefined);
  if (used.length === 0) return { value: new Map(), diagnostics: [] };
  const { inspectPicture, PictureFault } = await import('../images/index.js');
  const first = new Map<string, UsedPicture>();
  for (const one of used) if (!first.has(one.file.file)) first.set(one.file.file, one);
  const files = [...first.values()];
  const looked = await Promise.allSettled(files.map(({ file }) => inspectPicture(file.bytes as Uint8Array, store)));
  const sizes = new Map<string, PictureInfo & { sha256: string }>();
  const diagnostics: Diagnostic[] = [];
  files.forEach(({ file, place }, index) => {
    const found = looked[index];
    if (found.status === 'fulfilled') {
      sizes.set(file.file, { ...found.value, sha256: file.sha256 });
    } else if (found.reason instanceof PictureFault) {
      const { code, message } = found.reason;
      diagnostics.push({ code, params: { picture: file.file, detail: message }, place });
    } else throw found.reason;
  });
  return { value: sizes, diagnostics };
}
