import type { PublicationVersion } from '@bellbuoy/protocol';
import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import { ReasonForm } from './reason-form.tsx';

/** One published version, and how it comes off the site. */
export function WithdrawForm({
  version: { version, startsOn },
  isComing,
  isShipped,
  onWithdraw,
  onDone,
}: {
  version: PublicationVersion;
  /** Whether its day is still to come. */
  isComing: boolean;
  /** Whether the release has words of its own for it, which are shown again. */
  isShipped: boolean;
  onWithdraw: (reason: string) => Promise<void>;
  onDone: () => Promise<void>;
}) {
  const day = longDay(startsOn ?? '');
  return (
    <>
      <p>
        {isComing
          ? say('publications.version.coming', { version, day })
          : say('publications.version.shown', { version, day })}
      </p>
      <ReasonForm
        open={isComing ? say('publications.cancel') : say('publications.withdraw')}
        act={isComing ? say('publications.cancel') : say('publications.withdraw.now')}
        onAct={onWithdraw}
        onDone={onDone}
      >
        {!isComing && (
          <p>{isShipped ? say('publications.withdraw.shipped') : say('publications.withdraw.gone')}</p>
        )}
      </ReasonForm>
    </>
  );
}
