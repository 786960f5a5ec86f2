import type { OperationCheck } from './operation-check.ts';

/** Success is 200; both official clients would swallow 201, 202 and 204 unseen. */
export const successStatus: OperationCheck = {
  id: 'success-status',
  title: 'success is status 200',
  clauses: ['success/status-200'],
  judge({ isOperation, status }) {
    if (!isOperation || status < 200 || status >= 300) return null;
    if (status === 200) return [];
    return [
      {
        clause: 'success/status-200',
        code: 'other-success-status',
        path: 'status',
        received: String(status),
        expected: '200',
      },
    ];
  },
};
