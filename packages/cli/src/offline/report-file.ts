import { CATEGORIES, parseAs, parseJson, utf8 } from '@bellbuoy/protocol';
import * as v from 'valibot';
import { usage } from '../terminal/exit.ts';

const MAX_ANSWERS = 32;
const MAX_CHARACTERS = 16_000;
/** What the name box of the site takes in all: it fits into the frame however long its characters are in JSON. */
const MAX_NAME_CHARACTERS = 1_000;

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_CHARACTERS));
const reportFileSchema = v.strictObject({
  category: v.picklist(CATEGORIES),
  answers: v.pipe(v.record(v.string(), text), v.minEntries(1), v.maxEntries(MAX_ANSWERS)),
  names: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NAME_CHARACTERS))),
  remark: v.exactOptional(text),
  urgent: v.exactOptional(v.boolean()),
});

/** A report before it is sealed, as a file says it. */
export type ReportFile = v.InferOutput<typeof reportFileSchema>;

/** A file longer than this holds no report that could be sealed. */
export const MAX_REPORT_FILE_BYTES = 131_072;

/** @param name what it came from, for the message. @param category one that was given beside the file. */
export function parseReportFile(name: string, json: string, category: string | null): ReportFile {
  try {
    const value = parseJson(utf8(json));
    const isObject = typeof value === 'object' && value !== null;
    return parseAs(reportFileSchema, isObject && category !== null ? { ...value, category } : value);
  } catch {
    throw usage(
      `${name} is not a report.`,
      'It is JSON: {"category":"tampering","answers":{"saw":"…","where":"…","when":"…"}}, with "urgent":true where it is, and a name apart in "names". Categories: ' +
        `${CATEGORIES.join(', ')}.`,
    );
  }
}
