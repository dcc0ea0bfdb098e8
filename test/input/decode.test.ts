import { describe, expect, it } from 'vitest';
import { decode } from '../../src/input/decode.js';
import { reading } from './project.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const codes = (given: Uint8Array) => decode(given, 'a.txt', 'copy/not-text').diagnostics.map(({ code }) => code);
const textOf = (given: Uint8Array) => decode(given, 'a.txt', 'copy/not-text').value;
/** 徐汇区召开会议 in GB 18030. */
const gb = bytes(0xd0, 0xec, 0xbb, 0xe3, 0xc7, 0xf8, 0xd5, 0xd9, 0xbf, 0xaa, 0xbb, 0xe1, 0xd2, 0xe9);

describe('bytes to text', () => {
  it('reads UTF-8 and says nothing', () => {
    expect(textOf(Buffer.from('徐汇\n区'))).toBe('徐汇\n区');
    expect(codes(Buffer.from('徐汇\n区'))).toEqual([]);
  });

  it('accepts a byte order mark with a note', () => {
    expect(textOf(Buffer.from('\ufeff徐汇'))).toBe('徐汇');
    expect(codes(Buffer.from('\ufeff徐汇'))).toEqual(['copy/bom']);
  });

  it('accepts CR and CRLF as line ends with a note', () => {
    expect(textOf(Buffer.from('徐\r\n汇\r区'))).toBe('徐\n汇\n区');
    expect(codes(Buffer.from('徐\r\n汇\r区'))).toEqual(['copy/crlf']);
  });

  it('knows GB 18030 by its Han characters, with a note', () => {
    expect(textOf(gb)).toBe('徐汇区召开会议');
    expect(codes(gb)).toEqual(['copy/gb18030']);
  });

  it('reads UTF-16 by its byte order mark, with a note', () => {
    const little = Buffer.from('\ufeff徐汇', 'utf16le');
    expect(textOf(little)).toBe('徐汇');
    expect(textOf(Buffer.from(little).swap16())).toBe('徐汇');
    expect(codes(little)).toEqual(['copy/utf16']);
  });

  it('refuses what is no text, and says which byte is none and where', () => {
    const latin = Buffer.concat([Buffer.from('徐汇\n区 caf'), bytes(0xe9, 0x20, 0x61)]);
    expect(decode(latin, 'a.txt', 'copy/not-text')).toEqual({
      value: undefined,
      diagnostics: [
        {
          code: 'copy/not-text',
          params: { file: 'a.txt', found: '0xe9' },
          place: { file: 'a.txt', line: 2, column: 6 },
        },
      ],
    });
    expect(codes(Buffer.from('徐\0汇'))).toEqual(['copy/not-text']);
    expect(codes(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8))).toEqual(['copy/not-text']);
    expect(codes(bytes(0xff, 0xfe, 0x00))).toEqual(['copy/not-text']);
  });

  it('lets an article through in every encoding, and one that is no text counts as missing', async () => {
    const article = 'issues/one/articles/lead.txt';
    const { issue, told } = await reading({ [article]: Buffer.concat([gb, bytes(0x0d, 0x0a), gb]) });
    expect(issue?.articles.get('lead')?.body.map(({ text }) => text)).toEqual(['徐汇区召开会议', '徐汇区召开会议']);
    expect(told).toEqual(['copy/gb18030 articles/lead.txt:1:1', 'copy/crlf articles/lead.txt:1:1']);
    const refused = await reading({ [article]: bytes(0x50, 0x4b, 3, 4, 0, 0xff) });
    expect(refused.issue?.articles.get('lead')?.missing).toBe(true);
    expect(refused.told).toEqual(['copy/not-text articles/lead.txt:1:5']);
    expect(refused.params).toEqual({ file: 'articles/lead.txt', found: '0x00' });
  });
});
