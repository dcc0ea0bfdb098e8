/**
 * Stands in for packages that pdfkit loads at once and we never reach: its own opening of fonts (ours enter the
 * document as objects), its line breaking, its PNG reader and its encryption. Together they are the longest part of a start.
 */
const refuse = (): never => {
  throw new TypeError('pdfkit was asked for something that banxin does itself');
};

export const create = refuse;
export const cbc = refuse;
export const ecb = refuse;
// biome-ignore lint/style/noDefaultExport: the packages it stands for have one.
export default refuse;
