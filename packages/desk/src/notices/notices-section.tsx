import type { Notices, OnCall } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say, spokenLanguage } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { StaffApi } from '../staff-api/staff-api.ts';
import { noticeLanguage } from './notice-language.ts';

type NoticesApi = Pick<StaffApi, 'notices' | 'setNotices' | 'onCall'>;

/** How a member is told that something waits; a lead also sees who is on call. */
export function NoticesSection({
  api,
  isLead,
  onSaid,
}: {
  api: NoticesApi;
  isLead: boolean;
  onSaid: (said: string) => void;
}) {
  const [notices, setNotices] = useState<Notices | null>(null);
  const [onCall, setOnCall] = useState<OnCall | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const look = async () => {
    setNotices(await api.notices());
    if (isLead) setOnCall(await api.onCall());
  };
  const doing = (act: () => Promise<void>) => act().catch((error: unknown) => setProblem(codeOf(error)));
  useEffect(() => void doing(look), []);

  const save = async (mail: string, isOnCall: boolean) => {
    setProblem(null);
    const language = noticeLanguage(spokenLanguage().tag);
    await api.setNotices({ mail: mail === '' ? null : mail, onCall: isOnCall, language });
    onSaid(say('notices.saved'));
    await look();
  };
  return (
    <section>
      <h2>{say('notices.title')}</h2>
      {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
      {notices && <NoticesForm notices={notices} onSave={(...values) => void doing(() => save(...values))} />}
      {onCall && <OnCallNow onCall={onCall} />}
    </section>
  );
}

function NoticesForm({
  notices,
  onSave,
}: {
  notices: Notices;
  onSave: (mail: string, isOnCall: boolean) => void;
}) {
  const [mail, setMail] = useState(notices.mail ?? '');
  const [isOnCall, setOn] = useState(notices.onCall);
  const [isWrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const written = mail.trim();
    const isAddress = written === '' || /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(written);
    setWrong(!isAddress);
    if (isAddress) onSave(written, isOnCall);
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>{say('notices.what')}</p>
      <p class="quiet">{waysOf(notices)}</p>
      <Field
        label={say('notices.mail')}
        hint={say('notices.mail.hint')}
        error={isWrong ? say('notices.mail.wrong') : null}
      >
        {(props) => (
          <input
            {...props}
            class="input"
            type="email"
            autocomplete="email"
            dir="ltr"
            value={mail}
            onInput={({ currentTarget }) => setMail(currentTarget.value)}
          />
        )}
      </Field>
      <label class="choice">
        <input
          type="checkbox"
          checked={isOnCall}
          onChange={({ currentTarget }) => setOn(currentTarget.checked)}
        />
        <span>
          {say('notices.on-call')}
          <span class="hint">{say('notices.on-call.hint')}</span>
        </span>
      </label>
      <div class="actions">
        <Button type="submit">{say('save')}</Button>
      </div>
    </form>
  );
}

function waysOf({ sendsMail, callsPager, batches, zone }: Notices): string {
  const ways = [
    sendsMail ? say('notices.batches', { times: batches.join(', '), zone }) : say('notices.no-mail'),
    ...(callsPager ? [say('notices.pager')] : []),
  ];
  return ways.join(' ');
}

function OnCallNow({ onCall }: { onCall: OnCall }) {
  return (
    <>
      <h3>{say('notices.now')}</h3>
      {onCall.length === 0 ? (
        <p>{say('notices.now.nobody')}</p>
      ) : (
        <ul>
          {onCall.map(({ account, name, hasMail }) => (
            <li key={account}>
              <bdi>{name}</bdi>
              {!hasMail && ` (${say('notices.now.no-mail')})`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
