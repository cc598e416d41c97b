import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytes, FILM_SECRETS, film, latin1, text, u32 } from '../../testing/sample-film.ts';
import type { Finding } from '../attachment-calls.ts';
import { checkFile } from './check-file.ts';

// What these files hide stands in them as text, so that looking for it in what comes out is enough.

const sound = bytes([0xff, 0xfb, 0x90, 0x44], new Uint8Array(400).fill(7));

const files: readonly [string, Uint8Array<ArrayBuffer>, readonly Finding[]][] = [
  ['a film', film(), ['place', 'time', 'camera', 'author', 'program', 'description']],
  ['a film in Matroska', matroska(), ['time', 'author', 'program', 'description']],
  ['MP3', mp3(), ['author', 'description']],
  ['WAV', wav(), ['author']],
  ['FLAC', flac(), ['author']],
  ['GIF', gif(), ['description']],
  // No canvas here, as in browsers that do not draw faithfully: what is usual is taken apart by hand.
  ['JPEG', jpeg(), []],
  ['PNG', png(), []],
];

test.each(files)('%s leaves its secrets behind and keeps its content', async (_, file, found) => {
  expect(FILM_SECRETS.some((secret) => latin1(file).includes(secret))).toBe(true);
  const checked = await checkFile(new Blob([file]));
  expect(checked.cleaning).toBe('cleaned');
  expect(checked.found).toEqual(found);
  const left = latin1(new Uint8Array(await checked.content.arrayBuffer()));
  for (const secret of FILM_SECRETS) expect(left).not.toContain(secret);
  expect(left).toContain('THE CONTENT ITSELF');
  expect(await checkFile(checked.content)).toMatchObject({ found: [], cleaning: 'cleaned' });
});

test('a film keeps its length, so that what refers into it still does', async () => {
  const { content } = await checkFile(new Blob([film()]));
  expect(content.size).toBe(film().length);
  const left = latin1(new Uint8Array(await content.arrayBuffer()));
  expect(left.indexOf('THE CONTENT ITSELF')).toBe(latin1(film()).indexOf('THE CONTENT ITSELF'));
});

test('a film whose tables contradict each other is left to the reporter', async () => {
  const broken = film({ samples: 900 });
  const checked = await checkFile(new Blob([broken]));
  expect(checked.cleaning).toBe('unsure');
  expect(checked.found).toContain('place');
});

test('a film whose very picture names the camera is left to the reporter', async () => {
  expect((await checkFile(new Blob([film({ picture: 'MDPM SERIAL-90210' })]))).cleaning).toBe('unsure');
});

test('an office document loses its properties, and the names beside its changes', async () => {
  const { content, found, cleaning } = await checkFile(new Blob([wordDocument('')]));
  expect([found, cleaning]).toEqual([['time', 'author', 'program'], 'cleaned']);
  const parts = unzipSync(new Uint8Array(await content.arrayBuffer()));
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  for (const secret of [...FILM_SECRETS, '2026-11-20', 'thumbnail', 'rsid'])
    expect(text).not.toContain(secret);
  expect(text).toContain('THE CONTENT ITSELF');
  expect(latin1(new Uint8Array(await content.arrayBuffer())).includes('docProps/thumbnail')).toBe(false);
});

test('an office document with comments and changes is the reporter’s to decide, without the names', async () => {
  const changed =
    '<w:ins w:id="1" w:author="Wilhelmina" w:date="2026-11-20T10:15:00Z"><w:t>more</w:t></w:ins>';
  const { content, cleaning } = await checkFile(new Blob([wordDocument(changed)]));
  expect(cleaning).toBe('partly');
  const text = strFromU8(
    unzipSync(new Uint8Array(await content.arrayBuffer()))['word/document.xml'] ?? bytes(),
  );
  expect(text).toContain('<w:ins w:id="1" w:author="">');
});

test('an office document tells nothing by the pictures in it, nor by where its template lay', async () => {
  const { content, cleaning } = await checkFile(
    new Blob([
      wordDocument('', {
        'word/media/image1.png': png(),
        'word/media/image2.jpeg': jpeg(),
        'word/_rels/settings.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Target="file:///C:\\Users\\Wilhelmina\\a.dotx" TargetMode="External"/></Relationships>',
        ),
      }),
    ]),
  );
  expect(cleaning).toBe('cleaned');
  const parts = Object.values(unzipSync(new Uint8Array(await content.arrayBuffer()))).map((part) =>
    latin1(part),
  );
  for (const secret of FILM_SECRETS) expect(parts.join('\n')).not.toContain(secret);
  expect(parts.filter((part) => part.includes('THE CONTENT ITSELF'))).toHaveLength(3);
});

test.each([
  ['word/media/image1.tiff', text('II*\0')],
  ['word/media/image1.png', png().slice(0, 40)],
  ['Pictures/1.heic', text('ftypheic')],
])(
  'an office document with a picture that is not taken apart (%s) is the reporter’s to decide',
  async (path, file) => {
    expect((await checkFile(new Blob([wordDocument('', { [path]: file })]))).cleaning).toBe('partly');
  },
);

test.each([
  ['/DCTDecode', 'cleaned'],
  ['[/DCTDecode]', 'cleaned'],
  ['[/FlateDecode /DCTDecode]', 'unsure'],
])(
  'a photograph in a PDF is looked into, or the PDF is the reporter’s to decide (%s)',
  async (filter, cleaning) => {
    const document = await PDFDocument.create();
    const dictionary = { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, Length: jpeg().length };
    const names = filter.match(/\/\w+/g)?.map((name) => PDFName.of(name.slice(1))) ?? [];
    const stream = document.context.stream(jpeg(), {
      ...dictionary,
      Filter: filter.startsWith('[') ? document.context.obj(names) : names[0],
    });
    document.addPage().node.setXObject(PDFName.of('Photo'), document.context.register(stream));
    const file = new Uint8Array(await document.save({ useObjectStreams: false }));
    const checked = await checkFile(new Blob([file]));
    expect(checked.cleaning).toBe(cleaning);
    const left = latin1(new Uint8Array(await checked.content.arrayBuffer()));
    expect(left.includes('Wilhelmina')).toBe(cleaning === 'unsure');
  },
);

test.each([
  ['an archive', zipSync({ 'letter.txt': strToU8('Wilhelmina') })],
  ['text', strToU8('Wilhelmina')],
  ['a cut film', film().slice(0, 60)],
  ['a cut GIF', gif().slice(0, 20)],
  ['a cut archive', wordDocument('').slice(0, 200)],
])('%s stays as it came, for the reporter to decide', async (_, file) => {
  const blob = new Blob([file]);
  expect(await checkFile(blob)).toEqual({ content: blob, found: [], cleaning: 'unsure' });
});

test.each([
  ['HEIC', bytes(u32(24), text('ftypheic'), new Uint8Array(12), text('Wilhelmina'))],
  ['TIFF', bytes(text('II*\0'), new Uint8Array(4), text('Wilhelmina'))],
  ['SVG', text('<?xml version="1.0"?>\n<!-- Wilhelmina --><svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a cut PNG', png().slice(0, 40)],
])(
  'a picture that cannot be drawn here (%s) is the reporter’s to decide, who may have it otherwise',
  async (_, file) => {
    const blob = new Blob([file]);
    expect(await checkFile(blob)).toEqual({ content: blob, found: [], cleaning: 'undrawable' });
  },
);

function matroska(): Uint8Array<ArrayBuffer> {
  const info = element(
    [0x15, 0x49, 0xa9, 0x66],
    element([0x44, 0x61], new Uint8Array(8)),
    element([0x7b, 0xa9], text('Quay seven')),
    element([0x4d, 0x80], text('SecretWriter')),
    element([0x57, 0x41], text('SecretWriter')),
  );
  const tracks = element(
    [0x16, 0x54, 0xae, 0x6b],
    element([0xae], element([0x53, 0x6e], text('SERIAL-90210'))),
  );
  const tags = element([0x12, 0x54, 0xc3, 0x67], text(`ARTIST=Wilhelmina ${'.'.repeat(300)}`));
  const cluster = element([0x1f, 0x43, 0xb6, 0x75], text('THE CONTENT ITSELF'));
  const segment = bytes(info, tracks, tags, cluster);
  return bytes(
    element([0x1a, 0x45, 0xdf, 0xa3], new Uint8Array(4)),
    element([0x18, 0x53, 0x80, 0x67], segment),
  );
}

function mp3(): Uint8Array<ArrayBuffer> {
  const tag = bytes(text('TPE1'), text('Wilhelmina'));
  const head = bytes(text('ID3'), [4, 0, 0, 0, 0, 0, tag.length], tag);
  const old = bytes(text('TAG'), text('Quay seven'.padEnd(125, '\0')));
  return bytes(head, sound, text('THE CONTENT ITSELF'), old);
}

function wav(): Uint8Array<ArrayBuffer> {
  const list = chunk('LIST', text('INFOIART'), text('Wilhelmina'));
  const body = bytes(
    text('WAVE'),
    chunk('fmt ', new Uint8Array(16)),
    list,
    chunk('data', text('THE CONTENT ITSELF')),
  );
  return bytes(text('RIFF'), u32le(body.length), body);
}

function flac(): Uint8Array<ArrayBuffer> {
  const comment = text('ARTIST=Wilhelmina');
  return bytes(
    text('fLaC'),
    [0, 0, 0, 34],
    new Uint8Array(34),
    [0x84, 0, 0, comment.length],
    comment,
    [0xff, 0xf8],
    text('THE CONTENT ITSELF'),
  );
}

function gif(): Uint8Array<ArrayBuffer> {
  const screen = [1, 0, 1, 0, 0, 0, 0];
  const loop = bytes([0x21, 0xff, 11], text('NETSCAPE2.0'), [3, 1, 0, 0, 0]);
  const comment = bytes([0x21, 0xfe, 10], text('Quay seven'), [0]);
  const image = bytes([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 18], text('THE CONTENT ITSELF'), [0]);
  return bytes(text('GIF89a'), screen, loop, comment, image, [0x3b]);
}

function jpeg(): Uint8Array<ArrayBuffer> {
  const segment = (marker: number, content: Uint8Array) =>
    bytes([0xff, marker, 0, content.length + 2], content);
  return bytes(
    [0xff, 0xd8],
    segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0Wilhelmina')),
    segment(0xfe, text('SecretWriter')),
    segment(0xda, new Uint8Array(10)),
    text('THE CONTENT ITSELF'),
    [0xff, 0xd9],
    text('Quay seven'),
  );
}

function png(): Uint8Array<ArrayBuffer> {
  const part = (type: string, content: Uint8Array) =>
    bytes(u32(content.length), text(type), content, new Uint8Array(4));
  return bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    part('IHDR', new Uint8Array(13)),
    part('tEXt', text('Author\0Wilhelmina')),
    part('IDAT', text('THE CONTENT ITSELF')),
    part('IEND', new Uint8Array()),
    text('Quay seven'),
  );
}

function wordDocument(
  body: string,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="docProps/core.xml"/><Relationship Id="r2" Target="docProps/thumbnail.jpeg"/></Relationships>',
    ),
    'docProps/core.xml': strToU8(
      '<dc:creator>Wilhelmina</dc:creator><dcterms:created>2026-11-20</dcterms:created>',
    ),
    'docProps/app.xml': strToU8('<Application>SecretWriter</Application>'),
    'docProps/thumbnail.jpeg': strToU8('Quay seven'),
    'word/settings.xml': strToU8('<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids>'),
    'word/document.xml': strToU8(`<w:p w:rsidR="00AB12CD"><w:t>THE CONTENT ITSELF</w:t>${body}</w:p>`),
    ...more,
  });
}

function chunk(type: string, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = bytes(...parts);
  return bytes(text(type), u32le(content.length), content, new Uint8Array(content.length % 2));
}

function element(id: number[], ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = bytes(...parts);
  return bytes(id, [0x40 | (content.length >> 8), content.length & 255], content);
}

function u32le(value: number): Uint8Array<ArrayBuffer> {
  return u32(value).reverse();
}
