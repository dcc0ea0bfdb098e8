/** Sets a text with pdfkit's own text(): `node peer-pdfkit.mjs <text> <fonts> <pdf>`. */
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

const [text, fonts, pdf] = process.argv.slice(2);
const doc = new PDFDocument({
  size: [1105.512, 1544.882],
  margins: { left: 59.25, right: 59.25, top: 102, bottom: 68 },
});
doc.pipe(createWriteStream(pdf));
doc.font(join(fonts, 'NotoSerifSC-Regular.ttf')).fontSize(10.5);
doc.text(readFileSync(text, 'utf8'), { columns: 5, columnGap: 21, indent: 21, lineGap: -2.6 });
doc.end();
