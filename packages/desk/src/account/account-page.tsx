import type { ComponentChildren } from 'preact';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { LanguageChoice } from '../messages/language-choice.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { PasskeyList, SessionList } from '../staff-api/answers.ts';
import { PassphraseSection, type PassphraseSectionProps } from './passphrase-section.tsx';

export interface AccountPageProps {
  readonly name: string;
  readonly account: string;
  readonly canUsePasskeys: boolean;
  /** Null until they are fetched. */
  readonly passkeys: PasskeyList | null;
  readonly sessions: SessionList | null;
  readonly isAdding: boolean;
  readonly problem: DeskErrorCode | null;
  readonly hasSingleKeys: boolean;
  readonly onAddPasskey: () => void;
  readonly onRemovePasskey: (id: string) => void;
  readonly onEndSession: (id: string) => void;
  readonly isCurrentAsked: boolean;
  readonly onPassphrase: PassphraseSectionProps['onChange'];
  readonly onSingleKeys: (isOn: boolean) => void;
  readonly onSignOut: () => void;
  /** Sections that some roles have. */
  readonly children?: ComponentChildren;
}

/** A member's own page: passkeys, sessions, and whether single keys do things. */
export function AccountPage(props: AccountPageProps) {
  const { name, account, problem, hasSingleKeys, onSingleKeys, onSignOut } = props;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        <section>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p class="quiet">{say('account.who', { account })}</p>
          <div class="actions">
            <Button onPress={onSignOut}>{say('command.sign-out')}</Button>
          </div>
        </section>
        {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
        <Passkeys {...props} />
        <PassphraseSection isCurrentAsked={props.isCurrentAsked} onChange={props.onPassphrase} />
        <Sessions {...props} />
        {props.children}
        <section>
          <h2>{say('language')}</h2>
          <LanguageChoice />
        </section>
        <section>
          <h2>{say('account.keys')}</h2>
          <label class="choice">
            <input
              type="checkbox"
              checked={hasSingleKeys}
              onChange={({ currentTarget }) => onSingleKeys(currentTarget.checked)}
            />
            <span>
              {say('account.keys.single')}
              <span class="hint">{say('account.keys.single.hint')}</span>
            </span>
          </label>
        </section>
      </div>
    </main>
  );
}

function Passkeys({ canUsePasskeys, passkeys, isAdding, onAddPasskey, onRemovePasskey }: AccountPageProps) {
  return (
    <section>
      <h2>{say('account.passkeys')}</h2>
      <p>{say('account.passkeys.what')}</p>
      {passkeys?.length === 0 && <p class="quiet">{say('account.passkeys.empty')}</p>}
      {passkeys && passkeys.length > 0 && (
        <Rows
          rows={passkeys.map(({ id, addedOn }) => ({
            id,
            words: say('account.passkeys.added', { day: longDay(addedOn) }),
            action: say('account.passkeys.remove'),
            label: say('account.passkeys.remove-of', { day: longDay(addedOn) }),
          }))}
          onAction={onRemovePasskey}
        />
      )}
      {canUsePasskeys ? (
        <div class="actions">
          <Button working={isAdding ? say('account.passkeys.adding') : null} onPress={onAddPasskey}>
            {say('account.passkeys.add')}
          </Button>
        </div>
      ) : (
        <p class="quiet">{say('account.passkeys.none')}</p>
      )}
    </section>
  );
}

function Sessions({ sessions, onEndSession }: AccountPageProps) {
  return (
    <section>
      <h2>{say('account.sessions')}</h2>
      {sessions && (
        <Rows
          rows={sessions.map(({ id, startedOn, current }) => {
            const day = longDay(startedOn);
            return {
              id,
              words: say(current ? 'account.sessions.here' : 'account.sessions.elsewhere', { day }),
              action: current ? null : say('account.sessions.end'),
              label: say('account.sessions.end-of', { day }),
            };
          })}
          onAction={onEndSession}
        />
      )}
    </section>
  );
}

interface ActionRow {
  readonly id: string;
  readonly words: string;
  readonly action: string | null;
  readonly label: string;
}

function Rows({ rows, onAction }: { rows: readonly ActionRow[]; onAction: (id: string) => void }) {
  return (
    <ul class="action-rows">
      {rows.map(({ id, words, action, label }) => (
        <li key={id}>
          <span>{words}</span>
          {action && (
            <button type="button" class="button plain" aria-label={label} onClick={() => onAction(id)}>
              {action}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
