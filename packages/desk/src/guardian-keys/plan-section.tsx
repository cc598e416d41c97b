import {
  addDays,
  approveDraftSchema,
  blockCode,
  type GuardiansDraft,
  isHandedOver,
  parseAs,
} from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { saveFile } from '../export/save-file.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { DeskError } from '../problems/desk-error.ts';
import {
  acceptSlot,
  approve,
  blockToApprove,
  handOver,
  makeOwnSlot,
  ownSlot,
  type PlannedSlot,
  readSeed,
} from './ceremony.ts';
import type { SectionProps } from './section-props.ts';
import { SeedField } from './seed-field.tsx';

/** A change that is being prepared: what it says, and what whoever reads it has to do for it. */
export function PlanSection(props: SectionProps & { onProblem: (code: DeskErrorCode) => void }) {
  const { place, ceremony, isWorking, doing, onProblem } = props;
  const { latest, known } = ceremony;
  const plan = known.draft;
  const [block, setBlock] = useState<GuardiansDraft | null>(null);
  const prepared = JSON.stringify(plan);
  useEffect(() => {
    void blockToApprove(ceremony, place).then(setBlock, (error: unknown) => {
      setBlock(null);
      onProblem(codeOf(error));
    });
  }, [prepared]);
  if (plan === null) return null;
  const mine = plan.slots.find(({ account }) => account === place.session.account) ?? null;
  const leaving = ownSlot(ceremony, place, latest);
  const given = plan.slots.find((slot) => slot.slot === leaving?.slot && isHandedOver(slot, latest)) ?? null;
  const signing = latest === null ? ownIn(plan.slots, mine) : leaving;
  return (
    <section>
      <h2>{say('keys.plan')}</h2>
      <p>
        {say('keys.plan.from', {
          threshold: plan.threshold,
          all: plan.slots.length,
          day: longDay(plan.from),
        })}
      </p>
      <Fates {...props} />
      {mine !== null && mine.verify === null && <OwnTask {...props} slot={mine} />}
      {given !== null && given.account !== place.session.account && given.verify === null && (
        <HandOverForm {...props} slot={given} />
      )}
      {block !== null && (
        <ApproveForm {...props} block={block} signing={signing} isDone={plan.approved.length > 0} />
      )}
      {block !== null && <Elsewhere {...props} block={block} />}
      <div class="actions">
        <Button
          working={isWorking ? say('keys.at-work') : null}
          onPress={() => void doing(say('keys.given-up'), () => place.around.api.withdrawGuardiansDraft())}
        >
          {say('keys.give-up')}
        </Button>
      </div>
      <MoveForm {...props} />
    </section>
  );
}

/** What becomes of every slot, those that end included. */
function Fates({ ceremony: { latest, known } }: SectionProps) {
  const slots = known.draft?.slots ?? [];
  const ending = latest?.slots.filter((each) => slots.every(({ slot }) => slot !== each.slot)) ?? [];
  const fateOf = (slot: PlannedSlot) => {
    if (slot.key === 'new') return say('keys.plan.new', slot);
    return say(isHandedOver(slot, latest) ? 'keys.plan.hand' : 'keys.plan.stays', slot);
  };
  const isWaiting = (slot: PlannedSlot) =>
    slot.verify === null && (slot.key === 'new' || isHandedOver(slot, latest));
  return (
    <ul class="ways">
      {slots.map((slot) => (
        <li key={slot.slot}>
          {say('keys.slot', { slot: slot.slot })}: {fateOf(slot)}
          {isWaiting(slot) && <p class="quiet">{say('keys.plan.waits', slot)}</p>}
        </li>
      ))}
      {ending.map((slot) => (
        <li key={slot.slot}>
          {say('keys.slot', { slot: slot.slot })}: {say('keys.plan.leaves', slot)}
        </li>
      ))}
    </ul>
  );
}

/** Making the key of one's slot, or taking over the one that was handed over. */
function OwnTask({ place, ceremony, isWorking, doing, slot }: SectionProps & { slot: PlannedSlot }) {
  const [hasPaper, setPaper] = useState(false);
  if (slot.key === 'stays' && slot.handedOver !== null) {
    return (
      <>
        <h3>{say('keys.accept')}</h3>
        <p>{say('keys.accept.what')}</p>
        <div class="actions">
          <Button
            kind="primary"
            working={isWorking ? say('keys.at-work') : null}
            onPress={() => void doing(say('keys.accepted'), () => acceptSlot(place, slot, ceremony))}
          >
            {say('keys.accept.do')}
          </Button>
        </div>
      </>
    );
  }
  const make = (seed: Uint8Array | null, isKept: boolean) => makeOwnSlot(place, slot, { seed, isKept });
  const isPaper = hasPaper || slot.key === 'stays';
  return (
    <>
      <h3>{say(slot.key === 'stays' ? 'keys.accept' : 'keys.make')}</h3>
      {slot.key === 'new' && <p>{say('keys.make.what')}</p>}
      {slot.key === 'new' && (
        <div class="actions">
          <Button
            kind="primary"
            working={isWorking ? say('keys.at-work') : null}
            onPress={() => void doing(say('keys.made'), () => make(null, true))}
          >
            {say('keys.make.do')}
          </Button>
          {!hasPaper && <Button onPress={() => setPaper(true)}>{say('keys.make.words')}</Button>}
        </div>
      )}
      {isPaper && (
        <SeedField
          action={say('keys.bring.do')}
          isWorking={isWorking}
          onSeed={(text, isKept) => doing(say('keys.made'), async () => make(await readSeed(text), isKept))}
        />
      )}
    </>
  );
}

function HandOverForm({ place, ceremony, isWorking, doing, slot }: SectionProps & { slot: PlannedSlot }) {
  const [code, setCode] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    void doing(say('keys.handed'), () => handOver(place, ceremony, slot, code));
  };
  return (
    <form onSubmit={submit} noValidate>
      <h3>{say('keys.hand')}</h3>
      <p>{say('keys.hand.what', slot)}</p>
      <Field label={say('keys.hand.field')}>
        {(field) => (
          <input
            {...field}
            class="input"
            autocomplete="off"
            inputMode="numeric"
            dir="ltr"
            value={code}
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <Button kind="primary" type="submit" working={isWorking ? say('keys.at-work') : null}>
          {say('keys.hand.do')}
        </Button>
      </div>
    </form>
  );
}

function ApproveForm({
  place,
  isWorking,
  doing,
  block,
  signing,
  isDone,
}: SectionProps & {
  block: GuardiansDraft;
  signing: { slot: number; verify: string } | null;
  isDone: boolean;
}) {
  const [isCompared, setCompared] = useState(false);
  const canSign = signing !== null && place.around.keychain.holdsSlot(signing.verify);
  const press = () => {
    if (signing === null || !isCompared) return;
    let isAnnounced = false;
    void doing(null, async () => {
      isAnnounced = await approve(place, block, signing);
    }).then((isRight) => {
      if (isRight) place.onSaid(say(isAnnounced ? 'keys.announced' : 'keys.approved'));
    });
  };
  return (
    <>
      <h3>{say('keys.approve')}</h3>
      <p>{say('keys.approve.what')}</p>
      <p class="notice">{say('keys.approve.compared', { code: blockCode(block) })}</p>
      {isDone && <p>{say('keys.approved')}</p>}
      {canSign && !isDone && (
        <>
          <label class="choice">
            <input type="checkbox" checked={isCompared} onChange={() => setCompared(!isCompared)} />
            <span>{say('keys.approve.tick')}</span>
          </label>
          <div class="actions">
            <Button working={isWorking ? say('keys.at-work') : null} onPress={press}>
              {say('keys.approve.do')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** For holders who keep their key on a machine without a network: the block goes out, the approval comes in. */
function Elsewhere({ place, ceremony, isWorking, doing, block }: SectionProps & { block: GuardiansDraft }) {
  const [text, setText] = useState('');
  const save = () => {
    const file = { origin: place.session.origin, former: ceremony.latest, block };
    saveFile('guardians-draft.json', 'application/json', `${JSON.stringify(file, null, 2)}\n`);
  };
  const bring = (event: Event) => {
    event.preventDefault();
    void doing(say('keys.approved'), async () => place.around.api.approveGuardians(readApproval(text)));
  };
  return (
    <details>
      <summary>{say('keys.elsewhere')}</summary>
      <div class="actions">
        <Button onPress={save}>{say('keys.save')}</Button>
      </div>
      <form onSubmit={bring} noValidate>
        <p class="quiet">{say('keys.elsewhere.what')}</p>
        <Field label={say('keys.elsewhere.field')}>
          {(field) => (
            <textarea
              {...field}
              class="input"
              rows={3}
              dir="ltr"
              spellcheck={false}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          )}
        </Field>
        <div class="actions">
          <Button type="submit" working={isWorking ? say('keys.at-work') : null}>
            {say('keys.elsewhere.do')}
          </Button>
        </div>
      </form>
    </details>
  );
}

/** A change whose day has come too near is moved, not begun anew: its keys are made already. */
function MoveForm({ place, ceremony: { latest, known }, doing }: SectionProps) {
  const earliest = addDays(place.around.today(), known.noticeDays);
  const [from, setFrom] = useState(addDays(earliest, 7));
  if (latest === null || (known.draft?.from ?? earliest) >= earliest) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    void doing(say('keys.moved'), () => place.around.api.moveGuardiansDraft(from));
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field label={say('keys.day')} hint={say('keys.day.hint', { days: known.noticeDays })}>
        {(field) => (
          <input
            {...field}
            class="input short"
            type="date"
            min={earliest}
            value={from}
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <Button type="submit">{say('keys.move')}</Button>
      </div>
    </form>
  );
}

/** Of a first block, its own slots approve it. */
function ownIn(slots: readonly PlannedSlot[], mine: PlannedSlot | null) {
  const verify = slots.find((slot) => slot === mine)?.verify ?? null;
  return mine === null || verify === null ? null : { slot: mine.slot, verify };
}

function readApproval(text: string) {
  try {
    return parseAs(approveDraftSchema, JSON.parse(text));
  } catch (cause) {
    throw new DeskError('slot-words-wrong', { cause });
  }
}
