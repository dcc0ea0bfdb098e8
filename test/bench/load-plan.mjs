/**
 * What stands on the pages of the load issue: frames in columns and grid lines of `broadsheet-6`, and the article whose
 * text each begins with. No two edges of frames run through a page, so that nothing cuts it in two.
 */

/** Lines of a page. */
export const LINES = 102;
/** Strips of advertisements at the foot, and their lines. */
const WATER = { file: 'water.svg', slogan: ['一滴一滴省下来', '一年一湖清水'] };
const COURTESY = { file: 'courtesy.svg', slogan: ['停一停　让一让', '斑马线上看见一座城'] };
const CYCLING = { file: 'bicycle-lane.svg', slogan: ['绿色出行', '从一段骑行开始'] };
export const STRIP = 9;

/**
 * @typedef {readonly [first: number, last: number]} Span
 * @typedef {object} Frame
 * @property {string} from the article its text begins with
 * @property {number} [skip] paragraphs of that article that another frame has
 * @property {string} [headline] in place of the article's own head
 * @property {string} [size] of the headline
 * @property {Span} columns
 * @property {Span} lines
 * @property {readonly { columns: Span, lines: number, at?: string }[]} [pictures] of the article, in order
 * @property {string} [box]
 * @property {'vertical'} [direction]
 *
 * @typedef {{ name: string, editor: string, strip?: typeof WATER, frames: readonly Frame[] }} Plan
 */

/** @type {readonly Plan[]} */
export const pages = [
  {
    name: '要闻',
    editor: '周砚',
    frames: [
      { from: 'bridge', columns: [1, 4], lines: [1, 48], size: '48pt', pictures: [{ columns: [1, 4], lines: 25 }] },
      { from: 'port', columns: [5, 6], lines: [1, 32], size: '24pt', pictures: [{ columns: [5, 6], lines: 12 }] },
      {
        from: 'weather',
        headline: '周末添件衣',
        columns: [5, 6],
        lines: [34, 62],
        size: '24pt',
        box: 'tint',
        pictures: [{ columns: [5, 6], lines: 10 }],
      },
      { from: 'canteen', headline: '一碗面怎么算账', columns: [1, 2], lines: [50, 78], size: '24pt' },
      { from: 'dialect', columns: [3, 4], lines: [50, 62], size: '24pt' },
      { from: 'shipyard', headline: '起重机成了看江的地标', columns: [3, 6], lines: [64, 102], size: '36pt' },
      { from: 'night-bus', headline: '末班车之后', columns: [1, 2], lines: [80, 102], size: '24pt' },
    ],
  },
  {
    name: '城事',
    editor: '林溪',
    frames: [
      { from: 'market', columns: [3, 6], lines: [1, 46], size: '44pt', pictures: [{ columns: [3, 6], lines: 24 }] },
      { from: 'bridge', skip: 6, headline: '一根索一个脾气', columns: [1, 2], lines: [1, 30], size: '26pt' },
      {
        from: 'repair',
        headline: '配把钥匙去哪里',
        columns: [1, 2],
        lines: [32, 66],
        size: '26pt',
        box: 'rule',
        pictures: [{ columns: [1, 2], lines: 17 }],
      },
      { from: 'canteen', skip: 2, headline: '票数最高的一碗面', columns: [5, 6], lines: [48, 76], size: '24pt' },
      { from: 'old-photo', columns: [3, 4], lines: [48, 66], size: '24pt' },
      {
        from: 'consulting-group',
        columns: [1, 4],
        lines: [68, 102],
        size: '36pt',
        pictures: [{ columns: [4, 4], lines: 13 }],
      },
      { from: 'marathon', headline: '半马改跑新线', columns: [5, 6], lines: [78, 102], size: '24pt', box: 'tint' },
    ],
  },
  {
    name: '经济',
    editor: '江以宁',
    strip: CYCLING,
    frames: [
      { from: 'port', skip: 2, headline: '四个多小时从哪里省下来', columns: [1, 3], lines: [1, 34], size: '32pt' },
      {
        from: 'customs',
        columns: [4, 6],
        lines: [1, 50],
        size: '30pt',
        pictures: [{ columns: [4, 6], lines: 14 }],
      },
      { from: 'canteen', skip: 1, headline: '求明年还在', columns: [1, 3], lines: [36, 74], size: '30pt' },
      { from: 'service', columns: [6, 6], lines: [52, 92], size: '20pt', box: 'tint' },
      { from: 'night-bus', skip: 2, headline: '只有一个人等的那一站', columns: [4, 5], lines: [52, 74], size: '22pt' },
      { from: 'seagrass', skip: 6, headline: '一公顷草能做什么', columns: [1, 5], lines: [76, 92], size: '30pt' },
    ],
  },
  {
    name: '科教',
    editor: '许言',
    frames: [
      { from: 'seagrass', columns: [1, 3], lines: [1, 52], size: '36pt', pictures: [{ columns: [1, 3], lines: 20 }] },
      {
        from: 'school',
        headline: '机器人被孩子问倒了',
        columns: [4, 6],
        lines: [1, 36],
        size: '34pt',
        pictures: [{ columns: [4, 6], lines: 18 }],
      },
      { from: 'choir', skip: 2, headline: '他们不怕黑', columns: [4, 6], lines: [38, 76], size: '34pt' },
      { from: 'science-briefs', columns: [1, 1], lines: [54, 102], size: '20pt', box: 'rule' },
      { from: 'school', skip: 1, headline: '题目由学生自己出', columns: [2, 3], lines: [54, 76], size: '24pt' },
      { from: 'ai-industry', columns: [2, 6], lines: [78, 102], size: '32pt' },
    ],
  },
  {
    name: '文化',
    editor: '叶小满',
    frames: [
      {
        from: 'embroidery',
        columns: [1, 3],
        lines: [1, 44],
        size: '34pt',
        pictures: [
          { columns: [1, 1], lines: 12 },
          { columns: [2, 2], lines: 12 },
          { columns: [3, 3], lines: 12 },
        ],
      },
      { from: 'scalemaker', columns: [4, 6], lines: [1, 60], size: '36pt', pictures: [{ columns: [4, 4], lines: 18 }] },
      { from: 'books', headline: '在河流的转弯处', columns: [1, 2], lines: [46, 74], size: '26pt', box: 'tint' },
      { from: 'briefs', columns: [3, 3], lines: [46, 60], size: '22pt', box: 'rule' },
      { from: 'market', skip: 9, headline: '摊位上的老面孔', columns: [1, 2], lines: [76, 102], size: '26pt' },
      { from: 'lighthouse', skip: 1, headline: '灯正常', columns: [3, 6], lines: [62, 102], size: '34pt' },
    ],
  },
  {
    name: '体育',
    editor: '程野',
    strip: COURTESY,
    frames: [
      { from: 'volleyball', headline: '一中女排夺头名', columns: [1, 4], lines: [1, 30], size: '42pt' },
      { from: 'weekend', columns: [5, 6], lines: [1, 74], size: '30pt', box: 'tint' },
      { from: 'marathon', skip: 2, headline: '第十七公里的坡', columns: [1, 2], lines: [32, 60], size: '26pt' },
      { from: 'united-front', columns: [3, 4], lines: [32, 74], size: '26pt' },
      { from: 'choir', headline: '山里的孩子唱给江听', columns: [1, 2], lines: [62, 92], size: '22pt' },
      { from: 'repair', headline: '修一只旧表的高兴', columns: [3, 6], lines: [76, 92], size: '28pt', pictures: [] },
    ],
  },
  {
    name: '民生',
    editor: '何苇',
    frames: [
      { from: 'letters', columns: [1, 4], lines: [1, 34], size: '36pt', box: 'rule' },
      { from: 'shipyard', skip: 2, headline: '一根墨线', columns: [5, 6], lines: [1, 46], size: '28pt' },
      { from: 'market', skip: 4, headline: '把秤放在明处', columns: [1, 2], lines: [36, 70], size: '28pt' },
      { from: 'scalemaker', skip: 5, headline: '二十一杆秤', columns: [3, 4], lines: [36, 58], size: '26pt' },
      { from: 'weekend', skip: 8, headline: '走出去看看', columns: [3, 6], lines: [60, 102], size: '34pt' },
      { from: 'weather', headline: '出门前先看江', columns: [5, 6], lines: [48, 58], size: '22pt' },
      {
        from: 'embroidery',
        headline: '手做出来的东西',
        columns: [1, 2],
        lines: [72, 102],
        size: '22pt',
        pictures: [{ columns: [1, 2], lines: 14 }],
      },
    ],
  },
  {
    name: '副刊',
    editor: '苏禾',
    strip: WATER,
    frames: [
      { from: 'ferry', columns: [1, 4], lines: [1, 26], size: '36pt', direction: 'vertical' },
      { from: 'pickles', columns: [5, 6], lines: [1, 40], size: '30pt' },
      { from: 'lighthouse', columns: [1, 2], lines: [28, 66], size: '28pt' },
      { from: 'old-photo', skip: 1, headline: '船等着我', columns: [3, 4], lines: [28, 50], size: '26pt' },
      { from: 'dialect', skip: 1, headline: '潮到了', columns: [5, 6], lines: [42, 70], size: '26pt' },
      { from: 'books', skip: 1, headline: '水位三米四二', columns: [3, 4], lines: [52, 70], size: '26pt' },
      { from: 'pickles', skip: 2, headline: '青石', columns: [1, 2], lines: [68, 92], size: '26pt' },
      { from: 'ferry', skip: 3, headline: '一声鸡叫', columns: [3, 6], lines: [72, 92], size: '34pt' },
    ],
  },
];
