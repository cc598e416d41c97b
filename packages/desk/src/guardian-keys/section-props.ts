import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Ceremony } from './ceremony.ts';

/** Does something and tells of it; true once it is done. */
export type Doing = (said: string | null, act: () => Promise<unknown>) => Promise<boolean>;

export interface SectionProps {
  readonly place: GuardianPlace;
  readonly ceremony: Ceremony;
  readonly isWorking: boolean;
  readonly doing: Doing;
}
