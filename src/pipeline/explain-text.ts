/** `explain.txt`: for every line of running text why it ends where it does, and where its slack went. */
import type { Candidate, Explanation } from '../compose/index.js';
import type { PlacedLine, PlacedPage } from '../flow/index.js';

const verdicts: Readonly<Record<Candidate['verdict'], string>> = {
  start: 'may not start a line',
  end: 'may not end a line',
  unit: 'one unit',
  kept: 'kept together',
  overfull: 'too wide by',
  worse: 'worse by',
  orphan: 'leaves a single character',
  natural: 'would have to be shrunk, and lines are filled at natural widths',
  others: 'worse for other lines',
  shorter: 'holds less',
};
const ends: Readonly<Record<Explanation['ended'], string>> = {
  full: 'full',
  'pushed-out': 'full; what stood next was pushed out',
  'pushed-in': 'full; what stood next was pushed in',
  hyphenated: 'full; a word was hyphenated',
  'unit-split': 'a unit wider than the line was split',
  orphan: 'brought down, so that the last line is no single character',
  forced: 'the copy has a line end here',
  end: 'the copy ends',
};

const em = (thousandths: number): string => `${thousandths / 1000} em`;
/** Characters shown before an end that lost. */
const SHOWN = 4;

function candidateText({ end, verdict, step, amount, source }: Candidate, before: string): string {
  const what = [step, amount === undefined ? undefined : em(amount)].filter((part) => part !== undefined).join(' ');
  const why = [verdicts[verdict], what, source === undefined ? '' : `(${source})`].filter((part) => part !== '');
  return `      not after ${before} (${end}): ${why.join(' ')}`;
}

function lineText({ set }: PlacedLine, { ended, shares, candidates }: Explanation, paragraph: string): string[] {
  const slack = shares.map(({ step, amount, places }) => `${step} ${em(amount)} in ${places}`);
  const characters = [...paragraph];
  return [
    `  ${set.text}`,
    `      ${ends[ended]}${slack.length > 0 ? `; slack: ${slack.join(', ')}` : ''}`,
    ...candidates.map((one) => candidateText(one, characters.slice(Math.max(0, one.end - SHOWN), one.end).join(''))),
  ];
}

/** The explanation of pages, block by block in reading order. */
export function explainText(pages: readonly PlacedPage[]): string {
  const rows: string[] = [];
  for (const { number, blocks } of pages) {
    for (const { block, lines } of blocks) {
      let open = '';
      for (const line of lines) {
        const why = line.why?.();
        if (!why) continue;
        const { article, part, paragraph } = line.origin;
        const head = `page ${number} ${block.name}: ${article} ${part} ${paragraph + 1}`;
        if (head !== open) rows.push('', head);
        open = head;
        rows.push(...lineText(line, why.explanation, why.text));
      }
    }
  }
  return `${rows.slice(1).join('\n')}\n`;
}
