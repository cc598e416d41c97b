import type { ReceiptKeys } from '@bellbuoy/protocol';
import type { DeskSession } from '../client/desk-session.ts';
import type { GuardianSession } from '../client/guardian-client.ts';
import type { KnownProgramme } from '../client/programme-client.ts';
import type { Officer } from './demo-officers.ts';
import type { AnyStory, DemoGuardian, DemoMember, DemoOfficer } from './story.ts';

/** Who acts in the demo. Reporters come from outside, over HTTP, like anybody. */
export interface DemoCast {
  programme: KnownProgramme;
  readonly members: Readonly<Record<DemoMember, DeskSession>>;
  readonly guardians: Readonly<Record<DemoGuardian, GuardianSession>>;
  /** Nobody until they are appointed. */
  officers: ReadonlyMap<DemoOfficer, Officer>;
  readonly filed: Map<AnyStory, FiledStory>;
  /** Legal demands and incidents by what the demo calls them: their refs. */
  readonly demands: Map<string, string>;
}

export interface FiledStory extends Thanked {
  /** The case's id, once opened. */
  caseId: string | null;
  /** What guardians were asked about it last. */
  asked: string | null;
}

/** How far the thanks for one report have come. */
export interface Thanked {
  readonly receipt: ReceiptKeys;
  /** The award that was recommended last. */
  award: string | null;
  /** What its reporter claimed and has not handed in. */
  vouchers: string[];
}
