import { ORDERS, type Order, type Oversight } from '@bellbuoy/protocol';
import { useState } from 'preact/hooks';
import { longDay } from '../days/day-words.ts';
import { TextField } from '../deciding/grounds-fields.tsx';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import { Choices } from '../form/choices.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { NewOrder } from './propose.ts';
import { shortId } from './short-id.ts';

/** What guardians have ordered, and how far it is. */
export function Orders({ orders }: Pick<Oversight, 'orders'>) {
  if (orders.length === 0) return <p>{say('orders.none')}</p>;
  return (
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('overdue.desk')}</th>
            <th scope="col">{say('orders.what')}</th>
            <th scope="col">{say('samples.standing')}</th>
            <th scope="col">{say('overdue.ref')}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.ref}>
              <td>{order.desk}</td>
              <td>{say(`orders.${order.order}`)}</td>
              <td>{standingWords(order)}</td>
              <td>
                <code title={order.case}>{shortId(order.case)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How far something is that guardians decide together. */
export function standingWords({
  askedOn,
  grantedOn,
  doneOn,
}: Pick<Oversight['orders'][number], 'askedOn' | 'grantedOn' | 'doneOn'>): string {
  if (doneOn !== null) return say('orders.done', { day: longDay(doneOn) });
  if (grantedOn !== null) return say('orders.granted', { day: longDay(grantedOn) });
  return say('orders.asked', { day: longDay(askedOn) });
}

/** What somebody proposes about one case. Other guardians decide on it. */
export function OrderForm({
  about,
  orders = ORDERS,
  onPropose,
}: {
  /** The case, and the desk that has it. */
  about: { readonly desk: string; readonly case: string };
  /** Which of them can be proposed here. */
  orders?: readonly Order[];
  onPropose: (order: NewOrder) => Promise<void>;
}) {
  const [order, setOrder] = useState<Order | null>(null);
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isWorking || order === null || why.trim() === '') return;
    setWorking(true);
    setProblem(null);
    const { desk, case: id } = about;
    await onPropose({ desk, case: id, order, why: why.trim() }).catch((error: unknown) =>
      setProblem(codeOf(error)),
    );
    setWorking(false);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <p class="hint">{say('orders.propose.hint', { case: shortId(about.case), desk: about.desk })}</p>
      <Choices
        legend={say('orders.propose')}
        name={`order-${about.case}`}
        error={isTried && order === null ? say('orders.propose.missing') : null}
        choices={orders.map((value) => ({
          value,
          words: say(`orders.${value}`),
          hint: say(`orders.${value}.hint`),
        }))}
        value={order}
        onChoose={setOrder}
      />
      <TextField
        label={say('orders.why')}
        hint={say('orders.why.hint')}
        error={isTried && why.trim() === '' ? say('orders.why.missing') : null}
        text={why}
        onText={setWhy}
      />
      {problem && <ProblemNotice code={problem} />}
      <Button type="submit" working={isWorking ? say('orders.proposing') : null}>
        {say('orders.send')}
      </Button>
    </form>
  );
}

/** The same about a case of which one has only the number, as somebody's letter gives it. */
export function OrderByNumber({
  desks,
  onPropose,
}: {
  desks: readonly string[];
  onPropose: (order: NewOrder) => Promise<void>;
}) {
  const [desk, setDesk] = useState(desks[0] ?? '');
  const [number, setNumber] = useState('');
  return (
    <details>
      <summary>{say('orders.by-number')}</summary>
      <div class="sample">
        <Field label={say('overdue.desk')}>
          {(field) => (
            <select
              {...field}
              class="input narrow"
              value={desk}
              onChange={({ currentTarget }) => setDesk(currentTarget.value)}
            >
              {desks.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('orders.number')} hint={say('orders.number.hint')}>
          {(field) => (
            <input
              {...field}
              class="input"
              value={number}
              autocomplete="off"
              spellcheck={false}
              onInput={({ currentTarget }) => setNumber(currentTarget.value.trim())}
            />
          )}
        </Field>
        <OrderForm about={{ desk, case: number }} onPropose={onPropose} />
      </div>
    </details>
  );
}
