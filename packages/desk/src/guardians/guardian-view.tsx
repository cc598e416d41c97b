import { AccessLogView } from '../access-log/access-log-view.tsx';
import { DecisionsView } from '../decisions/decisions-view.tsx';
import { DemandsView } from '../demands/demands-view.tsx';
import { GuardianKeysView } from '../guardian-keys/guardian-keys-view.tsx';
import { OversightView } from '../oversight/oversight-view.tsx';
import type { GuardianPage, GuardianPlace } from './guardian-place.ts';

/** One of the guardians' pages. */
export function GuardianView({ page, place }: { page: GuardianPage; place: GuardianPlace }) {
  switch (page) {
    case 'decisions':
      return <DecisionsView place={place} />;
    case 'oversight':
      return <OversightView place={place} />;
    case 'guardian-keys':
      return <GuardianKeysView place={place} />;
    case 'access-log':
      return <AccessLogView api={place.around.api} />;
    case 'demands':
      return <DemandsView {...demandsOf(place)} />;
  }
}

/** Guardians read them; an administrator is never one. */
function demandsOf({ around, onSaid }: GuardianPlace) {
  return { api: around.api, today: around.today, onSaid, mayRecord: false };
}
