import { FINDINGS, type Finding } from '../attachment-calls.ts';

/** Which names of EXIF, XMP and IPTC tell what. Only for saying what was found: cleaning does not depend on it. */
const NAMES: Readonly<Record<Finding, RegExp>> = {
  place: /^(latitude|longitude|GPS.*|City|Sub-?location|State|Country.*|Location.*)$/i,
  time: /(Date|Time(?!Zone)|CreationTime)/i,
  camera: /(^Make$|^Model$|Serial|Lens|CameraModel|^UniqueCamera|MakerNote|HostComputer)/i,
  author: /(Artist|Author|Creator(?!Tool)|Copyright|Rights|Owner|By-?line|Credit)/i,
  program: /(Software|CreatorTool|Processing|History)/i,
  description:
    /(ImageDescription|UserComment|XPComment|XPSubject|XPTitle|XPKeywords|^title$|^description$|caption|keywords|subject$|headline)/i,
};

/** What an image tells besides its picture. An unknown form tells nothing here, and is cleaned all the same. */
export async function findInImage(file: Blob): Promise<readonly Finding[]> {
  try {
    const { parse } = await import('exifr/dist/full.esm.mjs');
    const tags: unknown = await parse(file, {
      tiff: true,
      exif: true,
      gps: true,
      xmp: true,
      iptc: true,
      makerNote: true,
      userComment: true,
      translateValues: false,
    });
    const names = namesIn(tags);
    return FINDINGS.filter((finding) => names.some((name) => NAMES[finding].test(name)));
  } catch {
    return [];
  }
}

function namesIn(tags: unknown): string[] {
  return typeof tags === 'object' && tags !== null ? Object.keys(tags) : [];
}
