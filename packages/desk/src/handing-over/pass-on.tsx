import type { Day } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import type { OpenedCase } from '../cases/opened-case.ts';
import { longDay } from '../days/day-words.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import { Cooling } from './cooling.tsx';
import { gateOf } from './gate.ts';
import { HandOverForm } from './hand-over-form.tsx';
import type { Body, Handing, PackageFile } from './write-package.ts';

export interface PassOnProps {
  readonly opened: OpenedCase;
  readonly bodies: readonly Body[];
  readonly today: Day;
  readonly self: string;
  readonly isLead: boolean;
  readonly nameOf: (account: string) => string;
  readonly isWorking: boolean;
  /** What was sealed last in this case, so that it can be saved again while it is open. */
  readonly handed: PackageFile | null;
  readonly onHasten: (reason: string) => void;
  readonly onHandOver: (handing: Handing) => Promise<boolean>;
  readonly onSave: (file: PackageFile) => void;
}

/** Passing a case on: to whom it went, and what stands before it can go. Nothing where the facts do not indicate it. */
export function PassOn(props: PassOnProps) {
  const { opened, bodies, today, isLead, isWorking, handed, onHandOver, onSave } = props;
  const [isOpen, setOpen] = useState(false);
  const { row } = opened;
  const gate = gateOf(row, today);
  if (gate.kind === 'not-indicated') return null;
  const handOvers = opened.handOvers.map(({ package: id, body, day }) => (
    <p key={id}>
      {say('handing.went', {
        body: bodies.find((each) => each.id === body)?.name ?? body,
        day: longDay(day),
      })}
    </p>
  ));
  if (isOpen && gate.kind === 'open') {
    return (
      <HandOverForm
        opened={opened}
        bodies={bodies}
        isWorking={isWorking}
        onHandOver={(handing) => void onHandOver(handing).then((isDone) => isDone && setOpen(false))}
        onCancel={() => setOpen(false)}
      />
    );
  }
  return (
    <>
      {row.state === 'open' && gate.kind === 'cooling' && (
        <Cooling
          gate={gate}
          self={props.self}
          nameOf={props.nameOf}
          isWorking={isWorking}
          onHasten={props.onHasten}
        />
      )}
      {(gate.kind === 'open' || handOvers.length > 0) && (
        <section class="panel" aria-label={say('handing.title')}>
          {handOvers.length === 0 ? <p>{say('handing.may')}</p> : handOvers}
          {!isLead && row.state === 'open' && <p class="quiet">{say('handing.lead')}</p>}
          <div class="actions">
            {isLead && (
              <Button onPress={() => setOpen(true)}>
                {say(handOvers.length === 0 ? 'handing.begin' : 'handing.again')}
              </Button>
            )}
            {handed && (
              <Button kind="plain" onPress={() => onSave(handed)}>
                {say('handing.save')}
              </Button>
            )}
          </div>
        </section>
      )}
    </>
  );
}
