// Memory of a process and its children, as Linux counts it.

import { readdirSync, readFileSync } from 'node:fs';

const BYTES_PER_KB = 1024;
const BYTES_PER_MB = 1_000_000;

/** Resident memory in MB of a process and all below it, now or at its highest. */
export function residentMb(pid: number, when: 'now' | 'highest'): number {
  const field = when === 'now' ? 'VmRSS' : 'VmHWM';
  const sum = familyOf(pid).reduce((total, member) => total + readField(member, field), 0);
  return (sum * BYTES_PER_KB) / BYTES_PER_MB;
}

function familyOf(pid: number): number[] {
  const parents = new Map(processes().map((each) => [each, readField(each, 'PPid')]));
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

/** A numeric field of /proc/PID/status; 0 when the process is gone. */
function readField(pid: number, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
