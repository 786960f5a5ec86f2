import type { OperationCheck } from './operation-check.ts';

/** Neither official client follows a redirect of this call. */
export const noRedirect: OperationCheck = {
  id: 'no-redirect',
  title: 'no answer is a redirect',
  clauses: ['routing/no-redirect'],
  judge(view) {
    if (!view.isOperation) return null;
    if (view.status < 300 || view.status >= 400) return [];
    const to = view.header('location');
    return [
      {
        clause: 'routing/no-redirect',
        code: 'redirect',
        path: 'status',
        received: to === undefined ? String(view.status) : `${view.status} to ${to}`,
        expected: 'an answer in place',
      },
    ];
  },
};
