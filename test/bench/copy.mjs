/** Made-up newspaper copy: the same seed gives the same text, and no paragraph comes twice. Knows nothing of pages. */

/** Marks and words that the copy is made of. */
const LATIN = ['AI', 'GDP', '5G', 'App', 'CT', 'ETC', 'IPO', 'LED', 'PM2.5', 'Wi-Fi', 'OpenLab', 'Smart City', 'e-CNY'];
const CLAUSE_ENDS = ['，', '，', '，', '，', '，', '，', '、', '、', '；', '：'];
const SENTENCE_ENDS = ['。', '。', '。', '。', '。', '。', '。', '。', '！', '？', '……。'];
const UNITS = ['亿元', '万人', '个百分点', '公里', '家', '项', '平方米', '%', '‰', '℃'];

/** Width of marks and digits in em, as broadsheets set them; a Latin letter is about as wide. */
const HALF = /[\p{P}\d\p{Script=Latin} %‰]/u;
const WIDE = new Set('—…℃');
/** Where the gap of a quarter em opens between Han and what is not. */
const BESIDE = /(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z%‰])(?=\p{Script=Han})/gu;

/**
 * Random numbers in [0, 1) from a seed (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The Han of a range of rows of GB 2312: rows 16 to 55 are the 3,755 of level 1, rows 56 to 87 the rest.
 * @param {number} first
 * @param {number} last
 * @returns {string[]}
 */
function hanOfRows(first, last) {
  const decoder = new TextDecoder('gb2312');
  const found = [];
  for (let row = first; row <= last; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      const character = decoder.decode(Uint8Array.of(row + 0xa0, cell + 0xa0));
      if (/^\p{Script=Han}$/u.test(character)) found.push(character);
    }
  }
  return found;
}

/**
 * @template T
 * @param {T[]} items
 * @param {() => number} random
 * @returns {T[]}
 */
function shuffled(items, random) {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
  }
  return mixed;
}

/**
 * Draws Han by rank as newspapers use them (Zipf-Mandelbrot): common characters in some order, rare ones behind them.
 * @param {() => number} random
 * @returns {() => string}
 */
function hanDraw(random) {
  const han = [...shuffled(hanOfRows(16, 55), random), ...shuffled(hanOfRows(56, 87), random).slice(0, 1500)];
  let total = 0;
  const sums = Float64Array.from(han, (_, rank) => {
    total += 1 / (rank + 60) ** 1.9;
    return total;
  });
  return () => {
    const wanted = random() * total;
    let [low, high] = [0, han.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return han[low];
  };
}

/** A source of copy. */
export class Copywriter {
  /** @type {Set<string>} */
  #written = new Set();
  #random;
  #han;

  /** @param {number} seed */
  constructor(seed) {
    this.#random = randomOf(seed);
    this.#han = hanDraw(this.#random);
  }

  /**
   * @template T
   * @param {readonly T[]} items
   * @returns {T}
   */
  #pick(items) {
    return items[Math.floor(this.#random() * items.length)];
  }

  /**
   * A whole number from `least` to `most`.
   * @param {number} least
   * @param {number} most
   */
  number(least, most) {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  /**
   * So many Han characters.
   * @param {number} count
   */
  han(count) {
    return Array.from({ length: count }, this.#han).join('');
  }

  /** A figure, a date, a Latin word, a title, a quotation, a bracket or a dash, as running copy holds them. */
  #insertion() {
    const roll = this.#random();
    if (roll < 0.3)
      return `${this.number(1, 999)}${this.#random() < 0.4 ? `.${this.number(1, 9)}` : ''}${this.#pick(UNITS)}`;
    if (roll < 0.45) return `${this.number(2019, 2024)}年${this.number(1, 12)}月${this.number(1, 28)}日`;
    if (roll < 0.6) return this.#pick(LATIN);
    if (roll < 0.72) return `《${this.han(this.number(4, 9))}》`;
    if (roll < 0.88) return `“${this.han(this.number(3, 12))}”`;
    if (roll < 0.96) return `（${this.han(this.number(2, 7))}）`;
    return `——${this.han(this.number(3, 6))}`;
  }

  #clause() {
    const before = this.han(this.number(3, 9));
    return this.#random() < 0.26
      ? `${before}${this.#insertion()}${this.han(this.number(1, 5))}`
      : before + this.han(this.number(1, 6));
  }

  #sentence() {
    let text = this.#clause();
    for (let more = this.number(1, 4); more > 0; more--) text += this.#pick(CLAUSE_ENDS) + this.#clause();
    return text + this.#pick(SENTENCE_ENDS);
  }

  /** A paragraph of 60 to 220 characters that was not written before. */
  paragraph() {
    for (;;) {
      const wanted = this.number(60, 180);
      let text = '';
      while (text.length < wanted) text += this.#sentence();
      if (text.length > 220 || this.#written.has(text)) continue;
      this.#written.add(text);
      return text;
    }
  }
}

/**
 * The width of a text in em, near enough to plan a page by.
 * @param {string} text
 */
export function widthOf(text) {
  let width = (text.match(BESIDE)?.length ?? 0) / 4;
  for (const character of text) width += HALF.test(character) && !WIDE.has(character) ? 0.5 : 1;
  return width;
}
