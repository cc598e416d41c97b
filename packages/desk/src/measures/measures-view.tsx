import type { Measures } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import { say } from '../messages/say.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import type { StaffApi } from '../staff-api/staff-api.ts';
import { formatCsv } from './csv.ts';
import { MeasuresPage } from './measures-page.tsx';

/** The page of measures with what it does. */
export function MeasuresView({ api }: { api: Pick<StaffApi, 'measures'> }) {
  const [measures, setMeasures] = useState<Measures | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  useEffect(() => {
    void api.measures().then(setMeasures, (error: unknown) => setProblem(codeOf(error)));
  }, []);
  if (measures !== null) return <MeasuresPage measures={measures} onSave={() => saveCsv(measures)} />;
  return (
    <main class="page" id="main" tabIndex={-1}>
      <div class="page-body">
        {problem === null ? (
          <p role="status">{say('measures.loading')}</p>
        ) : (
          <ProblemNotice code={problem} kept="kept.nothing-changed" />
        )}
      </div>
    </main>
  );
}

function saveCsv({ figures }: Measures): void {
  const rows = figures.flatMap(({ month, measure, total, parts }) => [
    [month, measure, 'total', total],
    ...Object.entries(parts ?? {}).map(([part, count]) => [month, measure, part, count]),
  ]);
  const text = formatCsv([['month', 'measure', 'part', 'count'], ...rows]);
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'measures.csv';
  link.click();
  URL.revokeObjectURL(url);
}
