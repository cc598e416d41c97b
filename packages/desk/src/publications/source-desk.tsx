import type { PublicationAnswer, PublicationSource } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { Field } from '../form/field.tsx';
import { useMoveFocus } from '../form/focus.ts';
import { LANGUAGES } from '../messages/languages.ts';
import { say, spokenLanguage } from '../messages/say.ts';
import { type CheckedItem, useChecked } from './check-item.ts';
import type { EditorPlace } from './editor-place.ts';
import { PreviewFrame } from './preview-frame.tsx';
import { SourceField } from './source-field.tsx';

/** What a language's text stands for; facts have none. */
const FACTS = 'facts';

/** What is written on one side, and beside it how it will look, or the same in another language. */
export function SourceDesk({
  place,
  item,
  languages,
  source,
  onSource,
  onFaults,
  asked = 0,
}: {
  place: EditorPlace;
  item: PublicationAnswer;
  languages: readonly string[];
  source: PublicationSource;
  /** Null where it is only to be read. */
  onSource: ((source: PublicationSource) => void) | null;
  onFaults?: (count: number) => void;
  /** How often somebody has asked to be led to what is to be mended. */
  asked?: number;
}) {
  const [file, setFile] = useState(firstOf(source, languages));
  const [beside, setBeside] = useState('preview');
  const checked = useChecked(place, item, source);
  useEffect(() => onFaults?.(checked?.faults.length ?? 0), [checked]);
  const { place: written, moveTo } = useMoveFocus<HTMLDivElement>();
  useEffect(() => {
    const faults = asked === 0 ? [] : (checked?.faults ?? []);
    const first = faults.find((fault) => fault.of === file) ?? faults[0];
    if (first === undefined) return;
    setFile(first.of);
    moveTo((texts) => texts.querySelector<HTMLElement>('.source-faults button'));
  }, [asked]);
  const language = file === FACTS ? firstOf(source, languages) : file;
  const change = (text: string) =>
    onSource?.(
      file === FACTS ? { ...source, facts: text } : { ...source, texts: withText(source.texts, file, text) },
    );
  return (
    <div class="source-desk">
      <div ref={written}>
        <Tabs {...{ file, source, languages, checked }} onFile={setFile} />
        <SourceField
          key={file}
          label={say('publications.text', { name: nameOf(file) })}
          text={file === FACTS ? source.facts : (source.texts[file] ?? '')}
          language={file === FACTS ? null : file}
          faults={checked?.faults.filter((fault) => fault.of === file) ?? []}
          onText={onSource && change}
        />
      </div>
      <div>
        <Field label={say('publications.beside')}>
          {(field) => (
            <select
              {...field}
              class="input"
              value={beside}
              onChange={({ currentTarget }) => setBeside(currentTarget.value)}
            >
              <option value="preview">{say('publications.preview')}</option>
              {[FACTS, ...languages]
                .filter((other) => other !== file)
                .map((other) => (
                  <option key={other} value={other}>
                    {nameOf(other)}
                  </option>
                ))}
            </select>
          )}
        </Field>
        {beside === 'preview' || beside === file ? (
          <Preview checked={checked} language={language} />
        ) : (
          <SourceField
            key={beside}
            label={say('publications.text', { name: nameOf(beside) })}
            text={beside === FACTS ? source.facts : (source.texts[beside] ?? '')}
            language={beside === FACTS ? null : beside}
            faults={[]}
            onText={null}
          />
        )}
      </div>
    </div>
  );
}

function Tabs({
  file,
  source,
  languages,
  checked,
  onFile,
}: {
  file: string;
  source: PublicationSource;
  languages: readonly string[];
  checked: CheckedItem | null;
  onFile: (file: string) => void;
}) {
  const stateOf = (name: string) => {
    const count = checked?.faults.filter(({ of }) => of === name).length ?? 0;
    if (count > 0) return say('publications.tab.faults', { count });
    return name !== FACTS && source.texts[name] === undefined ? say('publications.tab.empty') : null;
  };
  return (
    <fieldset class="source-tabs">
      <legend class="unseen">{say('publications.tabs')}</legend>
      {[FACTS, ...languages].map((name) => {
        const state = stateOf(name);
        return (
          <button
            key={name}
            type="button"
            class="button plain"
            aria-pressed={name === file}
            onClick={() => onFile(name)}
          >
            {nameOf(name)}
            {state !== null && <small> {state}</small>}
          </button>
        );
      })}
    </fieldset>
  );
}

function Preview({ checked, language }: { checked: CheckedItem | null; language: string }) {
  const markup = checked?.markup(language) ?? null;
  if (checked === null) return <p role="status">{say('publications.loading')}</p>;
  if (markup === null) return <p class="quiet">{say('publications.preview.none')}</p>;
  const direction = LANGUAGES.find(({ tag }) => tag === language)?.direction ?? 'ltr';
  return <PreviewFrame {...{ markup, language, direction }} />;
}

/** What somebody will want to read first. */
function firstOf({ texts }: PublicationSource, languages: readonly string[]): string {
  const { tag } = spokenLanguage();
  return [tag, ...languages].find((language) => texts[language] !== undefined) ?? languages[0] ?? 'en';
}

/** A text that was emptied is none: its language is shown another one. */
function withText(
  texts: PublicationSource['texts'],
  language: string,
  text: string,
): PublicationSource['texts'] {
  const { [language]: _, ...others } = texts;
  return text.trim() === '' ? others : { ...others, [language]: text };
}

function nameOf(file: string): string {
  if (file === FACTS) return say('publications.facts');
  return LANGUAGES.find(({ tag }) => tag === file)?.name ?? file;
}
