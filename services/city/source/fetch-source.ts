import { type Outbound, OutboundError } from '../../shared/outbound.ts';
import { SourceError } from './entry.ts';
import { fetchLimits } from './limits.ts';
import type { RowReason } from './row-reason.ts';

/** What was fetched, and what its server said about its version; null when it is the one that is known. */
export type Fetched = { bytes: Uint8Array; version: string | null } | null;

/** Fetches a source through the guarded way out; `version` is that of the last time. Throws a SourceError that says why not. */
export async function fetchSource(
  outbound: Outbound,
  url: string,
  version: string | null,
  timeoutMs: number,
): Promise<Fetched> {
  try {
    return await outbound.getFile(url, version, { timeoutMs, bytes: fetchLimits.bytes });
  } catch (error) {
    if (error instanceof OutboundError) throw new SourceError(reasonOf(error));
    throw error;
  }
}

function reasonOf({ kind, status = 0 }: OutboundError): RowReason {
  if (kind === 'refused') {
    if (status === 404 || status === 410) return 'SOURCE_GONE';
    return status >= 300 && status < 400 ? 'SOURCE_MOVED' : status >= 500 ? 'SOURCE_UNREACHABLE' : 'SOURCE_REFUSED';
  }
  const reasons = {
    unreachable: 'SOURCE_UNREACHABLE',
    forbidden: 'SOURCE_FORBIDDEN',
    'timed-out': 'SOURCE_TIMEOUT',
    'too-large': 'SOURCE_TOO_LARGE',
    unreadable: 'SOURCE_UNREADABLE',
  } as const;
  return reasons[kind];
}
