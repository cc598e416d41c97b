import type { AddDesk } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { LANGUAGES } from '../messages/languages.ts';
import { say } from '../messages/say.ts';

const DESK_ID = /^[a-z0-9-]{1,32}$/;

/** Asks what a new desk is called: a short name for good, and a title in each language, of which English is needed. */
export function AddDeskForm({ isWorking, onAdd }: { isWorking: boolean; onAdd: (desk: AddDesk) => void }) {
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const id = typed ?? suggestId(titles['en'] ?? '');
  const isTitleMissing = (titles['en'] ?? '').trim() === '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isTitleMissing && DESK_ID.test(id)) onAdd({ id, title: filled(titles) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <h3>{say('desks.add')}</h3>
      {LANGUAGES.map(({ tag, name }) => (
        <Field
          key={tag}
          label={say('desks.name-in', { language: name })}
          error={tag === 'en' && isTried && isTitleMissing ? say('desks.name.missing') : null}
        >
          {(field) => (
            <input
              {...field}
              class="input"
              lang={tag}
              dir="auto"
              autocomplete="off"
              maxLength={120}
              value={titles[tag] ?? ''}
              onInput={({ currentTarget }) => setTitles({ ...titles, [tag]: currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <Field
        label={say('desks.id')}
        hint={say('desks.id.hint')}
        error={isTried && !DESK_ID.test(id) ? say('desks.id.wrong') : null}
      >
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxLength={32}
            value={id}
            onInput={({ currentTarget }) => setTyped(currentTarget.value.toLowerCase())}
          />
        )}
      </Field>
      <div class="actions">
        <Button type="submit" working={isWorking ? say('desks.working') : null}>
          {say('desks.do')}
        </Button>
      </div>
    </form>
  );
}

function filled(titles: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(titles).map(([tag, title]) => [tag, title.trim()] as const);
  return Object.fromEntries(entries.filter(([, title]) => title !== ''));
}

function suggestId(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 32);
}
