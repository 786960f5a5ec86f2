import type { Report, Verdict } from '../../contracts/harness/outcome.ts';
import { tool } from '../../contracts/tool.ts';
import type { AuditReport } from '../audit/audit-report.ts';
import { compareTexts } from '../audit/examples.ts';
import { mergeAudits } from './merge-audits.ts';
import { mergeRuns } from './merge-runs.ts';

/** Reports put together: at most one of `audit`, and one of `verify` for each target and service. */
export interface Gathered {
  readonly audit: AuditReport | undefined;
  readonly targets: readonly Report[];
}

/** What `merge` writes for reports that are not all of one kind and target; `merged-report.schema.json`. */
export interface MergedReport<Run = Report> {
  readonly kind: 'merged';
  readonly tool: { readonly name: string; readonly version: string };
  readonly verdict: Verdict;
  readonly audit: AuditReport | null;
  readonly targets: readonly Run[];
}

/** No reports. */
export const nothing: Gathered = { audit: undefined, targets: [] };

/** Puts reports together. Associative and commutative, and `nothing` changes nothing. */
export function gather(left: Gathered, right: Gathered): Gathered {
  const targets = new Map<string, Report>();
  for (const report of [...left.targets, ...right.targets]) {
    const name = JSON.stringify([report.target, report.service]);
    const known = targets.get(name);
    targets.set(name, known === undefined ? report : mergeRuns(known, report));
  }
  return {
    audit:
      left.audit === undefined || right.audit === undefined
        ? (left.audit ?? right.audit)
        : mergeAudits(left.audit, right.audit),
    targets: [...targets].sort(([one], [other]) => compareTexts(one, other)).map(([, report]) => report),
  };
}

/** Gives reports that were put together as one: of the same kind as they are where they are of one kind and target. */
export function finishGathered({ audit, targets }: Gathered): AuditReport | Report | MergedReport {
  const [only, ...others] = targets;
  if (audit !== undefined && only === undefined) return audit;
  if (audit === undefined && only !== undefined && others.length === 0) return only;
  return { kind: 'merged', tool, verdict: worstVerdict({ audit, targets }), audit: audit ?? null, targets };
}

const byGravity: readonly Verdict[] = ['not-conformant', 'could-not-be-judged', 'conformant'];

/** The verdict on all of it: the worst. */
export function worstVerdict({ audit, targets }: Gathered): Verdict {
  const verdicts = [...(audit === undefined ? [] : [audit]), ...targets].map(({ verdict }) => verdict);
  return byGravity.find((verdict) => verdicts.includes(verdict)) ?? 'could-not-be-judged';
}
