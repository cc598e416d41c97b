import { useEffect, useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { safeName } from './describe.ts';
import type { ReadyFile } from './fetch-attachment.ts';
import type { Refusal } from './viewer-messages.ts';

/** Says what opening a saved copy could do and where to do it, and then saves one. */
export function SavePanel({
  fetched: { file, sniffed },
  name,
  refusal,
  onBack,
}: {
  fetched: ReadyFile;
  name: string;
  /** Why it is not shown; null when it could be. */
  refusal: Refusal | 'kind' | null;
  onBack: (() => void) | null;
}) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <div class="panel save-panel">
      {refusal && <p class="headline">{say(`viewer.refused.${refusal}`)}</p>}
      <h3>{say('viewer.before-saving')}</h3>
      <p>{say(`viewer.risk.${sniffed.risk}`)}</p>
      <p>{say('viewer.where')}</p>
      <div class="actions">
        <a class="button" href={url} download={safeName(name)}>
          {say('viewer.save-now')}
        </a>
        {onBack && <Button onPress={onBack}>{say('viewer.back')}</Button>}
      </div>
    </div>
  );
}
