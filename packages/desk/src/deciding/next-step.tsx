import type { CaseRow } from '@bellbuoy/protocol';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';

/** What the claimant does next with a case that colleagues can read, in one line and one button. */
export function NextStep({ row, onBegin }: { row: CaseRow; onBegin: () => void }) {
  const question =
    row.vetted === 0 ? 'next.scope' : row.vetted === 1 ? 'next.facts' : ('next.outcome' as const);
  return (
    <section class="panel" aria-label={say('next.title')}>
      <p class="headline">
        {say('next.title')}: {say(question)}
      </p>
      <div class="actions">
        <Button onPress={onBegin}>{say(row.vetted === 2 ? 'next.finish' : 'next.answer')}</Button>
        <kbd class="key-hint">{row.vetted === 2 ? 'f' : 'v'}</kbd>
      </div>
    </section>
  );
}
