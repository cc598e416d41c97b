import type { AuditPackageList } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { monthName } from '../days/day-words.ts';
import { codeOf } from '../desk/attempt.ts';
import { Button } from '../form/button.tsx';
import type { GuardianPlace } from '../guardians/guardian-place.ts';
import type { Guardianship } from '../guardians/guardianship.ts';
import { saveFile } from '../handing-over/save-file.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { bytesWords } from '../viewer/describe.ts';
import { AuditSheet } from './audit-sheet.tsx';
import type { CheckedAudit } from './check-audit.ts';

type Listed = AuditPackageList[number];
type Work =
  | { readonly kind: 'opening' | 'saving'; readonly of: Listed }
  | { readonly kind: 'reading'; readonly of: Listed; readonly done: number; readonly all: number };

/** What lies behind the published figures, month by month: to be checked here, or saved as it is sealed. */
export function AuditsSection({
  place,
  guardians,
}: {
  place: GuardianPlace;
  guardians: Guardianship | null;
}) {
  const { around } = place;
  const [packages, setPackages] = useState<AuditPackageList | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [checked, setChecked] = useState<CheckedAudit | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const explain = (error: unknown) => setProblem(codeOf(error));
  useEffect(() => {
    void around.api.auditPackages().then(setPackages, explain);
  }, []);
  const doing = async (first: Work, act: () => Promise<void>) => {
    if (work !== null) return;
    setWork(first);
    setProblem(null);
    await act().catch(explain);
    setWork(null);
  };
  const check = (of: Listed) =>
    doing({ kind: 'opening', of }, async () => {
      if (guardians === null) return;
      setChecked(null);
      // Nobody else needs it: it is fetched when it is asked for.
      const { checkAudit } = await import('./check-audit.ts');
      const before = formerOf(packages ?? [], of);
      const onProgress = (done: number, all: number) => setWork({ kind: 'reading', of, done, all });
      setChecked(await checkAudit(place, guardians, { ...of, former: before }, onProgress));
    });
  const save = (of: Listed) =>
    doing({ kind: 'saving', of }, async () => {
      const { fetchAudit } = await import('./check-audit.ts');
      const bytes = await fetchAudit(around, of.period, of.slot);
      const content = new Blob([bytes.slice()], { type: 'application/octet-stream' });
      saveFile({ name: `audit-${of.period}-slot-${of.slot}.age`, content });
      place.onSaid(say('audits.saved'));
    });
  const hasKey = guardians !== null && guardians.keys.length > 0;
  return (
    <section>
      <h2>{say('audits.title')}</h2>
      <p class="quiet">{say('audits.what')}</p>
      {problem && <ProblemNotice code={problem} />}
      {packages?.length === 0 && <p>{say('audits.none')}</p>}
      {packages && packages.length > 0 && guardians !== null && !hasKey && <p>{say('audits.no-key')}</p>}
      {work?.kind === 'reading' && (
        <p role="status">{say('audits.reading', { done: work.done, all: work.all })}</p>
      )}
      {checked && <AuditSheet checked={checked} onClose={() => setChecked(null)} />}
      <ul class="ways">
        {packages?.map((of) => {
          const month = monthName(of.period);
          const isOurs = work?.of === of;
          return (
            <li key={`${of.period} ${of.slot}`}>
              {month}
              <p class="quiet">
                {say('audits.sealed', { slot: String(of.slot) })} · {bytesWords(of.bytes)}
              </p>
              <div class="actions below">
                {hasKey && (
                  <Button
                    label={say('audits.check-month', { month })}
                    working={isOurs && work.kind !== 'saving' ? say('audits.opening') : null}
                    onPress={() => void check(of)}
                  >
                    {say('audits.check')}
                  </Button>
                )}
                <Button
                  label={say('audits.save-month', { month })}
                  working={isOurs && work.kind === 'saving' ? say('audits.saving') : null}
                  onPress={() => void save(of)}
                >
                  {say('audits.save')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function formerOf(packages: AuditPackageList, { period, slot }: Listed): Listed | null {
  const before = packages.filter((each) => each.period < period && each.slot === slot);
  return before.toSorted((a, b) => (a.period < b.period ? 1 : -1))[0] ?? null;
}
