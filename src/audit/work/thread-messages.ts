import type { AuditTally } from '../audit-report.ts';
import type { Job, JobResult } from './job.ts';

/** What a pool says to one of its threads. */
export type ToThread = { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'finish' };

/** What a thread answers: a result for each job, in their order, and a tally in the end. */
export type ToPool =
  | { readonly kind: 'done'; readonly result: JobResult }
  | { readonly kind: 'tally'; readonly tally: AuditTally };
