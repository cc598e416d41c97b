import { COMMENDATION_LEVELS } from '@bellbuoy/protocol';
import { Choices } from '../form/choices.tsx';
import { Field } from '../form/field.tsx';
import { say } from '../messages/say.ts';
import { bandWords, type ProgrammeRewards } from '../programme/read-rewards.ts';
import { moneyWords } from './award-words.ts';
import { approvalsOf, awardOf, type Begun, type StepFault } from './recommending.ts';

export interface StepProps {
  readonly begun: Begun;
  /** What is wrong with the answer, once somebody has tried to go on. */
  readonly fault: StepFault | null;
  readonly onChange: (begun: Begun) => void;
}

/** Which thanks: recognition stands first. */
export function AwardStep({ begun, fault, onChange, rewards }: StepProps & { rewards: ProgrammeRewards }) {
  const { rules } = rewards;
  const award = awardOf(begun, rules);
  const [least = 0n, most = 0n] = [rules.denominations[0], rules.bands.at(-1)?.upTo];
  const limits = { least: moneyWords(least, rules.currency), most: moneyWords(most, rules.currency) };
  return (
    <>
      <Choices
        legend={say('recommend.kind')}
        hint={say('recommend.kind.hint')}
        error={fault === 'kind' ? say('recommend.kind.missing') : null}
        name="kind"
        choices={(['commendation', 'money'] as const).map((value) => ({
          value,
          words: say(`recommend.kind.${value}`),
          hint: say(`recommend.kind.${value}.hint`),
        }))}
        value={begun.kind}
        onChoose={(kind) => onChange({ ...begun, kind })}
      />
      {begun.kind === 'commendation' && (
        <Choices
          legend={say('recommend.level')}
          name="level"
          choices={COMMENDATION_LEVELS.map((level) => ({
            value: String(level),
            words: say(`recommend.level.${level}`),
          }))}
          value={String(begun.level)}
          onChoose={(chosen) =>
            onChange({
              ...begun,
              level: COMMENDATION_LEVELS.find((level) => String(level) === chosen) ?? begun.level,
            })
          }
        />
      )}
      {begun.kind === 'money' && (
        <Field
          label={say('recommend.amount', { currency: rules.currency })}
          hint={say('recommend.amount.hint', limits)}
          error={fault === 'amount' ? say('recommend.amount.wrong', limits) : null}
        >
          {(field) => (
            <input
              {...field}
              class="input amount"
              inputMode="numeric"
              autocomplete="off"
              maxLength={9}
              value={begun.amount}
              onInput={({ currentTarget }) => onChange({ ...begun, amount: currentTarget.value })}
            />
          )}
        </Field>
      )}
      {award !== null && (
        <p class="notice" role="status">
          {award.kind === 'money' && <span>{bandWords(rewards, award.band)}</span>}
          <span>{say('recommend.approvals', { count: approvalsOf(award, rules) })}</span>
        </p>
      )}
    </>
  );
}
