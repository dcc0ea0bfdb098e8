/** Caption and credit that a picture's file carries: IPTC records and XMP packets, made here byte by byte. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectPicture, type PictureStore } from '../../src/images/index.js';
import { iim, photo, withIptc } from './fixtures.js';

const file = await photo(40, 20).jpeg().toBuffer();
const told = async (bytes: Uint8Array, store?: PictureStore) => {
  const { caption, credit } = await inspectPicture(bytes, store);
  return { caption, credit };
};
const fields = { caption: 120, byline: 80, credit: 110 } as const;
const field = (name: keyof typeof fields, value: string | Uint8Array) => iim(2, fields[name], Buffer.from(value));
const utf8 = iim(1, 90, Buffer.from('\x1b%G'));

const packet = (body: string, attributes = '') =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"${attributes}>${body}</rdf:Description></rdf:RDF></x:xmpmeta>`;
const withXmp = (xmp: string, bytes: Uint8Array = file) => sharp(bytes).keepMetadata().withXmp(xmp).jpeg().toBuffer();
const listed = (name: string, kind: string, ...items: string[]) =>
  `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;

describe('an IPTC record', () => {
  it('gives caption, agency and author, in UTF-8 where it says so', async () => {
    const record = [utf8, field('caption', '徐汇滨江的傍晚'), field('byline', '李明'), field('credit', '新华社')];
    expect(await told(withIptc(file, ...record))).toEqual({ caption: '徐汇滨江的傍晚', credit: '新华社 李明' });
  });

  it('that does not say what it is written in is read as UTF-8, GB 18030 or Latin, as its bytes can be', async () => {
    expect(await told(withIptc(file, field('caption', '夜色')))).toMatchObject({ caption: '夜色' });
    const gb = Buffer.from([0xd2, 0xb9, 0xc9, 0xab]);
    expect(await told(withIptc(file, field('caption', gb)))).toMatchObject({ caption: '夜色' });
    const latin = Buffer.from([0x4d, 0xfc]);
    expect(await told(withIptc(file, field('caption', latin)))).toMatchObject({ caption: 'Mü' });
  });

  it('of several authors names all, and one whom the agency names already is not named twice', async () => {
    expect((await told(withIptc(file, field('byline', '李明'), field('byline', '王芳')))).credit).toBe('李明 王芳');
    expect((await told(withIptc(file, field('byline', '李明'), field('credit', '新华社记者 李明 摄')))).credit).toBe(
      '新华社记者 李明 摄',
    );
  });

  it('that ends early, or is none, says nothing and breaks nothing', async () => {
    const whole = Buffer.concat([field('caption', '夜色'), field('byline', '李明')]);
    for (let length = 0; length < whole.length; length += 1) {
      const { caption, credit } = await told(withIptc(file, whole.subarray(0, length)));
      expect([undefined, '夜色']).toContain(caption);
      expect(credit).toBeUndefined();
    }
    expect(await told(file)).toEqual({ caption: undefined, credit: undefined });
  });
});

describe('an XMP packet', () => {
  it('gives description, creators and credit, as elements or as attributes', async () => {
    const body =
      listed('dc:description', 'Alt', '<rdf:li xml:lang="x-default">夜色 &amp; 江风&#x3002;</rdf:li>') +
      listed('dc:creator', 'Seq', '<rdf:li>李明</rdf:li>', '<rdf:li>王芳</rdf:li>');
    const expected = { caption: '夜色 & 江风。', credit: '新华社 李明 王芳' };
    expect(await told(await withXmp(packet(body, ' photoshop:Credit="新华社"')))).toEqual(expected);
    const element = '<photoshop:Credit>新华社</photoshop:Credit>';
    expect(await told(await withXmp(packet(body + element)))).toEqual(expected);
  });

  it('in several languages gives the Chinese caption, else the default one', async () => {
    const [english, chinese] = [
      '<rdf:li xml:lang="x-default">Night</rdf:li>',
      '<rdf:li xml:lang="zh-CN">夜色</rdf:li>',
    ];
    const french = '<rdf:li xml:lang="fr">Nuit</rdf:li>';
    const both = await withXmp(packet(listed('dc:description', 'Alt', english, chinese)));
    expect((await told(both)).caption).toBe('夜色');
    expect((await told(await withXmp(packet(listed('dc:description', 'Alt', french, english))))).caption).toBe('Night');
  });

  it('is known by its namespaces, whatever it calls them', async () => {
    const renamed = packet(listed('dc:creator', 'Seq', '<rdf:li>李明</rdf:li>'))
      .replaceAll('dc:', 'd:')
      .replace('xmlns:dc', 'xmlns:d');
    expect((await told(await withXmp(renamed))).credit).toBe('李明');
    const foreign = packet('')
      .replace('dc/elements/1.1/', 'other/')
      .replace('></rdf:D', '><dc:description>x</dc:description></rdf:D');
    expect((await told(await withXmp(foreign))).caption).toBeUndefined();
  });

  it('goes before the IPTC record, which fills what it leaves out', async () => {
    const iptc = withIptc(file, field('caption', '旧说明'), field('credit', '新华社'));
    const body = listed('dc:description', 'Alt', '<rdf:li xml:lang="x-default">新说明</rdf:li>');
    expect(await told(await withXmp(packet(body), iptc))).toEqual({ caption: '新说明', credit: '新华社' });
  });
});

describe('the store', () => {
  it('gives back what a file said of itself', async () => {
    const entries = new Map<string, Uint8Array>();
    const store: PictureStore = { get: (key) => entries.get(key), put: (key, bytes) => void entries.set(key, bytes) };
    const tagged = await sharp(withIptc(file, field('caption', '夜色'), field('byline', '李明')))
      .keepMetadata()
      .withMetadata({ orientation: 6, density: 300 })
      .jpeg()
      .toBuffer();
    const first = await inspectPicture(tagged, store);
    expect(first).toMatchObject({ caption: '夜色', credit: '李明', orientation: 6, density: 300 });
    expect(await inspectPicture(Uint8Array.from(tagged), store)).toEqual(first);
    expect(entries.size).toBe(1);
  });
});
