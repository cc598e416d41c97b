import type { DeskList } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say, spokenLanguage } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { StaffApi } from '../staff-api/staff-api.ts';
import { AddDeskForm } from './add-desk-form.tsx';

/** The desks of the programme: which there are, and one more with a setup link for whoever is to lead it. */
export function DesksSection({ api, onSaid }: { api: StaffApi; onSaid: (said: string) => void }) {
  const [desks, setDesks] = useState<DeskList | null>(null);
  const [link, setLink] = useState<{ name: string; url: string } | null>(null);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const look = async () => setDesks(await api.desks());
  useEffect(() => void look().catch((error: unknown) => setProblem(codeOf(error))), []);

  const making = async (name: string, make: () => Promise<{ token: string }>) => {
    if (isWorking) return;
    setWorking(true);
    setProblem(null);
    try {
      const { token } = await make();
      setLink({ name, url: `${new URL('.', document.baseURI).href}#setup=${token}` });
      onSaid(say('desks.made'));
      await look();
    } catch (error) {
      setProblem(codeOf(error));
    } finally {
      setWorking(false);
    }
  };

  return (
    <section aria-labelledby="desks">
      <h2 id="desks">{say('desks.title')}</h2>
      <p class="quiet">{say('desks.what')}</p>
      <ul class="action-rows">
        {desks?.map((desk, i) => (
          <li key={desk.id}>
            <span>
              <bdi>{titleOf(desk)}</bdi> <span class="quiet">{desk.id}</span>
              {i === 0 && <span class="quiet"> · {say('desks.first')}</span>}
              {!desk.isSetUp && <span class="quiet"> · {say('desks.waits')}</span>}
            </span>
            {!desk.isSetUp && (
              <button
                type="button"
                class="button plain"
                aria-label={say('desks.renew-of', { name: titleOf(desk) })}
                onClick={() => void making(titleOf(desk), () => api.renewSetup(desk.id))}
              >
                {say('desks.renew')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice code={problem} kept="kept.nothing-changed" />}
      {link ? (
        <SetupLink link={link} onCopied={() => onSaid(say('said.copied'))} onDone={() => setLink(null)} />
      ) : (
        <AddDeskForm
          isWorking={isWorking}
          onAdd={(desk) => void making(desk.title['en'] ?? desk.id, () => api.addDesk(desk))}
        />
      )}
    </section>
  );
}

function SetupLink({
  link: { name, url },
  onCopied,
  onDone,
}: {
  link: { name: string; url: string };
  onCopied: () => void;
  onDone: () => void;
}) {
  return (
    <div class="panel">
      <Field label={say('desks.link', { name })} hint={say('desks.link.hint')}>
        {(field) => <input {...field} class="input" readOnly value={url} onFocus={selectAll} />}
      </Field>
      <div class="actions">
        <Button kind="primary" onPress={() => void navigator.clipboard.writeText(url).then(onCopied)}>
          {say('invite.copy')}
        </Button>
        <Button onPress={onDone}>{say('desks.another')}</Button>
      </div>
    </div>
  );
}

function selectAll({ currentTarget }: { currentTarget: HTMLInputElement }): void {
  currentTarget.select();
}

function titleOf({ id, title }: DeskList[number]): string {
  return title[spokenLanguage().tag] ?? title['en'] ?? id;
}
