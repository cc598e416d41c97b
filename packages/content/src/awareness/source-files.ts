/**
 * Texts by their path below `content/`, as `lessons/en/phishing.md`. They may lie in a folder, or be what an editor
 * is writing: both are read and checked alike.
 */
export type SourceFiles = ReadonlyMap<string, string>;

/** The folders whose files are read here. */
export const AWARENESS_FOLDERS = [
  'lessons',
  'advisories',
  'campaigns',
  'exercises',
  'drawings',
  'films',
] as const;

/** No article comes near it, and a browser that previews one must not be held up by its length. */
export const MAX_TEXT_LENGTH = 65_536;
