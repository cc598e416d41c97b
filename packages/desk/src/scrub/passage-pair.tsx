import { useLayoutEffect, useRef } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { say } from '../messages/say.ts';
import type { Passage } from './passages.ts';
import { type Pointer, pointersIn } from './pointers.ts';

/** One text of the reporter beside the desk's own words for it, with what to look at in them. */
export function PassagePair({
  passage,
  text,
  locale,
  left,
  fieldRef,
  onWrite,
  onPointer,
  onLeave,
}: {
  passage: Passage;
  text: string;
  locale: string;
  left: readonly string[];
  fieldRef: (field: HTMLTextAreaElement | null) => void;
  onWrite: (written: string) => void;
  onPointer: (pointer: Pointer, tool: 'mask' | 'person') => void;
  onLeave: (pointer: Pointer) => void;
}) {
  const { id, words, day, original } = passage;
  const title = words ?? say('scrub.passage.message', { day: longDay(day) });
  const pointers = pointersIn({ texts: { [id]: text }, persons: [] }, new Set(left));
  return (
    <li class="passage">
      <h3 id={`title-${id}`}>{id === 'fact/remark' ? say('letter.remark') : title}</h3>
      <div class="pair">
        {original === null ? (
          <p class="quiet small">{say('scrub.passage.gone')}</p>
        ) : (
          <div class="original">
            <span class="unseen">{say('scrub.passage.original')}: </span>
            <p class="written" dir="auto" lang={locale}>
              {original}
            </p>
          </div>
        )}
        <div class="field">
          <Growing id={id} text={text} fieldRef={fieldRef} onWrite={onWrite} />
          {pointers.length > 0 && (
            <ul class="pointers" aria-label={say('scrub.pointers')}>
              {pointers.map((pointer) => (
                <PointerLine
                  key={pointer.found}
                  pointer={pointer}
                  onUse={(tool) => onPointer(pointer, tool)}
                  onLeave={() => onLeave(pointer)}
                />
              ))}
            </ul>
          )}
        </div>
      </div>
    </li>
  );
}

/** A field as high as what is in it, so that both sides can be read against each other. */
function Growing({
  id,
  text,
  fieldRef,
  onWrite,
}: {
  id: string;
  text: string;
  fieldRef: (field: HTMLTextAreaElement | null) => void;
  onWrite: (written: string) => void;
}) {
  const field = useRef<HTMLTextAreaElement | null>(null);
  useLayoutEffect(() => {
    if (field.current === null) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight + 2}px`;
  }, [text]);
  return (
    <textarea
      ref={(element) => {
        field.current = element;
        fieldRef(element);
      }}
      class="input"
      rows={2}
      dir="auto"
      aria-labelledby={`scrub-title title-${id}`}
      value={text}
      onInput={({ currentTarget }) => onWrite(currentTarget.value)}
    />
  );
}

function PointerLine({
  pointer: { kind, found },
  onUse,
  onLeave,
}: {
  pointer: Pointer;
  onUse: (tool: 'mask' | 'person') => void;
  onLeave: () => void;
}) {
  return (
    <li>
      <span class="pointer-words">
        {say(`scrub.pointer.${kind}`)} <bdi>{found}</bdi>
      </span>
      <span class="pointer-acts">
        {kind === 'name' && (
          <button type="button" class="button plain" onClick={() => onUse('person')}>
            {say('scrub.tool.person')}
            <span class="unseen">: {found}</span>
          </button>
        )}
        <button type="button" class="button plain" onClick={() => onUse('mask')}>
          {say('scrub.tool.mask')}
          <span class="unseen">: {found}</span>
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {say('scrub.pointer.leave')}
          <span class="unseen">: {found}</span>
        </button>
      </span>
    </li>
  );
}
