import { FINDINGS, type Finding } from '../attachment-calls.ts';

/** How containers of sound and film, and office documents, call what tells something besides the content. */
const NAMES: Readonly<Record<Finding, RegExp>> = {
  place: /\xa9xyz|loci|location|GPS|camm|gpmd|gps0/i,
  time: /\xa9day|creationdate|DateUTC|TDRC|TYER|TDAT|DATE=|ICRD|OriginationDate|dcterms:(created|modified)|meta:creation-date|dc:date/i,
  camera: /\xa9mak|\xa9mod|CAME|\bmodel\b|camera|serial|manu|modl|make\b|device/i,
  author:
    /\xa9ART|\xa9aut|\xa9cpy|cprt|auth|TPE1|TCOM|TCOP|ARTIST=|IART|ICOP|dc:creator|lastModifiedBy|initial-creator|w:author|<author>|Company>/i,
  program:
    /\xa9swr|\xa9too|\xa9enc|software|encoder|TSSE|TENC|ISFT|<Application>|meta:generator|MuxingApp|WritingApp/i,
  description:
    /\xa9nam|\xa9cmt|desc\b|titl|TIT[123]|COMM|APIC|TITLE=|INAM|ICMT|bext|iXML|dc:(title|subject|description)|cp:keywords/i,
};

/** What a text that is going to be removed tells, by the names in it. */
export function findingsIn(text: string): Finding[] {
  return FINDINGS.filter((finding) => NAMES[finding].test(text));
}
