import {
  decodeB64,
  decodeFrame,
  messageOf,
  type OrderList,
  parseGuardianChain,
  verifyAttestation,
  verifyFrame,
} from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { type NotedCase, sealNote } from '../cases/write-note.ts';
import { longDay } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { Seat } from '../seat/seat.ts';

interface ReadOrder {
  readonly order: OrderList[number];
  /** Who wrote it, and why; null where it does not open here, or nobody proves it. */
  readonly reason: { readonly account: string; readonly why: string } | null;
}

/** What guardians have ordered about a case, where the desk works on it. A correction is done by saying what was put right. */
export function DeskOrders({
  seat,
  about,
  onSaid,
}: {
  seat: Seat;
  about: NotedCase;
  onSaid: (said: string) => void;
}) {
  const [orders, setOrders] = useState<readonly ReadOrder[]>([]);
  const read = () => readOrders(seat, about.case).then(setOrders, () => setOrders([]));
  useEffect(() => {
    void read();
  }, [about.case]);
  return (
    <>
      {orders.map(({ order, reason }) => (
        <section class="notice attention" key={order.ref} aria-label={say('orders.desk.title')}>
          <h2>{say('orders.desk.title')}</h2>
          <p>
            {say(`orders.${order.order}`)} ·{' '}
            {order.doneOn === null
              ? say('orders.granted', { day: longDay(order.grantedOn) })
              : say('orders.done', { day: longDay(order.doneOn) })}
          </p>
          {reason === null ? (
            <p class="hint">{say('orders.desk.unread')}</p>
          ) : (
            <>
              <p class="hint">{say('orders.desk.why', { account: reason.account })}</p>
              <p class="written" dir="auto">
                {reason.why}
              </p>
            </>
          )}
          {order.order === 'correction' && order.doneOn === null && (
            <DoneForm
              onDone={async (text) => {
                await seat.api.finishOrder(order.ref, { record: await sealNote(seat, about, text) });
                onSaid(say('orders.desk.done'));
                await read();
              }}
            />
          )}
        </section>
      ))}
    </>
  );
}

function DoneForm({ onDone }: { onDone: (text: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isWorking || text.trim() === '') return;
    setWorking(true);
    setProblem(null);
    await onDone(text.trim()).catch((error: unknown) => setProblem(codeOf(error)));
    setWorking(false);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={say('orders.desk.note')}
        hint={say('orders.desk.note.hint')}
        error={isTried && text.trim() === '' ? say('orders.why.missing') : null}
        text={text}
        onText={setText}
      />
      {problem && <ProblemNotice code={problem} />}
      <Button type="submit" working={isWorking ? say('orders.desk.saving') : null}>
        {say('orders.desk.done')}
      </Button>
    </form>
  );
}

async function readOrders(seat: Seat, id: string): Promise<ReadOrder[]> {
  const orders = (await seat.api.orders()).filter((order) => order.case === id);
  return Promise.all(
    orders.map(async (order) => ({ order, reason: await readReason(seat, order).catch(() => null) })),
  );
}

/** Why, from the ask itself: signed by a guardian for whose account a slot vouches. */
async function readReason(
  seat: Seat,
  { envelope, epoch, ref, order, case: id }: OrderList[number],
): Promise<ReadOrder['reason']> {
  if (envelope === null) return null;
  const frame = decodeFrame(await seat.keychain.openFromEpoch(epoch, envelope));
  const claimed = messageOf(frame.message, 'ask');
  const verify = await keyOfGuardian(seat, claimed.account);
  if (verify === null) return null;
  const ask = messageOf(verifyFrame(frame, decodeB64(verify, 32)), 'ask');
  const isThis = ask.act === 'order' && ask.ref === ref && ask.order === order && ask.case === id;
  return isThis ? { account: ask.account, why: ask.why } : null;
}

async function keyOfGuardian({ api, fetchFile, session }: Seat, account: string): Promise<string | null> {
  const bytes = await fetchFile('/guardians.json');
  if (bytes === null) return null;
  const attested = (await api.attestations()).filter((each) => each.account === account);
  for (const block of parseGuardianChain(bytes)) {
    for (const { name: _, ...attestation } of attested) {
      if (!block.slots.some(({ verify }) => verify === attestation.slotKey)) continue;
      verifyAttestation(block, { origin: session.origin, ...attestation });
      return attestation.verify;
    }
  }
  return null;
}
