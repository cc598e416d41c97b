// A film in the ISO base media file format, made box by box so that it is known what it hides: it cannot be played.

/** What the film says of itself in places of which each has to be found. */
export const FILM_SECRETS = [
  'SERIAL-90210',
  'Wilhelmina',
  '+52.3-001.2',
  'SecretWriter',
  'Quay seven',
] as const;

/** @param samples more than one contradicts the film's other tables. @param picture what its picture consists of. */
export function film({ samples = 1, picture = 'THE CONTENT ITSELF' } = {}): Uint8Array<ArrayBuffer> {
  const ftyp = box('ftyp', text('isom'), u32(0));
  const media = bytes(text(picture), text('+52.3-001.2 each second'));
  const at = ftyp.length + 8;
  const track = (kind: string, from: number, length: number) =>
    box(
      'trak',
      box('tkhd', u32(0), u32(0xe0000001), u32(0xe0000001), new Uint8Array(72)),
      box(
        'mdia',
        box('mdhd', u32(0), u32(0xe0000001), u32(0xe0000001), u32(1000), u32(1), u32(0)),
        box('hdlr', u32(0), u32(0), text(kind), new Uint8Array(12), text('SecretWriter\0')),
        box(
          'minf',
          box(
            'stbl',
            box('stsd', u32(0), u32(0)),
            box('stsc', u32(0), u32(1), u32(1), u32(1), u32(1)),
            box('stsz', u32(0), u32(length), u32(samples)),
            box('stco', u32(0), u32(1), u32(from)),
          ),
        ),
      ),
      box('udta', box('titl', text('Quay seven'))),
    );
  const moov = box(
    'moov',
    box('mvhd', u32(0), u32(0xe0000001), u32(0xe0000001), new Uint8Array(88)),
    track('vide', at, picture.length),
    track('meta', at + picture.length, media.length - picture.length),
    box(
      'udta',
      box('\xa9xyz', text('+52.3-001.2')),
      box('\xa9mak', text('SERIAL-90210')),
      box('\xa9ART', text('Wilhelmina')),
    ),
    box('meta', text('com.apple.quicktime.software SecretWriter')),
  );
  return bytes(ftyp, box('mdat', media), box('uuid', text('SERIAL-90210')), moov);
}

function box(type: string, ...parts: (Uint8Array | number[])[]): Uint8Array<ArrayBuffer> {
  const content = bytes(...parts);
  return bytes(u32(content.length + 8), text(type), content);
}

export function u32(value: number): Uint8Array<ArrayBuffer> {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, value);
  return four;
}

export function text(characters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}

export function latin1(content: Uint8Array): string {
  return new TextDecoder('latin1').decode(content);
}

export function bytes(...parts: (Uint8Array | number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
