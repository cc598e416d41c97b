import type { AccessLog } from '@bellbuoy/protocol';
import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../desk/attempt.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import type { StaffApi } from '../staff-api/staff-api.ts';
import { AccessLogPage } from './access-log-page.tsx';

/** A guardian's page of the access log, by month. */
export function AccessLogView({ api }: { api: StaffApi }) {
  const [log, setLog] = useState<AccessLog | null>(null);
  const [problem, setProblem] = useState<DeskErrorCode | null>(null);
  const read = (month: string | null) => {
    setProblem(null);
    void api.accessLog(month).then(setLog, (error: unknown) => setProblem(codeOf(error)));
  };
  useEffect(() => read(null), []);
  return <AccessLogPage log={log} problem={problem} onMonth={read} />;
}
