import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { type Command, type CommandSection, keyWords } from './command.ts';
import { Modal } from './modal.tsx';

const SECTIONS: readonly CommandSection[] = ['moving', 'working', 'desk'];

/** The list of keys, by `?`. */
export function KeysDialog({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  return (
    <Modal kind="keys" label={say('keys.title')} onClose={onClose}>
      <div class="inner">
        <div class="head">
          <h2>{say('keys.title')}</h2>
          <Button onPress={onClose}>{say('close')}</Button>
        </div>
        <div class="columns">
          {SECTIONS.map((section) => (
            <section key={section}>
              <h3>{say(`keys.${section}`)}</h3>
              <dl>
                {commands
                  .filter((command) => command.section === section && command.keys.length > 0)
                  .map((command) => (
                    <div key={command.id}>
                      <dt>{command.words}</dt>
                      <dd>
                        {keyWords(command.keys).map((key, i) => (
                          <kbd key={i}>{key}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Modal>
  );
}
