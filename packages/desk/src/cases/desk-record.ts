import type { Message } from '@bellbuoy/protocol';

/** What a member of the desk says of a case, signed by their own key. */
export type DeskMessage = Exclude<
  Extract<Message, { readonly author: string }>,
  { readonly kind: 'extract' }
>;

/** A record of the desk, opened. `isProven`: its author's own key signed it. */
export interface DeskRecord {
  readonly id: string;
  readonly message: DeskMessage;
  readonly isProven: boolean;
}

/** A record as it was sealed to the case, opened and not yet verified. */
export interface OpenedNote {
  readonly id: string;
  readonly frame: Uint8Array;
}
