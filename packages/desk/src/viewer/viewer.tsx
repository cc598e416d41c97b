import type { Attachment } from '@bellbuoy/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Modal } from '../keyboard/modal.tsx';
import { hasSingleKeys } from '../keyboard/single-keys.ts';
import { say } from '../messages/say.ts';
import { bytesWords, factsOf, kindWords, mislabelWords } from './describe.ts';
import { type Fetched, type FetchFile, useFetched } from './fetch-attachment.ts';
import type { Sandbox } from './open-sandbox.ts';
import { SandboxFrame } from './sandbox-frame.tsx';
import { SavePanel } from './save-panel.tsx';
import type { FromSandbox, Refusal, ViewerKey } from './viewer-messages.ts';

export interface ViewerProps {
  readonly attachments: readonly Attachment[];
  /** Which of them is shown first. */
  readonly first: number;
  /** The language of the report. */
  readonly locale: string;
  readonly onFetch: FetchFile;
  readonly onClose: () => void;
}

/** Shows what came with a report or a message, one attachment after the other, in a sandbox of its own for each. */
export function Viewer({ attachments, first, locale, onFetch, onClose }: ViewerProps) {
  const [at, setAt] = useState(first);
  const keys = useRef<ViewerKeys | null>(null);
  useViewerKeys(keys);
  const attachment = attachments[at];
  if (attachment === undefined) return null;
  const step = (by: 1 | -1) => setAt(Math.min(Math.max(at + by, 0), attachments.length - 1));
  const name = attachment.name || say('attachments.unnamed');
  return (
    <Modal kind="viewer" label={say('viewer.title', { name })} onClose={onClose}>
      <Shown
        key={attachment.sealed}
        {...{ attachment, name, locale, at, keys, onFetch, onClose }}
        count={attachments.length}
        onStep={step}
      />
    </Modal>
  );
}

interface ShownProps extends Pick<ViewerProps, 'locale' | 'onFetch' | 'onClose'> {
  readonly attachment: Attachment;
  readonly name: string;
  readonly at: number;
  readonly count: number;
  /** What each key does at the moment. */
  readonly keys: { current: ViewerKeys | null };
  readonly onStep: (by: 1 | -1) => void;
}

type ViewerKeys = Readonly<Record<ViewerKey, () => void>>;

function Shown(props: ShownProps) {
  const { attachment, name, locale, onFetch, onClose, onStep } = props;
  const fetched = useFetched(attachment, onFetch);
  const sandbox = useRef<Sandbox | null>(null);
  const [told, setTold] = useState<FromSandbox | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaving, setSaving] = useState(false);
  const keys: ViewerKeys = {
    Escape: onClose,
    n: () => onStep(1),
    p: () => onStep(-1),
    s: () => setSaving(true),
    '+': () => sandbox.current?.tell({ kind: 'zoom', step: 1 }),
    '-': () => sandbox.current?.tell({ kind: 'zoom', step: -1 }),
    '0': () => sandbox.current?.tell({ kind: 'zoom', step: 0 }),
    PageDown: () => sandbox.current?.tell({ kind: 'page', step: 1 }),
    PageUp: () => sandbox.current?.tell({ kind: 'page', step: -1 }),
  };
  props.keys.current = keys;
  const hear = (message: FromSandbox) => {
    if (message.kind === 'key') return isOurKey(message.key) && keys[message.key]();
    if (message.kind === 'refused') setRefusal(message.why);
    else setTold(message);
  };
  const canShow = fetched.kind === 'ready' && fetched.sniffed.shownAs !== null && refusal === null;
  return (
    <>
      <Head {...props} fetched={fetched} />
      <Tools
        {...{ ...props, told, keys }}
        canShow={canShow && !isSaving}
        canSave={fetched.kind === 'ready' && canShow}
      />
      <div class="viewer-body">
        {fetched.kind === 'fetching' && <p role="status">{say('attachments.fetching')}</p>}
        {(fetched.kind === 'failed' || fetched.kind === 'unreachable') && (
          <p class="gap" role="alert">
            {say(`attachments.${fetched.kind}`)}
          </p>
        )}
        {canShow && !isSaving && (
          <SandboxFrame fetched={fetched} locale={locale} sandbox={sandbox} onMessage={hear} />
        )}
        {fetched.kind === 'ready' && (isSaving || !canShow) && (
          <SavePanel
            fetched={fetched}
            name={name}
            refusal={fetched.sniffed.shownAs === null ? 'kind' : refusal}
            onBack={canShow ? () => setSaving(false) : null}
          />
        )}
      </div>
      <p class="viewer-foot quiet">
        {told !== null && canShow && <span role="status">{factsOf(told).join(' · ')}</span>}
        <span>{say('viewer.apart')}</span>
      </p>
    </>
  );
}

function Head({ attachment, name, at, count, fetched, onClose }: ShownProps & { fetched: Fetched }) {
  const sniffed = fetched.kind === 'ready' ? fetched.sniffed : null;
  const mislabel = sniffed && mislabelWords(attachment, sniffed);
  return (
    <>
      <header class="viewer-head">
        <div>
          <h2>
            <bdi>{name}</bdi>
          </h2>
          <p class="quiet">
            {sniffed && <span>{kindWords(sniffed)}</span>}
            <span>{bytesWords(attachment.bytes)}</span>
            {count > 1 && <span>{say('viewer.position', { position: at + 1, count })}</span>}
          </p>
        </div>
        <Button onPress={onClose}>{say('close')}</Button>
      </header>
      {mislabel && (
        <p class="gap viewer-note" role="alert">
          {mislabel}
        </p>
      )}
    </>
  );
}

interface ToolsProps extends Omit<ShownProps, 'keys'> {
  readonly told: FromSandbox | null;
  readonly keys: ViewerKeys;
  readonly canShow: boolean;
  readonly canSave: boolean;
}

/** Every key has a button. */
function Tools({ at, count, told, keys, canShow, canSave }: ToolsProps) {
  const hasSize = canShow && told !== null && told.kind !== 'media';
  const pages = canShow && told?.kind === 'pages' && told.pages > 1 ? told : null;
  return (
    <div class="viewer-tools" title={say('viewer.keys')}>
      {count > 1 && (
        <span class="tool-group">
          <Tool words={say('viewer.previous')} sign="←" isOff={at === 0} onPress={keys.p} />
          <Tool words={say('viewer.next')} sign="→" isOff={at === count - 1} onPress={keys.n} />
        </span>
      )}
      {pages && (
        <span class="tool-group">
          <Tool words={say('viewer.previous-page')} sign="↑" isOff={pages.page === 1} onPress={keys.PageUp} />
          <span role="status">{say('viewer.page', { page: pages.page, pages: pages.pages })}</span>
          <Tool
            words={say('viewer.next-page')}
            sign="↓"
            isOff={pages.page === pages.pages}
            onPress={keys.PageDown}
          />
        </span>
      )}
      {hasSize && (
        <span class="tool-group">
          <Tool words={say('viewer.smaller')} sign="−" onPress={keys['-']} />
          <Button onPress={keys['0']}>{say('viewer.fit')}</Button>
          <Tool words={say('viewer.larger')} sign="+" onPress={keys['+']} />
        </span>
      )}
      {canSave && canShow && <Button onPress={keys.s}>{say('viewer.save')}</Button>}
    </div>
  );
}

function Tool({
  words,
  sign,
  isOff = false,
  onPress,
}: {
  words: string;
  sign: string;
  isOff?: boolean;
  onPress: () => void;
}) {
  // It stays focusable when there is nothing more: the keyboard would lose its place.
  return (
    <button
      type="button"
      class="button tool"
      aria-label={words}
      title={words}
      aria-disabled={isOff ? 'true' : undefined}
      onClick={isOff ? undefined : onPress}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function useViewerKeys(keys: { current: ViewerKeys | null }): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey } = event;
      // The dialog itself closes by Escape.
      if (altKey || ctrlKey || metaKey || key === 'Escape' || !isOurKey(key)) return;
      const does = keys.current?.[key as ViewerKey];
      if (does === undefined) return;
      event.preventDefault();
      does();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

// People who dictate turn single keys off.
function isOurKey(key: string): boolean {
  return key.length > 1 || hasSingleKeys();
}
