/** Something that is not as it was signed: where, and what about it. */
export interface Difference {
  /** A path, or what it is about. */
  readonly where: string;
  readonly what: string;
}

/** A file of the programme's own, which its key has signed and which runs no code of its own. */
export interface OwnFile {
  readonly path: string;
  /** `demo`: the release's page under the banner. `page`: words of its own. `policy`: made from its policy. `list`: what a device keeps. */
  readonly why: 'demo' | 'list' | 'page' | 'policy';
}

export interface CheckedFiles {
  /** How many are byte for byte the release's. */
  readonly released: number;
  readonly own: readonly OwnFile[];
  readonly differences: readonly Difference[];
}

export const NOTHING_CHECKED: CheckedFiles = { released: 0, own: [], differences: [] };

export function addUp(parts: readonly CheckedFiles[]): CheckedFiles {
  return {
    released: parts.reduce((sum, part) => sum + part.released, 0),
    own: parts.flatMap((part) => part.own),
    differences: parts.flatMap((part) => part.differences),
  };
}
