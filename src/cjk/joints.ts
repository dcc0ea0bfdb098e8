/**
 * Joints: how good a place each gap of a head is to end a line. What belongs together by grammar is data: characters
 * that lean on the word before them or on the one after.
 */
import { classIndex, classOf } from './classes.js';
import { isNumber, isNumeral, isUnit, numberGaps } from './numbers.js';
import { isHan, LONGEST_WORD, type WordList, withHouseWords, wordsOf } from './words.js';

/**
 * Kinds of joints from the best to the worst: after a mark or white; between phrases; between words; a line that
 * would begin or end with what leans on its neighbour (TYPESETTING: 的 得 not first, 和 与 not last); inside a word; never.
 */
export const JOINT = { pause: 0, phrase: 1, word: 2, leaning: 3, split: 4, never: 5 } as const;

/** Lean back, so none begins a line: particles. */
const particles = '的地得了着过们吗呢吧啊呀嘛';
/** Bound to the word before them: a line begins with none. */
const suffixes = '们者性化度儿子';
/** Lean forward, so none ends a line, and open a phrase: prepositions and conjunctions. */
const openers = '和与及或跟同并而但且在从自向对为以把被将让由到至比因凭靠令使请替随沿按据经用趁';
/** Lean forward and open a predicate: adverbs, and verbs of one character. */
const predicates =
  '不未没再又也都更最很太已曾正就才还可能要应须该需别勿均仍各共齐终仅只略较越愈拟愿近超约逾满达无有是成获赴抵携迎创破增任进去看听读写吃玩';
/** Lean forward: prefixes and what counts or points. */
const prefixes = '新老大小副总原首第每本此这那某全双非北南西';
/** After a verb of one character they complete it: 冲进, 圆了. */
const complements = '了着过得到进出起上下来去开成好完';
/** Lean forward before a piece of time: 下周, 上半年. */
const timeOpeners = '上下';
const times = '周月季年届次旬半';
/** Lean back: endings of names, measure words, places in space and time. */
const back =
  '者性化率型式级版界圈族感员师户队团局厅所院校馆站场园区市省县镇乡村街路道巷桥河江湖港岛线号楼厂店铺社部委网台报奖杯赛节季年月日时分秒岁届期次批个名位件项辆艘座家万亿元吨米度里中内外畔等秀段点业链费税价款券卡证';
/** Words that lean back: directions of a verb, bounds of a number. */
const backWords = new Set(
  '起来 下来 上来 出来 进来 过来 回来 下去 上去 出去 进去 过去 回去 上旬 中旬 下旬 以上 以下 以内 以外 以来 之间 之一 之后 之前 左右 上下 前后'.split(
    ' ',
  ),
);

const set = (characters: string): ReadonlySet<string> => new Set(characters);
const leansBack = { particle: set(particles), any: set(particles + back) };
const leansForward = { opener: set(openers + predicates), any: set(openers + predicates + prefixes) };
const bound = set(suffixes);
const completes = set(complements);
const time = { opener: set(timeOpeners), piece: set(times) };

const { pause, stop, closing, opening, dash, ellipsis, connector, slash, digit } = classIndex;
const white = new Set([classIndex.space, classIndex['half-space'], classIndex['thin-space']]);
/** What Latin words are made of. */
const western = new Set([classIndex.latin, digit]);
/** After these a reader pauses. */
const pauses = new Set([
  pause,
  stop,
  classIndex['latin-mark'],
  classIndex['latin-stop'],
  dash,
  classIndex['long-dash'],
  ellipsis,
  ...white,
  classIndex['wide-space'],
]);
/** Quoted words up to this length stay whole. */
const SHORT_QUOTE = 8;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
}

const classAt = (characters: readonly string[], at: number): number => classOf(characters[at].codePointAt(0) as number);

/** Whether a word is one Han character; several in a row are a name or a word that the list lacks. */
const isLone = (characters: readonly string[], word: Word | undefined): boolean =>
  word !== undefined && word.end - word.start === 1 && isHan(characters[word.start]);

/** A lone character that may be part of a name: none that grammar explains. */
const isNamePart = (characters: readonly string[], word: Word | undefined): boolean =>
  isLone(characters, word) &&
  !leansForward.any.has(characters[word?.start ?? 0]) &&
  !leansBack.particle.has(characters[word?.start ?? 0]);

/** Words `index - 1` and `index` of a text in words: the joint between them. */
function jointBetween(characters: readonly string[], words: readonly Word[], index: number, list: WordList): number {
  const [left, right] = [words[index - 1], words[index]];
  const [last, first] = [characters[left.end - 1], characters[right.start]];
  if (!isHan(last) || !isHan(first)) return markedJoint(characters, words, index, list);
  if (!right.sure) return JOINT.split;
  const text = characters.slice(right.start, right.end).join('');
  if (isNumber(characters, left) && (isNumeral(first) || isUnit(text))) return JOINT.split;
  const [loneLeft, loneRight] = [isLone(characters, left), isLone(characters, right)];
  if (loneRight && bound.has(first)) return JOINT.split;
  if (loneRight && leansBack.particle.has(first)) return JOINT.leaning;
  if (loneLeft && leansBack.particle.has(last)) return JOINT.phrase;
  const counted = index >= 2 && isNumber(characters, words[index - 2]) && leansBack.any.has(last);
  if (loneLeft && loneRight) return counted ? beforeLone(characters, words, index) : JOINT.split;
  if (backWords.has(text)) return JOINT.leaning;
  if (loneLeft) return afterLone(characters, words, index);
  if (loneRight) return beforeLone(characters, words, index);
  const before = characters.slice(left.start, left.end).join('');
  return list.isVerb(text) && !list.isVerb(before) ? JOINT.phrase : JOINT.word;
}

/** After a character that is a word of its own: it leans one way, or is the end of a name, or nobody knows. */
function afterLone(characters: readonly string[], words: readonly Word[], index: number): number {
  const own = characters[words[index - 1].start];
  if (leansForward.any.has(own)) return JOINT.leaning;
  if (isNamePart(characters, words[index - 2])) return JOINT.word;
  const before = index >= 2 ? characters[words[index - 2].start] : '';
  const follows = isHan(before) || (before !== '' && classAt(characters, words[index - 2].start) === digit);
  return follows && leansBack.any.has(own) ? JOINT.word : JOINT.split;
}

function beforeLone(characters: readonly string[], words: readonly Word[], index: number): number {
  const own = characters[words[index].start];
  if (leansBack.any.has(own)) return JOINT.leaning;
  if (leansForward.opener.has(own)) return JOINT.phrase;
  if (leansForward.any.has(own)) return JOINT.word;
  const after = words[index + 1];
  if (time.opener.has(own) && after && time.piece.has(characters[after.start])) return JOINT.word;
  const completed = isLone(characters, after) && completes.has(characters[after.start]);
  return completed || isNamePart(characters, after) ? JOINT.word : JOINT.split;
}

/**
 * After a typed space: a pause where it parts Han from Han; between Han and Latin a phrase may end; two Latin words
 * may be one name (iPhone Pro), and a letter or a number of its own is the other's part (Model Y).
 */
function spacedJoint(characters: readonly string[], after: number): number {
  let before = after - 1;
  while (before >= 0 && white.has(classAt(characters, before))) before--;
  if (before < 0) return JOINT.pause;
  const sides = [before, after].map((at) => western.has(classAt(characters, at)));
  if (!sides.includes(true)) return JOINT.pause;
  if (sides.includes(false)) return pauses.has(classAt(characters, before)) ? JOINT.pause : JOINT.phrase;
  const run = (from: number, step: number): string => {
    let text = '';
    for (let at = from; at >= 0 && at < characters.length && western.has(classAt(characters, at)); at += step)
      text += characters[at];
    return text;
  };
  const bare = [run(before, -1), run(after, 1)].some((text) => text.length === 1 || /^\d+$/.test(text));
  return bare ? JOINT.split : JOINT.word;
}

/** Whether Latin from a word on is the name of the noun behind it (T3航站楼): the two are one phrase. */
function opensName(characters: readonly string[], words: readonly Word[], index: number, list: WordList): boolean {
  if (classAt(characters, words[index].start) !== classIndex.latin) return false;
  let at = index;
  while (at < words.length && western.has(classAt(characters, words[at].start))) at++;
  if (at === words.length || !isHan(characters[words[at].start]) || isLone(characters, words[at])) return false;
  return !list.isVerb(characters.slice(words[at].start, words[at].end).join(''));
}

/** Beside a mark, a letter or a digit; whether a line may end there at all is the break rules' to say. */
function markedJoint(characters: readonly string[], words: readonly Word[], index: number, list: WordList): number {
  const [left, right] = [words[index - 1], words[index]];
  const [before, after] = [classAt(characters, left.start), classAt(characters, right.start)];
  const [last, first] = [characters[left.end - 1], characters[right.start]];
  if (white.has(before)) return spacedJoint(characters, right.start);
  if (pauses.has(before) && !isHan(last)) return JOINT.pause;
  if (before === connector || after === connector || before === slash || after === slash) return JOINT.split;
  if (isHan(first)) {
    const lone = isLone(characters, right);
    if (lone && leansBack.particle.has(first)) return JOINT.leaning;
    const text = characters.slice(right.start, right.end).join('');
    if (before === digit && (isNumeral(first) || isUnit(text) || (lone && !leansForward.any.has(first))))
      return JOINT.split;
    const clings = backWords.has(text) || (lone && !leansForward.any.has(first));
    return before === closing && clings ? JOINT.leaning : JOINT.word;
  }
  if (isHan(last) && !isLone(characters, left) && opensName(characters, words, index, list)) return JOINT.phrase;
  if (isHan(last) && isLone(characters, left) && !leansBack.any.has(last)) {
    return leansForward.any.has(last) || !isLone(characters, words[index - 2]) ? JOINT.leaning : JOINT.word;
  }
  return JOINT.word;
}

/** What stands in quotation marks or brackets stays whole while it is short. */
function keepQuotes(characters: readonly string[], joints: Uint8Array): void {
  const open: number[] = [];
  for (let at = 0; at < characters.length; at++) {
    const own = classAt(characters, at);
    if (own === opening) open.push(at);
    if (own !== closing) continue;
    const start = open.pop();
    if (start === undefined || at - start - 1 > SHORT_QUOTE) continue;
    for (let gap = start + 1; gap <= at; gap++) joints[gap] = Math.max(joints[gap], JOINT.leaning);
  }
}

/** A word of the house is never split, wherever it stands. */
function keepHouseWords(characters: readonly string[], own: readonly string[], joints: Uint8Array): void {
  for (const word of own.map((text) => [...text])) {
    for (let at = 0; at + word.length <= characters.length; at++) {
      if (word.every((character, index) => characters[at + index] === character))
        joints.fill(JOINT.never, at + 1, at + word.length);
    }
  }
}

/**
 * The joint before each character of a head (`JOINT`); the one before the first is `never`. `own` are the words of
 * the house.
 */
export function jointsOf(text: string, list: WordList, own: readonly string[]): Uint8Array {
  const characters = [...text];
  const longest = Math.max(LONGEST_WORD, ...own.map((word) => [...word].length));
  const joints = new Uint8Array(characters.length).fill(JOINT.split);
  const known = withHouseWords(list, own);
  const words = wordsOf(characters, known, longest);
  for (let index = 1; index < words.length; index++)
    joints[words[index].start] = jointBetween(characters, words, index, known);
  const { quantity, span } = numberGaps(characters, words);
  for (const at of span) joints[at] = Math.max(joints[at], JOINT.split);
  for (const at of quantity) joints[at] = JOINT.never;
  if (characters.length > 0) joints[0] = JOINT.never;
  keepQuotes(characters, joints);
  keepHouseWords(characters, own, joints);
  return joints;
}
