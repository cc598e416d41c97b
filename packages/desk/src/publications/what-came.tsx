import type { AdvisoryList, PublicNote } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { TableBox } from '../form/table-box.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { EditorPlace } from './editor-place.ts';

type Advisory = AdvisoryList['advisories'][number];

/** What desks suggest to tell everybody, and what became different with the advisories so far. */
export function WhatCame({ place: { around, onSaid } }: { place: EditorPlace }) {
  const { api } = around;
  const [notes, setNotes] = useState<readonly PublicNote[]>([]);
  const [advisories, setAdvisories] = useState<readonly Advisory[]>([]);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const read = () =>
    Promise.all([api.publicNotes(), api.advisories()]).then(
      ([suggested, begun]) => {
        setNotes(suggested.notes);
        setAdvisories(begun.advisories);
      },
      (error: unknown) => setProblem(codeOf(error)),
    );
  useEffect(() => void read(), []);
  const settle = async (id: string) => {
    setProblem(null);
    await api.settlePublicNote(id).then(
      () => onSaid(say('came.settled')),
      (error: unknown) => setProblem(codeOf(error)),
    );
    await read();
  };
  return (
    <>
      <section>
        <h2>{say('came.title')}</h2>
        {problem && <ProblemNotice code={problem} />}
        <p>{say(notes.length === 0 ? 'came.none' : 'came.what')}</p>
        <ul class="action-rows">
          {notes.map((note) => (
            <li key={note.id}>
              <div>
                <p class="written" dir="auto">
                  {note.text}
                </p>
                <p class="quiet">{saidOf(note, advisories)}</p>
              </div>
              <Button onPress={() => void settle(note.id)}>{say('came.settle')}</Button>
            </li>
          ))}
        </ul>
      </section>
      {advisories.length > 0 && <Differences advisories={advisories} />}
    </>
  );
}

function saidOf({ day, advisory, helped }: PublicNote, advisories: readonly Advisory[]): string {
  if (advisory === null) return longDay(day);
  const title = advisories.find(({ id }) => id === advisory)?.title ?? advisory;
  return `${longDay(day)} · ${say('came.helped', { title, count: helped })}`;
}

function Differences({ advisories }: { advisories: readonly Advisory[] }) {
  const heads = ['came.advisory', 'came.first', 'came.before', 'came.after'] as const;
  return (
    <section>
      <h2>{say('came.different')}</h2>
      <p class="quiet">{say('came.different.what')}</p>
      <TableBox label={say('came.different')}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {advisories.map(({ id, title, measures: { daysToFirst, before, after } }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {title}
              </th>
              <td>{daysToFirst === null ? '–' : say('came.days', { count: daysToFirst })}</td>
              <td>{shareWords(before)}</td>
              <td>{shareWords(after)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </section>
  );
}

function shareWords(percent: number | null): string {
  return percent === null ? '–' : say('came.share', { percent });
}
