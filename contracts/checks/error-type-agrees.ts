import type { Finding } from '../harness/failure.ts';
import {
  documentedByStatus,
  documentedByType,
  documentedErrors,
  httpLayerStatuses,
  isPublishedBeside,
} from '../reading/error-vocabulary.ts';
import { isOperationError, type OperationCheck } from './operation-check.ts';

/** An error's type is a published name, and belongs to its status. */
export const errorTypeAgrees: OperationCheck = {
  id: 'error-type-agrees',
  title: 'an error’s type is published and belongs to its status',
  clauses: ['errors/type-spelled-exactly', 'errors/status-and-type-agree', 'errors/type-fits-http-status'],
  judge(view) {
    const type = view.errorType.name;
    if (!isOperationError(view) || type === undefined) return null;
    const documented = documentedByType(type);
    if (documented === undefined) return judgeOtherType(view.status, type);
    if (documented.status === view.status) return [];
    return [
      {
        clause: isTolerated(view.status, documented.status)
          ? 'errors/type-fits-http-status'
          : 'errors/status-and-type-agree',
        code: 'type-of-other-status',
        path: 'header x-amzn-errortype',
        received: `${type} with status ${view.status}`,
        expected: tellPair(documentedByStatus(view.status) ?? documented),
      },
    ];
  },
};

/** A refusal of the HTTP layer may call itself a bad request or something not found; it is no throttling or failure. */
function isTolerated(status: number, documented: number): boolean {
  return httpLayerStatuses.has(status) && (documented === 400 || documented === 404);
}

function judgeOtherType(status: number, type: string): readonly Finding[] {
  const path = 'header x-amzn-errortype';
  const meant = documentedErrors.find((error) => isMisspelling(type, error.type, error.code));
  if (meant !== undefined)
    return [
      {
        clause: 'errors/type-spelled-exactly',
        code: 'type-misspelled',
        path,
        received: type,
        expected: meant.type,
      },
    ];
  const documented = documentedByStatus(status);
  if (isPublishedBeside(status, type) || documented === undefined) return [];
  const isElsewhere = [400, 401, 403, 404].some((other) => isPublishedBeside(other, type));
  return [
    {
      clause: isElsewhere ? 'errors/status-and-type-agree' : 'errors/type-spelled-exactly',
      code: isElsewhere ? 'type-of-other-status' : 'type-unpublished',
      path,
      received: `${type} with status ${status}`,
      expected: tellPair(documented),
    },
  ];
}

function isMisspelling(told: string, type: string, code: string): boolean {
  const lower = told.toLowerCase().replace(/[^a-z]/g, '');
  return (
    lower === type.toLowerCase() || `${lower}exception` === type.toLowerCase() || lower === code.toLowerCase()
  );
}

function tellPair({ type, status }: (typeof documentedErrors)[number]): string {
  return `${type} with status ${status}`;
}
