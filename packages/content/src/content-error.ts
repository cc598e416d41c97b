/** One thing that is wrong in a file, and what its editor can do about it. */
export interface ContentFault {
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly advice: string;
}

/** Content that cannot be used. It carries all faults that were found, so that they can be mended in one go. */
export class ContentError extends Error {
  readonly faults: readonly [ContentFault, ...ContentFault[]];

  constructor(faults: readonly [ContentFault, ...ContentFault[]]) {
    super(faults.map(formatFault).join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** `file:line:column: problem advice`, the form in which editors and terminals find the place. */
export function formatFault({ file, line, column, problem, advice }: ContentFault): string {
  return `${file}:${line}:${column}: ${problem} ${advice}`;
}

/** Faults in the order of files and lines. */
export function inOrder(faults: readonly ContentFault[]): ContentFault[] {
  return faults.toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
}

/** @throws ContentError unless the list is empty. */
export function refuseFaults(faults: readonly ContentFault[]): void {
  const [first, ...others] = inOrder(faults);
  if (first !== undefined) throw new ContentError([first, ...others]);
}
