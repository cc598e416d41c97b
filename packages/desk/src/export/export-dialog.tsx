import { useState } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { Modal } from '../keyboard/modal.tsx';
import { say } from '../messages/say.ts';

/** Says what it means that something leaves the desk, before it does. */
export function ExportDialog({
  what,
  onExport,
  onClose,
}: {
  what: 'case' | 'list';
  /** Whether it was recorded and saved. */
  onExport: () => Promise<boolean>;
  onClose: () => void;
}) {
  const [isWorking, setWorking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    setWorking(true);
    const isSaved = await onExport();
    setWorking(false);
    if (isSaved) onClose();
    else setFailed(true);
  };
  return (
    <Modal kind="export" label={say(`export.${what}`)} onClose={onClose}>
      <div class="inner">
        <h2>{say(`export.${what}`)}</h2>
        <p>{say(`export.${what}.what`)}</p>
        <div class="notice attention">
          <p>{say('export.leaves')}</p>
          <p>{say('export.recorded')}</p>
        </div>
        {hasFailed && (
          <p class="wrong" role="alert">
            {say('export.failed')}
          </p>
        )}
        <div class="actions">
          <Button working={isWorking ? say('export.working') : null} onPress={() => void save()}>
            {say('export.do')}
          </Button>
          <Button kind="plain" onPress={onClose}>
            {say('cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
