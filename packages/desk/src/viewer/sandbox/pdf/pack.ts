// Fonts, character maps and decoders that PDF.js would fetch, in one file:
//
//   uint32 big-endian n ‖ n bytes of JSON, [name, start, length] of each ‖ the files one after the other

/** Files by name. */
export type Pack = ReadonlyMap<string, Uint8Array>;

type Place = [name: string, start: number, length: number];

export function encodePack(files: Pack): Uint8Array {
  let start = 0;
  const places: Place[] = [];
  for (const [name, { length }] of files) {
    places.push([name, start, length]);
    start += length;
  }
  const index = new TextEncoder().encode(JSON.stringify(places));
  const pack = new Uint8Array(4 + index.length + start);
  new DataView(pack.buffer).setUint32(0, index.length);
  pack.set(index, 4);
  let at = 4 + index.length;
  for (const bytes of files.values()) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  return pack;
}

export function decodePack(pack: ArrayBuffer): Pack {
  const length = new DataView(pack).getUint32(0);
  const index = new TextDecoder().decode(new Uint8Array(pack, 4, length));
  const places = JSON.parse(index) as Place[];
  const from = 4 + length;
  return new Map(places.map(([name, start, size]) => [name, new Uint8Array(pack, from + start, size)]));
}
