import type { PublicationAnswer, PublicationList, PublicationName } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { EditorPlace } from './editor-place.ts';
import { ItemList } from './item-list.tsx';
import { ItemSheet } from './item-sheet.tsx';
import { newSource } from './new-source.ts';

/** What the programme teaches and tells: lessons, advisories and campaigns. Nothing of any report is ever here. */
export function PublicationsView({ place }: { place: EditorPlace }) {
  const { api } = place.around;
  const [list, setList] = useState<PublicationList | null>(null);
  const [item, setItem] = useState<PublicationAnswer | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const explain = (error: unknown) => setProblem(codeOf(error));
  const refresh = () => api.publications().then(setList, explain);
  useEffect(() => void refresh(), []);
  const open = async (name: PublicationName) => {
    setProblem(null);
    await api.publication(name).then(setItem, explain);
  };
  const begin = async (name: PublicationName) => {
    setProblem(null);
    const draft = { revision: 0, ...newSource(name.kind, list?.languages ?? [], place.around.today()) };
    await api.saveDraft(name, draft).then(() => open(name), explain);
  };
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class={item === null ? 'page-body' : 'page-body publication'}>
        {problem && <ProblemNotice code={problem} />}
        {item === null && list !== null && (
          <ItemList
            {...{ list, place }}
            onOpen={(name) => void open(name)}
            onBegin={(name) => void begin(name)}
          />
        )}
        {item !== null && list !== null && (
          <ItemSheet
            key={`${item.kind}/${item.id}`}
            {...{ place, item, languages: list.languages }}
            onChanged={async (said) => {
              place.onSaid(said);
              await open(item);
            }}
            onGone={async (said) => {
              place.onSaid(said);
              setItem(null);
              await refresh();
            }}
            onClose={() => {
              setItem(null);
              void refresh();
            }}
          />
        )}
        {list === null && problem === null && <p role="status">{say('publications.loading')}</p>}
      </div>
    </main>
  );
}
