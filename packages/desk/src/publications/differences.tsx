import type { PublicationSource } from '@bellbuoy/protocol';
import { LANGUAGES } from '../messages/languages.ts';
import { say } from '../messages/say.ts';
import { type DiffLine, diffLines, withoutLongSame } from './diff-lines.ts';

/** What one version says otherwise than another, file by file. Signs tell it, not colour alone. */
export function Differences({
  before,
  after,
}: {
  before: PublicationSource | null;
  after: PublicationSource;
}) {
  const files = filesOf(before, after).filter(({ old, now }) => old !== now);
  if (files.length === 0) return <p class="quiet">{say('publications.differences.none')}</p>;
  return (
    <>
      {files.map(({ name, old, now }) => (
        <section key={name} class="differences" aria-label={name} tabIndex={0}>
          <p class="file">{name}</p>
          {withoutLongSame(diffLines(old, now)).map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place and by nothing else.
            <Line key={at} line={line} />
          ))}
        </section>
      ))}
    </>
  );
}

function Line({ line }: { line: DiffLine | null }) {
  if (line === null) return <p class="left-out">…</p>;
  if (line.kind === 'same') return <p>{line.text}</p>;
  if (line.kind === 'in') {
    return (
      <p>
        <ins>
          <span class="unseen">{say('publications.differences.in')} </span>
          {line.text}
        </ins>
      </p>
    );
  }
  return (
    <p>
      <del>
        <span class="unseen">{say('publications.differences.out')} </span>
        {line.text}
      </del>
    </p>
  );
}

function filesOf(before: PublicationSource | null, after: PublicationSource) {
  const languages = [...new Set([...Object.keys(before?.texts ?? {}), ...Object.keys(after.texts)])];
  return [
    { name: say('publications.facts'), old: before?.facts ?? '', now: after.facts },
    ...languages.map((tag) => ({
      name: LANGUAGES.find((language) => language.tag === tag)?.name ?? tag,
      old: before?.texts[tag] ?? '',
      now: after.texts[tag] ?? '',
    })),
  ];
}
