import { documentedByStatus, documentedErrors, httpLayerStatuses } from '../reading/error-vocabulary.ts';
import type { OperationCheck } from './operation-check.ts';

const documented = documentedErrors.map(({ status }) => status).join(', ');

/** An error has one of the seven documented statuses, or one with which HTTP itself refuses. */
export const documentedStatus: OperationCheck = {
  id: 'documented-status',
  title: 'an error has a documented status',
  clauses: ['errors/documented-statuses'],
  judge({ isOperation, status }) {
    if (!isOperation || status < 400) return null;
    if (documentedByStatus(status) !== undefined || httpLayerStatuses.has(status)) return [];
    return [
      {
        clause: 'errors/documented-statuses',
        code: 'undocumented-status',
        path: 'status',
        received: String(status),
        expected: documented,
      },
    ];
  },
};
