import type { SentRequest } from '../harness/exchange.ts';
import { isOperationRequest } from '../reading/view.ts';

/**
 * Whether a request is a call of this operation: POST, a path that ends in `/phone-numbers`, and the query
 * `operation=batch-delete` (API Reference, Request Syntax). Traffic of other operations is not judged.
 */
export function isOfOperation({ method, target }: Pick<SentRequest, 'method' | 'target'>): boolean {
  return isOperationRequest(method, target);
}
