import type { DeskErrorCode } from '../problems/desk-error.ts';

export interface RecoveryPageProps {
  readonly standing:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'in-order' | 'out-of-date';
        readonly day: string;
        /** Names of leads; null is the paper. */
        readonly holders: readonly (string | null)[];
      };
  readonly hasShare: boolean;
  /** Whether there is only one lead: then the second part is on paper. */
  readonly isAlone: boolean;
  /** Our own request for parts, with the names of who has answered. */
  readonly asked: { readonly answers: readonly string[] } | null;
  /** Who else asks for parts. */
  readonly asking: readonly { readonly id: string; readonly name: string; readonly isAnswered: boolean }[];
  /** Words to be kept before the keyring that was just made is in force. */
  readonly paper: readonly string[] | null;
  readonly isWorking: boolean;
  readonly problem: DeskErrorCode | null;
  readonly onMake: () => void;
  readonly onKept: () => void;
  readonly onForget: () => void;
  readonly onAsk: () => void;
  readonly onPass: (id: string) => void;
  /** @param paper the words that were typed; null to use the parts of other leads. */
  readonly onUse: (paper: string | null) => void;
}
